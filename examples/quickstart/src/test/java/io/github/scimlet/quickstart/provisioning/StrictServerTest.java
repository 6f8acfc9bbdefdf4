package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server that is strict refuses Entra ID's dialects and does nothing by halves")
class StrictServerTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.strict();

    private EntraClient entra;
    private String ada;
    private String group;

    @BeforeEach
    void createAMember() {
        entra = server.entra(Dialect.FLAGGED);
        ada = entra.createsUserNamed("ada");
        group = entra.createsGroup("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Ops"}""");
        change("""
                {"op":"add","path":"members","value":[{"value":"%s"}]}""".formatted(ada));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'Replace','path':'title','value':'x'}                                    | invalidSyntax",
                "{'op':'replace','path':'active','value':'False'}                               | invalidValue",
                "{'op':'replace','path':'title','value':42}                                     | invalidValue",
                "{'op':'replace','path':'title','value':['x']}                                  | invalidValue",
                "{'op':'replace','path':'emails[type eq \"work\"].value','value':'a@b.example'} | noTarget",
                "{'op':'replace','path':'nosuch','value':'x'}                                   | invalidPath",
                "{'op':'replace','value':{'nosuch':'x'}}                                        | invalidSyntax",
                "{'op':'remove','path':'userName','value':'x'}                                  | invalidValue",
                "{'op':'replace','value':{'id':'another'}}                                      | mutability"
            })
    void refusesAChangeOfAUser(String operation, String scimType) {
        ScimReply before = entra.readsUser(ada);
        String json = operation.replace("\"", "\\\"").replace('\'', '"');

        entra.scim().patch("/Users/" + ada, Patch.of("[" + json + "]")).expect(400, scimType);

        assertThat(entra.readsUser(ada).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"op":"replace","value":{"name.givenName":"Ada"}}""", """
                {"op":"replace","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division":"x"}}""", """
                {"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"x"}"""})
    void refusesThePathsAndShapesOfTheTolerantPreset(String operation) {
        ScimReply before = entra.readsUser(ada);

        entra.scim().patch("/Users/" + ada, Patch.of("[" + operation + "]")).expect(400);

        assertThat(entra.readsUser(ada).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"op":"remove","path":"members","value":[{"value":"%1$s"}]}""", """
                {"op":"remove","path":"members","value":[]}""", """
                {"op":"remove","path":"members","value":[{}]}""", """
                {"op":"add","path":"members","value":["%1$s"]}""", """
                {"op":"add","path":"members","value":[{"value":"nobody"}]}"""})
    void refusesAChangeOfMembers(String operation) {
        ScimReply before = entra.readsGroup(group);
        String patch = Patch.of("[" + operation.formatted(ada) + "]");

        entra.scim().patch("/Groups/" + group, patch).expect(400, "invalidValue");

        assertThat(entra.readsGroup(group).body()).isEqualTo(before.body());
        assertThat(entra.membersOf(group)).containsExactly(ada);
    }

    @Test
    void refusesARequestWithoutOperations() {
        entra.scim().patch("/Users/" + ada, Patch.of("[]")).expect(400, "invalidSyntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'userName':'x'}                                                                        | invalidSyntax",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'x','nosuch':1}    | invalidSyntax",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'x','title':42}    | invalidValue",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'x','active':'no'} | invalidValue",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:x:y'],'userName':'x'}     | invalidSyntax"
            })
    void refusesANewUser(String user, String scimType) {
        entra.scim().post("/Users", user.replace('\'', '"')).expect(400, scimType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "externalId eq K-77",
                "active eq \"True\"",
                "emails[type eq \"work\"].value eq \"x\"",
                "department eq \"x\""
            })
    void refusesAFilter(String filter) {
        entra.scim().query("/Users", "filter", filter).expect(400, "invalidFilter");
    }

    @Test
    void takesAnEmptyTextForAValue() {
        entra.changesUser(ada, Dialect.FLAGGED.replace("title", ""));

        assertThat(entra.readsUser(ada).at("title")).isEqualTo(Tree.of(""));
    }

    @Test
    void clearsActiveByAPutWithoutIt() {
        ScimReply replaced = entra.scim().put("/Users/" + ada, """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}""").expect(200);

        assertThat(replaced.body().has("active")).isFalse();
    }

    private void change(String operation) {
        entra.changesGroup(group, Patch.of("[" + operation + "]"));
    }
}
