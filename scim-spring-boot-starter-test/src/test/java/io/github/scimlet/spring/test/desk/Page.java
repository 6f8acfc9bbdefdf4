package io.github.scimlet.spring.test.desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has nothing to do with SCIM. */
@RestController
public class Page {

    @GetMapping("/page")
    String page() {
        return "a page of the application";
    }
}
