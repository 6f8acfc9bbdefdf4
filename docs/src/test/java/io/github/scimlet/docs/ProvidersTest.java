package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.simulator.Profiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages about identity providers")
class ProvidersTest {

    private static String page(String name) {
        return Page.read(Repository.ROOT.resolve("docs/how-to/" + name)).text();
    }

    /** From the line that begins with the title to the next such line, or heading. */
    private static String part(String page, String title) {
        String rest = page.substring(page.indexOf("\n*" + title + "*") + 1);
        return rest.split("\n(?:\\*|## )", 2)[0];
    }

    @Test
    void nameEachThatTheTestKitPlays() {
        String page = page("other-providers.md");

        assertThat(Profiles.all())
                .filteredOn(profile -> !profile.name().startsWith("okta"))
                .allSatisfy(profile -> assertThat(page).contains("`" + profile.name() + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitedesk", "invision"})
    void mapWhatTheGalleryMaps(String name) {
        Mapping mapping = Mappings.named(name);
        String table = part(page("entra.md"), mapping.title());

        assertThat(Stream.concat(mapping.users().stream(), mapping.groups().stream()))
                .allSatisfy(attribute -> assertThat(table).contains("| `" + attribute.path() + "` |"));
    }
}
