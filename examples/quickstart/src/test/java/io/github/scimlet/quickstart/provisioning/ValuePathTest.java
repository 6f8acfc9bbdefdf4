package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A path with brackets, such as emails[type eq \"work\"].value")
class ValuePathTest extends EntraTenant {

    private String ada;

    @BeforeEach
    void createAUserWithAHomeAddress() {
        ada = entra.createsUser("""
                {"userName":"ada","emails":[{"type":"home","value":"ada@home.example","primary":true}]}""");
    }

    @ParameterizedTest
    @EnumSource
    void createsTheElementThatItDescribesIfThereIsNone(Dialect dialect) {
        entra.changesUser(ada, dialect.replace("emails[type eq \"work\"].value", "ada@work.example"));
        entra.changesUser(ada, dialect.add("phoneNumbers[type eq \"mobile\"].value", "42"));

        ScimReply read = entra.readsUser(ada);
        assertThat(read.at("emails")).isEqualTo(Tree.parse("""
                                [{"type":"home","value":"ada@home.example","primary":true},
                                 {"type":"work","value":"ada@work.example"}]"""));
        assertThat(read.at("phoneNumbers")).isEqualTo(Tree.parse("""
                                [{"type":"mobile","value":"42"}]"""));
    }

    @ParameterizedTest
    @EnumSource
    void changesTheElementThatThereIs(Dialect dialect) {
        JsonNode emails = entra.changesUser(ada, dialect.add("emails[type eq \"home\"].value", "ada.king@home.example"))
                .at("emails");

        assertThat(emails).isEqualTo(Tree.parse("""
                                [{"type":"home","value":"ada.king@home.example","primary":true}]"""));
    }

    @Test
    void takesOverAllThatItsFilterDemands() {
        JsonNode phones = entra.changesUser(
                        ada,
                        Dialect.DEFAULT.replace("phoneNumbers[type eq \"work\" and primary eq \"True\"].value", "42"))
                .at("phoneNumbers");

        assertThat(phones).isEqualTo(Tree.parse("""
                                [{"type":"work","primary":true,"value":"42"}]"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emails[type ne \\\"home\\\"].value",
                "emails[type co \\\"work\\\"].value",
                "emails[type eq \\\"work\\\" or type eq \\\"other\\\"].value",
                "emails[not (type eq \\\"home\\\")].value"
            })
    void createsNothingThatItsFilterDoesNotSpellOut(String path) {
        ScimReply before = entra.readsUser(ada);

        for (String op : new String[] {"Add", "Replace"}) {
            String patch = Patch.of("""
                    [{"op":"%s","path":"%s","value":"x@y.example"}]""".formatted(op, path));
            entra.scim().patch("/Users/" + ada, patch).expect(400, "noTarget");
        }

        assertThat(entra.readsUser(ada).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emails[type eq                    | invalidPath",
                "emails[type eq \\\"work\\\"       | invalidPath",
                "emails[0].value                   | invalidPath",
                "emails..value                     | invalidPath",
                "emails[typo eq \\\"x\\\"].value   | invalidFilter",
                "displayName[type eq \\\"x\\\"]    | invalidPath"
            })
    void isRefusedIfItIsNone(String path, String scimType) {
        String patch = Patch.of("""
                [{"op":"Replace","path":"%s","value":"x"}]""".formatted(path));

        entra.scim().patch("/Users/" + ada, patch).expect(400, scimType);
    }

    @Test
    void withoutSubAttributeSetsTheValueOrMergesAnObject() {
        JsonNode afterText = entra.changesUser(
                        ada, Dialect.DEFAULT.replace("emails[type eq \"work\"]", "ada@work.example"))
                .at("emails");
        JsonNode afterObject = entra.changesUser(ada, Patch.of("""
                                [{"op":"replace","path":"emails[type eq \\"work\\"]","value":{"display":"At work"}}]""")).at("emails");

        assertThat(afterText.get(1)).isEqualTo(Tree.parse("""
                                {"type":"work","value":"ada@work.example"}"""));
        assertThat(afterObject.get(1)).isEqualTo(Tree.parse("""
                                {"type":"work","value":"ada@work.example","display":"At work"}"""));
    }

    @ParameterizedTest
    @EnumSource
    void leavesOnePrimaryElement(Dialect dialect) {
        Patch patch = dialect.patch()
                .add("emails[type eq \"work\"].value", "ada@work.example")
                .add("emails[type eq \"work\"].primary", true);

        JsonNode emails = entra.changesUser(ada, patch).at("emails");

        assertThat(emails.get(0).path("primary").asBoolean(false)).isFalse();
        assertThat(emails.get(1).path("primary")).isEqualTo(Tree.of(true));
    }

    @ParameterizedTest
    @EnumSource
    void removesTheElementsThatItSelects(Dialect dialect) {
        entra.changesUser(ada, dialect.add("emails[type eq \"work\"].value", "ada@work.example"));

        entra.changesUser(ada, dialect.remove("emails[type eq \"home\"]"));
        assertThat(Tree.texts(entra.readsUser(ada).at("emails"), "type")).containsExactly("work");

        entra.changesUser(ada, dialect.remove("emails[type eq \"work\"]"));
        assertThat(entra.readsUser(ada).body().has("emails")).isFalse();
    }
}
