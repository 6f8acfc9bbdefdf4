package io.github.scimlet.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes from page to page as RFC 9865 tells clients to. */
final class CursorPages {

    private CursorPages() {}

    /** All pages of a target that ends in a query. */
    static List<TestReply> of(TestClient client, String target) {
        List<TestReply> pages = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            TestReply page = client.get(target + "&cursor=" + next.get()).is(200);
            pages.add(page);
            next = page.json().text("nextCursor");
        }
        return pages;
    }

    /** What the resources on all pages have under {@code name}. */
    static List<Object> each(TestClient client, String target, String name) {
        return of(client, target).stream()
                .flatMap(page -> page.each(name).stream())
                .toList();
    }

    /** The cursor of the second page. */
    static String second(TestClient client, String target) {
        return client.get(target + "&cursor=").is(200).text("nextCursor");
    }
}
