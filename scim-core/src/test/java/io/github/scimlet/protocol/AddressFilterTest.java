package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Filters on $ref and meta.location (RFC 7644 §3.4.2.2, erratum 8924)")
class AddressFilterTest {

    private final BothPresets presets = new BothPresets();
    private String user = "";
    private String group = "";

    @BeforeEach
    void createAGroupAndAManager() {
        user = presets.tolerant.user("boss");
        presets.tolerant.created(
                "/Users",
                "{\"userName\":\"ann\",\"%s\":{\"manager\":{\"value\":\"%s\"}}}"
                        .formatted(BothPresets.ENTERPRISE, user));
        group = presets.tolerant.group("Ops", user);
        presets.tolerant.group("Nobody");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            meta.location pr                        | [boss, ann]
            meta.location eq null                   | []
            meta.location eq "BASE/Users/USER"      | [boss]
            meta.location ne "BASE/Users/USER"      | [ann]
            meta.location eq "BASE/Groups/USER"     | []
            meta.location ew "/Users/USER"          | [boss]
            meta.location ew "USER"                 | [boss]
            """)
    void findUsersByWhereTheyAre(String filter, String found) {
        assertThat(presets.users(spelledOut(filter))).hasToString(found);
    }

    private String spelledOut(String filter) {
        return "filter="
                + filter.replace("USER", user).replace("GROUP", group).replace("BASE", TestClient.BASE.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            members.$ref pr                         | [Ops]
            members[$ref pr]                        | [Ops]
            not (members.$ref pr)                   | [Nobody]
            members.$ref eq "BASE/Users/USER"       | [Ops]
            members.$ref eq "BASE/Groups/USER"      | []
            members.$ref ne "BASE/Users/USER"       | [Nobody]
            members.$ref ew "/Users/USER"           | [Ops]
            members.$ref ew "/Users/nobody"         | []
            members[$ref ew "/Users/USER"]          | [Ops]
            members[$ref ew "/Groups/USER"]         | []
            """)
    void findGroupsByTheirMembers(String filter, String found) {
        assertThat(presets.both("/Groups", spelledOut(filter)).each("displayName"))
                .hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            E:manager.$ref pr                       | [ann]
            E:manager.$ref eq null                  | [boss]
            E:manager.$ref ew "/Users/USER"         | [ann]
            E:manager.$ref eq "BASE/Users/USER"     | [ann]
            groups.$ref ew "/Groups/GROUP"          | [boss]
            groups[$ref ew "GROUP" and value pr]    | [boss]
            groups.$ref ew "/Users/GROUP"           | []
            groups.$ref ne "BASE/Groups/GROUP" and not (E:manager.$ref pr) | []
            """)
    void findUsersByTheirManagerAndGroups(String filter, String found) {
        assertThat(presets.users(spelledOut(filter))).hasToString(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"co", "sw", "gt", "ge", "lt", "le"})
    void areRefusedIfTheyAskForNeitherTheWholeNorTheEnd(String operator) {
        presets.bothRefuse("invalidFilter", "/Groups", "filter=members.$ref " + operator + " \"/Users\"")
                .saying("$ref", operator);
    }

    @Test
    void areRefusedIfTheyAreTooDeepOnceTheTypeIsSpelledOut() {
        TestClient deep = TestClient.of(TestClient.serving(TestStore.empty())
                .config(ServiceProviderConfig.builder()
                        .filterLimits(FilterSyntax.rfc().withMaxDepth(100))
                        .build()));
        String innermost = "members.$ref+eq+%22x%22";

        deep.get("/Groups?filter=" + "not(".repeat(100) + innermost + ")".repeat(100))
                .isError(400, "invalidFilter")
                .saying("deep");
        deep.get("/Groups?filter=" + "not(".repeat(90) + innermost + ")".repeat(90))
                .is(200);
    }

    @Test
    void findNothingWhereNobodyCanTellWhatIsReferredTo() {
        Schema owned = Schemas.read(new ByteArrayInputStream("""
                {"id":"urn:example:Owned","attributes":[{"name":"owner","type":"complex","subAttributes":[
                  {"name":"value"},
                  {"name":"$ref","type":"reference","referenceTypes":["User","Group"]}]}]}""".getBytes(StandardCharsets.UTF_8)))
                .get(0);
        TestStore store = TestStore.builder().userExtension(owned).build();
        TestClient client = TestClient.of(TestClient.serving(store).userExtension(owned));
        client.created("/Users", "{\"userName\":\"a\",\"urn:example:Owned\":{\"owner\":{\"value\":\"1\"}}}");

        assertThat(client.get("/Users?filter=urn:example:Owned:owner.$ref+ew+%22/Users/1%22")
                        .is(200)
                        .at("totalResults"))
                .isEqualTo(0L);
    }
}
