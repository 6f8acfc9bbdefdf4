package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("User names, alike in filters, in sorting and in what is taken (RFC 7644 §5, §7.8)")
class UserNameFoldingTest {

    private final BothPresets presets = new BothPresets();

    @ParameterizedTest
    @CsvSource({
        "bjensen, BJENSEN",
        "ärger@example.com, ÄRGER@EXAMPLE.COM",
        "Jose\u0301, JOSÉ",
        "a\u0323\u0307, A\u0307\u0323",
        "straße, STRASSE",
        "σίσυφος, ΣΊΣΥΦΟΣ",
        "ｂｊｅｎｓｅｎ, BJENSEN",
        "ｂｊ², BJ²",
        "ｶﾞ, ガ",
        "пётр, ПЁТР",
        "\uD801\uDC28, \uD801\uDC00",
        "\u212Alaus, klaus"
    })
    void areTheSame(String one, String other) {
        presets.tolerant.user(one);

        presets.tolerant.post("/Users", "{\"userName\":\"" + other + "\"}").isError(409, "uniqueness");
        for (String operator : List.of("eq", "co", "sw", "ew", "ge", "le")) {
            assertThat(presets.users("filter=userName " + operator + " \"" + other + "\""))
                    .as(operator)
                    .containsExactly(one);
        }
        assertThat(presets.users("filter=userName ne \"" + other + "\"")).isEmpty();
        assertThat(presets.users("filter=userName gt \"" + other + "\"")).isEmpty();
        assertThat(presets.users("filter=userName lt \"" + other + "\"")).isEmpty();
        assertThat(placeAmongOthers(one)).isEqualTo(placeAmongOthers(other));
    }

    @ParameterizedTest
    @CsvSource({"resume, résumé", "i, ı", "a2, a²", "bjensen, bjensen2", "o, ø"})
    void areNot(String one, String other) {
        presets.tolerant.user(one);
        presets.tolerant.user(other);

        assertThat(presets.users("filter=userName eq \"" + one + "\"")).containsExactly(one);
        assertThat(presets.users("filter=userName eq \"" + other + "\"")).containsExactly(other);
    }

    private static int placeAmongOthers(String name) {
        TestClient client = TestClient.of(TestStore.empty());
        List.of("b", "c", "jp", "l", "o", "stra", "strz", "z", "σε", "σω", "п", "я", "カ", "キ", "\uD801\uDC29")
                .forEach(client::user);
        client.user(name);
        return client.get("/Users?sortBy=userName").each("userName").indexOf(name);
    }
}
