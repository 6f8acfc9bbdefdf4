package io.github.scimlet.example.teamdesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people see who have signed in. */
@RestController
class WelcomePage {

    private final Accounts accounts;

    WelcomePage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    String welcome() {
        return "TeamDesk has " + accounts.count() + " accounts.";
    }
}
