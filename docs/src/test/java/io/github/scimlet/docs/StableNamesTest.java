package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands on a page for what differs from run to run")
class StableNamesTest {

    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "99999999-8888-7777-6666-555555555555";

    private final StableNames names = new StableNames();

    @Test
    void isAnIdForEachId() {
        assertThat(names.shown(OTHER + " " + ID + " " + OTHER))
                .isEqualTo("2819c223-7f76-453a-919d-000000000001 2819c223-7f76-453a-919d-000000000002"
                        + " 2819c223-7f76-453a-919d-000000000001");
        assertThat(names.meant("/2819c223-7f76-453a-919d-000000000002")).isEqualTo("/" + ID);
    }

    @Test
    void isAVersionForEachVersion() {
        assertThat(names.shown("ETag: W/\"77\"")).isEqualTo("ETag: W/\"v1\"");
        assertThat(names.shown("{\"version\": \"W/\\\"78\\\"\"}")).isEqualTo("{\"version\": \"W/\\\"v2\\\"\"}");
        assertThat(names.meant("W/\"v1\", W/\"v2\"")).isEqualTo("W/\"77\", W/\"78\"");
    }

    @Test
    void isNoPartOfAPath() {
        names.shown("W/\"1\" W/\"2\"");

        assertThat(names.meant("/scim/v2/Users")).isEqualTo("/scim/v2/Users");
    }
}
