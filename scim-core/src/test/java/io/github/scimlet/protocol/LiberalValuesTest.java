package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is the client's business in both presets (RFC 7643 §2.4, §4.1)")
class LiberalValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails            | [{"value":"a@EXAMPLE.com","type":"assistant"},{"value":"no address","type":"Work"}]
            phoneNumbers      | [{"value":"tel:+1-201-555-0123"},{"value":"555-8377"},{"value":"555 1"}]
            ims               | [{"value":"x","type":"matrix"},{"value":"y","type":"other"}]
            photos            | [{"value":"https://example.com/p.gif","type":"portrait"}]
            locale            | "en_US"
            preferredLanguage | "no language"
            timezone          | "Mars/Olympus"
            profileUrl        | "../babs"
            nickName          | "POST"
            roles             | [{"value":"admin","type":"what ever"}]
            """)
    void isStoredAsItWasSent(String attribute, String json) {
        for (Preset preset : Preset.values()) {
            for (Write write : Write.values()) {
                TestReply reply = write.set(preset.client(), attribute, json);

                assertThat(reply.at(attribute))
                        .isEqualTo(Samples.tree("{\"it\":" + json + "}").mentioned("it"));
                assertThat(reply.json().mentions("displayName")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsItsCaseAndIsFoundWithoutIt(Preset preset) {
        for (Write write : Write.values()) {
            TestClient client = preset.client();

            assertThat(write.set(client, "title", "\"CEO\"").text("title")).isEqualTo("CEO");

            assertThat(client.get("/Users?filter=title eq \"ceo\"").each("title"))
                    .containsExactly("CEO");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void hasPrimaryOnlyWhereTheClientSaysSo(Preset preset) {
        for (Write write : Write.values()) {
            TestClient client = preset.client();

            TestReply reply = write.set(client, "emails", "[{\"value\":\"a\"}]");

            assertThat(reply.body()).doesNotContain("primary");
            assertThat(client.get("/Users?filter=emails[primary eq false]").at("totalResults"))
                    .isEqualTo(1L);
            assertThat(client.get("/Users?filter=emails[primary eq true]").at("totalResults"))
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsAFormattedNameWhosePartsChange(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/"
                + client.created("/Users", user("a", "\"name\":{\"formatted\":\"Ada L\",\"givenName\":\"Ada\"}"));

        TestReply reply = client.patch(path, operation("replace", "name.givenName", "\"Eve\""));

        assertThat(reply.is(200).text("name", "formatted")).isEqualTo("Ada L");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isSuggestedByTheSchemas(Preset preset) {
        assertThat(Samples.tree(preset.client().get("/Schemas/" + Samples.USER).body()).complexes("attributes").stream()
                        .filter(attribute ->
                                attribute.text("name").orElseThrow().equals("ims"))
                        .flatMap(ims -> ims.complexes("subAttributes").stream())
                        .filter(sub -> sub.text("name").orElseThrow().equals("type"))
                        .map(type -> type.texts("canonicalValues")))
                .containsExactly(List.of("aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo", "other"));
    }
}
