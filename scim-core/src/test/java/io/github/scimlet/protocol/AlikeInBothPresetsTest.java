package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What no preset does otherwise")
class AlikeInBothPresetsTest {

    private final BothPresets presets = new BothPresets();
    private String user = "";

    @BeforeEach
    void createAUserInAGroup() {
        user = presets.tolerant.created("/Users", """
                {"userName": "bjensen", "title": "Guide", "active": true, "name": {"familyName": "Jensen"},
                 "emails": [{"value": "b@work.example", "type": "work", "primary": true}],
                 "%s": {"department": "Tours", "manager": {"value": "u-9"}}}""".formatted(BothPresets.ENTERPRISE));
        presets.tolerant.user("ann");
        presets.tolerant.group("Ops", user);
    }

    private TestReply assertAlike(String method, String target, String header, String value) {
        String spelledOut = target.replace("USER", user).replace("ENT", BothPresets.ENTERPRISE);
        TestReply strict = presets.strict.with(header, value).send(method, spelledOut, "{}");
        TestReply tolerant = presets.tolerant.with(header, value).send(method, spelledOut, "{}");
        assertThat(tolerant.headers()).isEqualTo(strict.headers());
        assertThat(tolerant.body()).isEqualTo(strict.body());
        return strict;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users/USER",
                "/Users/USER/",
                "/v2/Users/USER",
                "/Users/USER?attributes=userName,name.familyName,emails.value,ENT:manager.value",
                "/Users/USER?attributes=NAME.familyname,password",
                "/Users/USER?attributes=nothing",
                "/Users/USER?attributes=ENT",
                "/Users/USER?excludedAttributes=id,userName,emails.type,groups",
                "/Users/USER?foo=1&aadOptscim062020",
                "/Users",
                "/Users?attributes=userName",
                "/Users?excludedAttributes=meta",
                "/Users?count=1&startIndex=2",
                "/Users?count=0",
                "/Users?count=-1&startIndex=-5",
                "/Users?startIndex=999",
                "/Users?sortBy=userName&sortOrder=descending",
                "/Users?sortBy=name.familyName",
                "/Users?filter=userName%20eq%20%22nobody%22",
                "/Groups?filter=members%20eq%20%22USER%22&excludedAttributes=members",
                "/ServiceProviderConfig",
                "/ResourceTypes",
                "/ResourceTypes/User",
                "/Schemas",
                "/Schemas?count=1",
                "/Schemas/urn:ietf:params:scim:schemas:core:2.0:user"
            })
    void areAnswers(String target) {
        assertAlike("GET", target, "Accept", "application/json, */*;q=0.1").is(200);
        assertAlike("HEAD", target, "Accept", "application/scim+json").is(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /Users/nobody                                     | 404
            GET    | /Users/USER.scim                                  | 404
            GET    | /Nothing                                          | 404
            GET    | /users                                            | 404
            GET    | /Schemas/urn:ietf:params:scim:api:messages:2.0:PatchOp | 404
            GET    | /v1/Users                                         | 400
            GET    | /Users?count=abc                                  | 400
            GET    | /Users?attributes=a&excludedAttributes=b          | 400
            GET    | /Users?attributes=((                              | 400
            GET    | /Users?filter=                                    | 400
            GET    | /Schemas?filter=name%20pr                         | 403
            PUT    | /Users                                            | 405
            POST   | /Users/USER                                       | 405
            DELETE | /Schemas                                          | 405
            GET    | /Users/.search                                    | 405
            """)
    void areErrors(String method, String target, int status) {
        assertAlike(method, target, "Content-Type", "application/scim+json").is(status);
    }

    @Test
    void areConditionsAndMediaTypes() {
        String path = "/Users/USER";
        String version = presets.strict.version("/Users/" + user);

        for (String versions : List.of(version, version.substring(2), "*", "\"0\", " + version)) {
            assertAlike("GET", path, "If-None-Match", versions).is(304);
        }
        assertAlike("GET", path + "?attributes=userName", "If-None-Match", version)
                .is(304);
        assertAlike("DELETE", path, "If-Match", "\"7\"").is(412);
        assertAlike("DELETE", path, "If-None-Match", "*").is(412);
        assertAlike("DELETE", "/Users/nobody", "If-Match", "*").is(404);
        assertAlike("GET", path, "Accept", "text/xml").is(406);
        assertAlike("GET", path, "Accept", "application/scim+json;q=0").is(406);
        assertAlike("POST", "/Users", "Content-Type", "text/plain").is(415);
        assertAlike("POST", "/Users", "Content-Type", "application/json;charset=latin1")
                .is(415);
        assertAlike("POST", "/Users", "Content-Length", "99999999").is(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"method":"DELETE","path":"/Users/nobody"},{"method":"PUT","path":"v2/Users/no%20body","data":{}}
            200 | {"method":"DELETE","path":"/Users/USER","version":"W/\\"7\\"","bulkId":"x"}
            200 | {"method":"PUT","path":"/Users","data":{}},{"method":"POST","path":"/Users/USER","bulkId":"x","data":{}}
            200 | {"method":"DELETE","path":"/Bulk"},{"method":"PATCH","path":"/Me","data":{}}
            200 | {"method":"DELETE","path":"https://example.com/scim/v2/Users/USER"}
            200 | {"method":"DELETE","path":"/Users/bulkId:x"},{"method":"POST","path":"/Users","data":{}}
            200 | {"method":"DELETE","path":"/Users/a"},{"method":"DELETE","path":"/Users/USER"}],"failOnErrors":1,"x":[
            400 | {"method":"DELETE","path":"/Users/USER"}],"failOnErrors":0,"x":[
            400 | {"method":"POST","bulkId":"x"},{"method":"DELETE","path":"/Users/USER","bulkId":"x"}
            """)
    void areResultsOfBulk(int status, String operations) {
        String body = BulkFixture.request("", operations.replace("USER", user));

        TestReply strict = presets.strict.post("/Bulk", body).is(status);

        assertThat(presets.tolerant.post("/Bulk", body).body()).isEqualTo(strict.body());
        presets.strict.get("/Users/" + user).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=1", "count=1&sortBy=userName&sortOrder=descending", "count=1&filter=userName pr"})
    void arePagesByCursor(String query) {
        for (String each : List.of("/Users?" + query, "/Groups?count=-1")) {
            List<TestReply> strict = CursorPages.of(presets.strict, each);
            List<TestReply> tolerant = CursorPages.of(presets.tolerant, each);

            assertThat(strict.stream().map(AlikeInBothPresetsTest::withoutCursor))
                    .isEqualTo(tolerant.stream()
                            .map(AlikeInBothPresetsTest::withoutCursor)
                            .toList());
            assertThat(strict).hasSize(each.startsWith("/Users") ? 2 : 1);
        }
        String search =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"cursor\":\"\",\"count\":1}";
        assertThat(withoutCursor(presets.strict.post("/Users/.search", search).is(200)))
                .isEqualTo(withoutCursor(presets.tolerant.post("/Users/.search", search)));
    }

    private static Attributes withoutCursor(TestReply page) {
        return page.json().without("nextCursor");
    }

    @Test
    void areCursorsThatAreNone() {
        for (TestClient client : List.of(presets.strict, presets.tolerant)) {
            String cursor = CursorPages.second(client, "/Users?count=1");

            client.get("/Users?count=1&cursor=A" + cursor).isError(400, "invalidCursor");
            client.get("/Users?sortBy=userName&cursor=" + cursor).isError(400, "invalidCursor");
            client.get("/Users?count=2&cursor=" + cursor).isError(400, "invalidCount");
            client.get("/Users?cursor=&count=x").isError(400, "invalidCount");
            client.get("/Users?cursor=&startIndex=1").isError(400, "invalidValue");
        }
    }
}
