package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.remove;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The rules of PATCH in both presets (RFC 7644 §3.5.2)")
class PatchRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"add","path":"emails","value":[{"value":"n","primary":true}]}           | n
            {"op":"add","path":"emails[type eq \\"home\\"].primary","value":true}         | h@example.org
            {"op":"replace","path":"emails[type eq \\"home\\"].primary","value":true}     | h@example.org
            {"op":"replace","path":"emails[type eq \\"home\\"]","value":{"primary":true}} | h@example.org
            {"op":"add","value":{"emails":[{"value":"n","primary":true}]}}                | n
            {"op":"add","path":"emails","value":{"value":"n","primary":true}},{"op":"add","path":"emails","value":{"value":"m","primary":true}} | m
            """)
    void makesTheLatestPrimaryAndNoOther(String operations, String primary) {
        for (Preset preset : Preset.values()) {
            Attributes after = PatchEffectTest.patched(preset, operations).json();

            assertThat(after.complexes("emails").stream()
                            .filter(email -> email.flag("primary").orElse(false))
                            .map(email -> email.text("value").orElseThrow()))
                    .containsExactly(primary);
            assertThat(after.complexes("emails").get(0).flag("primary")).contains(false);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void carriesOutEachOperationOnWhatTheOneBeforeHasLeft(Preset preset) {
        TestReply after = PatchEffectTest.patched(
                preset,
                operation("replace", "emails[type eq \\\"home\\\"].primary", "true"),
                operation("replace", "emails[primary eq true].value", "\"first\""),
                remove("emails[value eq \\\"w@example.com\\\"]"),
                operation("add", "BADGE:level", "1"),
                operation("replace", "BADGE:level", "2"),
                remove("title"),
                operation("add", "title", "\"again\""));

        assertThat(after.at("emails")).isEqualTo(Samples.tree("""
                {"it":[{"value":"first","type":"home","primary":true}]}""").mentioned("it"));
        assertThat(after.at(Samples.BADGE, "level")).isEqualTo(2L);
        assertThat(after.text("title")).isEqualTo("again");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void takesAWholeExtensionAwayOrBringsIt(Preset preset) {
        TestReply without = PatchEffectTest.patched(preset, remove("ENT"));
        TestReply nulled = PatchEffectTest.patched(preset, operation("replace", "ENT", "null"));
        TestReply with =
                PatchEffectTest.patched(preset, operation("add", "urn:example:desk:1.1", "{\"drawer\":\"A\"}"));

        assertThat(without.at("schemas")).isEqualTo(List.of(Samples.USER, Samples.BADGE));
        assertThat(without.json().mentions(Samples.ENTERPRISE)).isFalse();
        assertThat(nulled.json().without("id").without("meta"))
                .isEqualTo(without.json().without("id").without("meta"));
        assertThat(with.at("schemas"))
                .isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE, Samples.BADGE, Samples.DESK));
        assertThat(with.at(Samples.DESK, "drawer")).isEqualTo("A");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void letsLaterOperationsUseASchemaThatAnEarlierOneBrought(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a"));

        TestReply after = client.patch(
                path,
                operation("add", "schemas", "[\"" + Samples.ENTERPRISE + "\"]"),
                operation("add", "ENT:employeeNumber", "\"7\""),
                operation("replace", "ENT:employeeNumber", "\"8\""));

        assertThat(after.is(200).at("schemas")).isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE));
        assertThat(after.at(Samples.ENTERPRISE)).isEqualTo(Attributes.of("employeeNumber", "8"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void answersWithTheUserAndOfAGroupWithWhatIsAskedFor(Preset preset) {
        TestClient client = preset.client();
        String user = "/Users/" + client.created("/Users", user("a"));
        String group = "/Groups/" + client.created("/Groups", Bodies.group("a"));
        String change = operation("replace", "externalId", "\"x\"");

        TestReply whole = client.patch(user, change).is(200);
        TestReply nothing = client.patch(group, change).is(204);

        assertThat(whole.json().names()).contains("id", "userName", "externalId", "meta");
        assertThat(nothing.header("ETag"))
                .isEqualTo(client.get(group).header("ETag"))
                .isPresent();
        assertThat(client.patch(user + "?attributes=userName", change)
                        .is(200)
                        .json()
                        .names())
                .containsExactly("schemas", "id", "userName");
        assertThat(client.patch(group + "?attributes=externalId", change)
                        .is(200)
                        .json()
                        .names())
                .containsExactly("schemas", "id", "externalId");
    }
}
