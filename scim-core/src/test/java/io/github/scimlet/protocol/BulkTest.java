package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bulk (RFC 7644 §3.7)")
class BulkTest extends BulkFixture {

    private static final String RENAMED = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Babs\"}";

    private final String id = client.user("bjensen");

    @Test
    void carriesOutEveryMethodAsIfTheRequestsCameAlone() {
        String other = client.user("other");

        TestReply reply = bulk(
                strict,
                user("ann"),
                put("/Users/" + id, "{\"schemas\":[\"" + USER + "\"],\"userName\":\"babs\"}"),
                patch("/Users/" + id, RENAMED),
                delete("/Users/" + other));

        assertThat(statuses(reply)).containsExactly("201", "200", "200", "204");
        assertThat(client.get(path(reply, 0)).text("userName")).isEqualTo("ann");
        assertThat(client.get("/Users/" + id).text("userName")).isEqualTo("babs");
        assertThat(client.get("/Users/" + id).text("displayName")).isEqualTo("Babs");
        client.get("/Users/" + other).isError(404);
    }

    @Test
    void answersInTheFormOfTheRfc() {
        TestReply reply = bulk(strict, user("ann"), put("/Users/nobody", userNamed("x")));

        assertThat(reply.is(200).json().names()).containsExactly("schemas", "Operations");
        assertThat(reply.at("schemas")).isEqualTo(List.of("urn:ietf:params:scim:api:messages:2.0:BulkResponse"));
        String location = TestClient.BASE + "/Users/" + id(reply, 0);
        TestReply created = client.get("/Users/" + id(reply, 0));
        assertThat(reply.at("Operations", 0))
                .isEqualTo(Attributes.of("method", "POST")
                        .with("bulkId", "ann")
                        .with("location", location)
                        .with("version", created.text("meta", "version"))
                        .with("status", "201"));
        assertThat(error(reply, 1).get("schemas")).contains(List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
        assertThat(error(reply, 1).text("status")).contains("404");
        assertThat(error(reply, 1).text("detail").orElse("")).contains("nobody");
    }

    @Test
    void saysWhereEverythingIsButWhatCouldNotBeCreated() {
        TestReply reply = bulk(
                client,
                user("bjensen"),
                put("Users/nobody", "{}"),
                patch("/v2/Users/no%20body", RENAMED),
                delete("/Users/" + id));

        assertThat(statuses(reply)).containsExactly("409", "404", "404", "204");
        assertThat(each(reply, "location"))
                .containsExactly(
                        Attributes.NULL,
                        TestClient.BASE + "/Users/nobody",
                        TestClient.BASE + "/Users/no%20body",
                        TestClient.BASE + "/Users/" + id);
    }

    @Test
    void goesOnAfterFailures() {
        TestReply reply = bulk(client, user("ann"), user("bjensen"), user("bob"));

        assertThat(statuses(reply)).containsExactly("201", "409", "201");
        assertThat(error(reply, 1).text("scimType")).contains("uniqueness");
    }

    @Test
    void isAnsweredWith200EvenIfNothingSucceeds() {
        TestReply reply = bulk(client, delete("/Users/a"), delete("/Groups/b"));

        assertThat(statuses(reply)).containsExactly("404", "404");
    }

    @Test
    void mayHaveNoOperations() {
        TestReply reply = bulk(strict).is(200);

        assertThat(reply.at("Operations")).isEqualTo(List.of());
    }

    @Test
    void echoesTheBulkIdWhateverTheMethod() {
        TestReply reply = bulk(
                client,
                user("ann"),
                "{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\",\"bulkId\":\"gone\"}",
                post("/Users", "failed", "{}"));

        assertThat(each(reply, "bulkId")).containsExactly("ann", "gone", "failed");
    }

    @Test
    void comparesTheVersionAsIfMatchDoes() {
        String version = client.get("/Users/" + id).text("meta", "version").replace("\"", "\\\"");
        String patch = patch("/Users/" + id, RENAMED);

        TestReply reply = bulk(
                client,
                patch.replaceFirst("\\{", "{\"version\":\"W/\\\\\"other\\\\\"\","),
                patch.replace("{\"method\"", "{\"version\":\"" + version + "\",\"method\""),
                delete("/Users/" + id).replace("{\"method\"", "{\"version\":\"" + version + "\",\"method\""));

        assertThat(statuses(reply)).containsExactly("412", "200", "412");
        assertThat(error(reply, 0).text("status")).contains("412");
        assertThat(reply.text("Operations", 1, "version"))
                .isEqualTo(client.get("/Users/" + id).is(200).text("meta", "version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\\\"", "W/\\\"", ", ,"})
    void takesAVersionThatCannotBeReadForAnother(String version) {
        TestReply reply =
                bulk(client, "{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\",\"version\":\"" + version + "\"}");

        assertThat(statuses(reply)).containsExactly("412");
        client.get("/Users/" + id).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"\"", "\" \"", "{}", "[\"1\"]", "true"})
    void refusesAVersionThatIsNone(String version) {
        TestReply reply =
                bulk(client, "{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\",\"version\":" + version + "}");

        assertThat(statuses(reply)).containsExactly("400");
        client.get("/Users/" + id).is(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"method\":\"GET\",\"path\":\"/Users/1\"}' | invalidSyntax",
                "'{\"method\":\"post\",\"path\":\"/Users\",\"bulkId\":\"x\",\"data\":{\"userName\":\"x\"}}' | invalidSyntax",
                "'{\"method\":\"HEAD\",\"path\":\"/Users\"}' | invalidSyntax",
                "'{\"method\":7,\"path\":\"/Users\"}' | invalidSyntax",
                "'{\"path\":\"/Users\"}' | invalidSyntax",
                "'{}' | invalidSyntax",
                "'null' | invalidSyntax",
                "'\"POST\"' | invalidSyntax",
                "'[]' | invalidSyntax",
                "'{\"method\":\"POST\",\"path\":\"/Users\",\"data\":{\"userName\":\"x\"}}' | invalidValue",
                "'{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"\",\"data\":{\"userName\":\"x\"}}' | invalidValue",
                "'{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":1,\"data\":{\"userName\":\"x\"}}' | invalidValue",
                "'{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"x\"}' | invalidSyntax",
                "'{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"x\",\"data\":\"{}\"}' | invalidSyntax",
                "'{\"method\":\"PUT\",\"path\":\"/Users/1\"}' | invalidSyntax",
                "'{\"method\":\"PUT\",\"path\":\"/Users/1\",\"data\":null}' | invalidSyntax",
                "'{\"method\":\"PATCH\",\"path\":\"/Users/1\",\"data\":[{\"op\":\"remove\",\"path\":\"title\"}]}' | invalidSyntax",
                "'{\"method\":\"DELETE\"}' | invalidValue",
                "'{\"method\":\"DELETE\",\"path\":{}}' | invalidValue"
            })
    void blamesTheOperationThatIsWrongAndNoOther(String wrong, String keyword) {
        for (TestClient each : List.of(client, strict)) {
            String bob = "bob" + (each == strict ? 1 : 2);

            TestReply reply = bulk(each, wrong, user(bob));

            assertThat(statuses(reply)).containsExactly("400", "201");
            assertThat(error(reply, 0).text("scimType")).contains(keyword);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /Users/1",
        "POST, /Users/.search",
        "POST, /",
        "POST, ''",
        "POST, /Bulk",
        "POST, Bulk",
        "POST, /v2/Bulk",
        "POST, /.search",
        "POST, /Me",
        "PATCH, /Me",
        "PUT, /Me/1",
        "DELETE, /Schemas/1",
        "PUT, /ResourceTypes/User",
        "PUT, /ServiceProviderConfig",
        "PUT, /Users",
        "PATCH, /Users",
        "DELETE, /Users/",
        "DELETE, /Users/1/emails",
        "DELETE, /Users/.search",
        "PUT, /Users/1?attributes=id",
        "POST, /Users?x=y",
        "POST, /Users#x",
        "POST, https://example.com/scim/v2/Users",
        "DELETE, https://example.com/scim/v2/Users/1"
    })
    void refusesPathsThatAreNotForTheMethod(String method, String path) {
        TestReply reply = bulk(
                client,
                "{\"method\":\"" + method + "\",\"path\":\"" + path
                        + "\",\"bulkId\":\"x\",\"data\":{\"userName\":\"x\"}}");

        assertThat(statuses(reply)).containsExactly("400");
        assertThat(error(reply, 0).text("scimType")).contains("invalidValue");
        assertThat(count("/Users")).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({"POST, /Devices, 404", "DELETE, /%zz/1, 404", "DELETE, /v1/Users/1, 400", "DELETE, /Users/%00, 404"})
    void answersForPathsThatDoNotExistAsIfTheyCameAlone(String method, String path, String status) {
        TestReply reply =
                bulk(client, "{\"method\":\"" + method + "\",\"path\":\"" + path + "\",\"bulkId\":\"x\",\"data\":{}}");

        assertThat(statuses(reply)).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "Users", "/v2/Users", "v2/Users", "/Users/", "//Users"})
    void takesAPathWithOrWithoutSlashAndVersion(String path) {
        TestReply reply = bulk(strict, post(path, "x", userNamed("ann")));

        assertThat(statuses(reply)).containsExactly("201");
        assertThat(path(reply, 0)).startsWith("/Users/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"schemas\":",
                "{}",
                "{\"schemas\":[\"" + REQUEST + "\"]}",
                "{\"schemas\":[\"" + REQUEST + "\"],\"Operations\":{}}",
                "{\"schemas\":[\"" + REQUEST + "\"],\"Operations\":null}",
                "{\"schemas\":[\"" + REQUEST + "\"],\"Operations\":[],\"operations\":[]}"
            })
    void mustBeABulkRequest(String body) {
        client.post("/Bulk", body).isError(400, "invalidSyntax");
        strict.post("/Bulk", body).isError(400, "invalidSyntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"schemas\":[],", "\"schemas\":[\"" + PATCH_OP + "\"],"})
    void mustSaySoByTheLetter(String schemas) {
        String body = "{" + schemas + "\"Operations\":[" + user("ann") + "]}";

        strict.post("/Bulk", body).isError(400, "invalidSyntax").saying(REQUEST);
        assertThat(count("/Users")).isEqualTo(1L);
        assertThat(statuses(client.post("/Bulk", body))).containsExactly("201");
    }

    @Test
    void mustNotUseABulkIdTwice() {
        bulk(client, user("ann"), group("ann")).isError(400, "invalidSyntax").saying("'ann'");

        assertThat(count("/Users")).isEqualTo(1L);
    }

    @Test
    void tellsBulkIdsApartByTheirCase() {
        TestReply reply = bulk(
                client,
                group("G", "bulkId:q", "bulkId:Q"),
                post("/Users", "q", userNamed("ann")),
                post("/Users", "Q", userNamed("bob")));

        assertThat(statuses(reply)).containsExactly("201", "201", "201");
        assertThat(members(path(reply, 0))).containsExactlyInAnyOrder(id(reply, 1), id(reply, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 4"})
    void stopsAfterAsManyErrorsAsTheClientWants(int failOnErrors, int processed) {
        TestReply reply = client.post(
                "/Bulk",
                request(
                        "\"failOnErrors\":" + failOnErrors + ",",
                        user("ann"),
                        user("bjensen"),
                        user("bob"),
                        user("Ann")));

        assertThat(statuses(reply))
                .isEqualTo(List.of("201", "409", "201", "409").subList(0, processed));
        assertThat(count("/Users")).isEqualTo(processed == 2 ? 2L : 3L);
        assertThat(reply.body()).doesNotContain("failOnErrors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"1\"", "true", "{}", "100000000000000000000"})
    void refusesANumberOfErrorsThatIsNone(String failOnErrors) {
        client.post("/Bulk", request("\"failOnErrors\":" + failOnErrors + ",", user("ann")))
                .isError(400, "invalidValue")
                .saying("failOnErrors");

        assertThat(count("/Users")).isEqualTo(1L);
    }

    @Test
    void takesAWholePatchRequestAsData() {
        String bare =
                "{\"method\":\"PATCH\",\"path\":\"/Users/" + id + "\",\"data\":{\"Operations\":[" + RENAMED + "]}}";

        assertThat(statuses(bulk(strict, patch("/Users/" + id, RENAMED), bare))).containsExactly("200", "400");
        assertThat(statuses(bulk(client, bare))).containsExactly("200");
    }

    @Test
    void asksThePolicyAboutEachOperation() {
        TestClient limited = TestClient.of(TestClient.serving(store)
                .policy(access -> access.operation() != Operation.DELETE
                        && !access.resourceType().equals("Group")));

        TestReply reply = bulk(limited, delete("/Users/" + id), group("Ops"), user("ann"));

        assertThat(statuses(reply)).containsExactly("403", "403", "201");
        client.get("/Users/" + id).is(200);
    }

    @Test
    void leavesNothingHalfDoneOfOneOperation() {
        TestReply reply = bulk(
                client,
                patch("/Users/" + id, RENAMED, "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"perhaps\"}"));

        assertThat(statuses(reply)).containsExactly("400");
        assertThat(client.get("/Users/" + id).at("displayName")).isEqualTo(Attributes.NULL);
    }

    @Test
    void takesAFaultOfTheStoreForThatOfOneOperation() {
        TestClient broken = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                if (user.userName().equals("broken")) {
                    throw new IllegalStateException("secret");
                }
                return super.create(user, wanted);
            }
        }));

        TestReply reply = bulk(broken, user("broken"), user("ann"), group("Ops", "bulkId:broken"));

        assertThat(statuses(reply)).containsExactly("500", "201", "409");
        assertThat(reply.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void staysWithinTheTenant() {
        Map<String, TestClient> tenants = BulkTenants.clients();
        String theirs = tenants.get("two").user("bjensen");

        TestReply reply =
                bulk(tenants.get("one"), delete("/Users/" + theirs), user("ann"), group("Ops", "bulkId:ann", theirs));

        assertThat(statuses(reply)).containsExactly("404", "201", "201");
        assertThat(tenants.get("one").get(path(reply, 2)).json().complexes("members"))
                .hasSize(1);
        tenants.get("two").get("/Users/" + theirs).is(200);
        tenants.get("two").get(path(reply, 1)).isError(404);
    }

    @Test
    void tellsListenersOfEachChangeUnderOneTransaction() {
        List<Change> changes = new ArrayList<>();
        TestClient heard = TestClient.of(TestClient.serving(store).listener(changes::add));

        bulk(heard, user("ann"), user("bjensen"), delete("/Users/" + id)).is(200);

        assertThat(changes).extracting(Change::operation).containsExactly(Operation.CREATE, Operation.DELETE);
        assertThat(changes.stream().map(Change::transaction).distinct()).hasSize(1);
    }

    @Test
    void tellsListenersWhichOperationNeededATolerance() {
        List<String> needed = new ArrayList<>();
        TestClient heard = TestClient.of(TestClient.serving(store).listener(new ProvisioningListener() {
            @Override
            public void changed(Change change) {}

            @Override
            public void tolerated(
                    Caller caller, String request, Map<io.github.scimlet.schema.Tolerance, List<String>> tolerances) {
                needed.add(request + " " + tolerances);
            }
        }));

        bulk(heard, user("ann"), group("Ops", "nobody"), user("bob")).is(200);

        assertThat(needed).containsExactly("POST '/Groups' {UNKNOWN_MEMBER=[members]}");
    }

    @Test
    void showsNoPasswords() {
        TestReply reply = bulk(
                client,
                post("/Users", "a", "{\"userName\":\"ann\",\"password\":\"s3cret\"}"),
                post("/Users", "b", "{\"userName\":\"bjensen\",\"password\":\"s3cret\"}"),
                post("/Users", "c", "{\"userName\":\"eve\",\"active\":\"perhaps\",\"password\":\"s3cret\"}"));

        assertThat(statuses(reply)).containsExactly("201", "409", "400");
        assertThat(reply.body().toLowerCase(Locale.ROOT)).doesNotContain("s3cret", "password");
    }

    @Test
    void isNotServedIfItIsSwitchedOff() {
        TestClient off = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder().bulk(false).build()));

        off.post("/Bulk", request("", user("ann"))).isError(501);
        off.get("/Bulk").isError(501);
        assertThat(off.get("/ServiceProviderConfig").at("bulk"))
                .isEqualTo(Attributes.of("supported", false)
                        .with("maxOperations", 1000)
                        .with("maxPayloadSize", 1 << 20));
        assertThat(client.get("/ServiceProviderConfig").at("bulk"))
                .isEqualTo(Attributes.of("supported", true)
                        .with("maxOperations", 1000)
                        .with("maxPayloadSize", 10 << 20));
    }

    @Test
    void takesNothingButPost() {
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            assertThat(client.send(method, "/Bulk", "").isError(405).header("Allow"))
                    .contains("POST");
        }
        assertThat(client.send("HEAD", "/Bulk", "").is(405).header("Allow")).contains("POST");
    }

    @Test
    void hasNothingBelowIt() {
        Stream.of("/Bulk/1", "/Bulk/.search")
                .forEach(path -> client.post(path, request("")).isError(404));
    }
}
