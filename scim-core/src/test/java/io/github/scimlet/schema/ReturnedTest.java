package io.github.scimlet.schema;

import static io.github.scimlet.schema.ProjectionFixture.ALWAYS;
import static io.github.scimlet.schema.ProjectionFixture.BABS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is returned always, by default, on request and never (RFC 7643 §7)")
class ReturnedTest {

    @Test
    void showsByDefaultAllButWhatIsOnRequestOrNever() {
        Attributes seen = Projection.everything(USERS).apply(BABS, Set.of());

        assertThat(seen).isEqualTo(BABS.without("password").with("urn:example:hr:2.0:Badge", tree("""
                {"level": 1, "origin": "o", "serial": "S-1", "accounts": [{"value": "1"}]}
                """)));
    }

    @Test
    void showsAtLeastWhatIsAlwaysReturned() {
        assertThat(Projection.minimum(USERS).apply(BABS, Set.of())).isEqualTo(tree("{" + ALWAYS + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BADGE:note              | {"note": "n", "origin": "o"}
            BADGE                   | {"level": 1, "origin": "o", "serial": "S-1", "accounts": [{"value": "1"}]}
            BADGE:level             | {"level": 1, "origin": "o"}
            BADGE:accounts          | {"origin": "o", "accounts": [{"value": "1"}]}
            BADGE:accounts.secret   | {"origin": "o"}
            """)
    void showsWhatIsOnRequestOnlyToThoseWhoNameIt(String attributes, String badge) {
        Attributes seen = asking(attributes, "", strict()).apply(BABS, Set.of());

        assertThat(seen.complex(Samples.BADGE)).contains(tree(badge));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', urn:example:hr:2.0:Badge, true",
        "'', '', URN:EXAMPLE:HR:2.0:BADGE, true",
        "'', emails, urn:example:hr:2.0:Badge, true",
        "'', '', userName, false",
        "userName, '', urn:example:hr:2.0:Badge, false",
        "'', BADGE:note, urn:example:hr:2.0:Badge, false",
        "'', BADGE, urn:example:hr:2.0:Badge, false"
    })
    void showsWhatIsOnRequestToThoseWhoHaveJustWrittenIt(
            String attributes, String excluded, String written, boolean shown) {
        Attributes seen = asking(attributes, excluded, strict()).apply(BABS, Set.of(written));

        assertThat(seen.complex(Samples.BADGE).orElse(Attributes.EMPTY).has("note"))
                .isEqualTo(shown);
        assertThat(seen.has("password")).isFalse();
    }

    @Test
    void showsNothingThatTheSchemasDoNotHave() {
        Attributes stored = BABS.with("internal", "x").with("urn:x:internal", tree("{\"a\": 1}"));

        assertThat(Projection.everything(USERS).apply(stored, Set.of()))
                .isEqualTo(Projection.everything(USERS).apply(BABS, Set.of()));
    }

    private static Projection asking(String attributes, String excluded, Leniency leniency) {
        return Projection.of(USERS, list(attributes), list(excluded), leniency);
    }

    private static List<String> list(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(ReturnedTest::spelledOut)
                .toList();
    }

    private static String spelledOut(String text) {
        return text.replace("ENT", Samples.ENTERPRISE)
                .replace("ent:", Samples.ENTERPRISE.toLowerCase(Locale.ROOT) + ":")
                .replace("BADGE", Samples.BADGE);
    }
}
