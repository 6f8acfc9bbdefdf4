package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.InMemoryStore;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Errors, as they are sent (RFC 7644 §3.12)")
class ScimServletErrorsTest extends ServedServlet {

    ScimServletErrorsTest(Container container) {
        super(container);
    }

    @Test
    void areScimErrorsUnderEveryPath() {
        ScimClient client = serve(new InMemoryStore().users());
        String user = "/Users/"
                + json(client.send("POST", "/Users", BARBARA).body()).text("id").orElseThrow();

        assertError(client.get("/Nothing"), 404, "");
        assertError(client.get("/Users/nobody"), 404, "");
        assertError(client.get(user + ".scim"), 404, "");
        assertError(client.get("/Users.scim"), 404, "");
        assertError(client.get(user + "/name"), 404, "");
        assertError(client.get("/users"), 404, "");
        assertError(client.get("/v1/Users"), 400, "invalidVers");
        assertError(client.get("/v3/Users"), 400, "invalidVers");
        assertError(client.get("/Users?filter=("), 400, "invalidFilter");
        assertError(client.get("/Users?count=abc"), 400, "invalidValue");
        assertError(client.get("/Schemas?filter=name%20pr"), 403, "");
        assertError(client.get("/Users", "Accept", "text/xml"), 406, "");
        assertError(client.send("POST", "/Users", BARBARA), 409, "uniqueness");
        assertError(client.send("PUT", user, BARBARA, "If-Match", "\"stale\""), 412, "");
        assertThat(client.get(user).statusCode()).isEqualTo(200);
    }

    @Test
    void nameTheMethodsThatThePathTakes() {
        ScimClient client = serve(new UsersOfAnyId());

        assertAllows(client.send("PUT", "/Users", "{}"), "GET, POST");
        assertAllows(client.send("DELETE", "/Users", ""), "GET, POST");
        assertAllows(client.send("POST", "/Users/1", "{}"), "GET, PUT, PATCH, DELETE");
        assertAllows(client.get("/Users/.search"), "POST");
        assertAllows(client.send("POST", "/Schemas", "{}"), "GET");
        assertAllows(client.send("PATCH", "/ResourceTypes/User", "{}"), "GET");
        assertAllows(client.send("DELETE", "/ServiceProviderConfig", ""), "GET");
        assertAllows(client.send("OPTIONS", "/Users/1", ""), "GET, PUT, PATCH, DELETE");
    }

    @Test
    void sayNothingOfWhatBrokeInside() {
        ScimClient client = serve(new UsersOfAnyId() {
            @Override
            public Optional<User> get(String id, Projection wanted) {
                throw new IllegalStateException("jdbc:secret");
            }
        });

        HttpResponse<String> answer = client.get("/Users/1");

        assertError(answer, 500, "");
        assertThat(answer.body()).doesNotContain("jdbc", "Exception", "scimlet");
    }

    private static void assertAllows(HttpResponse<String> answer, String methods) {
        assertError(answer, 405, "");
        assertThat(answer.headers().allValues("Allow")).containsExactly(methods);
    }

    private static void assertError(HttpResponse<String> answer, int status, String scimType) {
        Attributes error = json(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/scim+json");
        assertThat(error.texts("schemas")).containsExactly("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.get("status")).contains(Integer.toString(status));
        assertThat(error.text("scimType").orElse("")).isEqualTo(scimType);
        assertThat(error.text("detail").orElse("")).isNotBlank();
    }
}
