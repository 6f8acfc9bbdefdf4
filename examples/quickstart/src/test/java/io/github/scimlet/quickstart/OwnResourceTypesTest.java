package io.github.scimlet.quickstart;

import static io.github.scimlet.quickstart.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resource types that are defined in files and served without a line of code. */
class OwnResourceTypesTest {

    private static final String DEVICE = "urn:example:inventory:2.0:Device";
    private static final String LEASE = "urn:example:inventory:2.0:Lease";
    private static final String BADGE = "urn:example:badge:2.0:User";

    private static final String SCHEMAS = """
            [{"id":"%s","name":"Device","attributes":[
               {"name":"displayName","type":"string","required":true},
               {"name":"serial","type":"string","caseExact":true,"mutability":"immutable","uniqueness":"server"},
               {"name":"weight","type":"decimal"},
               {"name":"owner","type":"complex","subAttributes":[
                 {"name":"value","type":"string"},
                 {"name":"$ref","type":"reference","referenceTypes":["User"]}]}]},
             {"id":"%s","attributes":[{"name":"until","type":"dateTime","required":true}]},
             {"id":"%s","attributes":[{"name":"number","type":"string","uniqueness":"server"}]}]
            """.formatted(DEVICE, LEASE, BADGE);
    private static final String TYPES = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"Resources":[
             {"schemas":["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],"id":"Device","name":"Device",
              "endpoint":"/Inventory","description":"What is lent","schema":"%s",
              "schemaExtensions":[{"schema":"%s","required":false}]},
             {"schemas":["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],"id":"User","name":"User",
              "endpoint":"/Users","schema":"urn:ietf:params:scim:schemas:core:2.0:User",
              "schemaExtensions":[{"schema":"%s","required":false},
                {"schema":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","required":false}]}]}
            """.formatted(DEVICE, LEASE, BADGE);

    private Quickstart quickstart;
    private Requests requests;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a-types.json"), TYPES);
        Files.writeString(folder.resolve("b-schemas.json"), SCHEMAS);
        quickstart = Quickstart.start(TestEnvironment.with("SCIM_SCHEMAS", folder.toString()));
        requests = new Requests(quickstart);
    }

    @AfterEach
    void stop() {
        quickstart.close();
    }

    private Attributes created(String path, String body) throws Exception {
        HttpResponse<String> answer = requests.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    @Test
    void areDescribed() throws Exception {
        Attributes type = json(requests.get("/ResourceTypes/Device"));

        assertThat(type.text("endpoint")).contains("/Inventory");
        assertThat(type.text("description")).contains("What is lent");
        assertThat(json(requests.get("/Schemas/" + DEVICE)).text("name")).contains("Device");
        assertThat(requests.get("/Schemas/" + LEASE).statusCode()).isEqualTo(200);
        assertThat(requests.get("/ResourceTypes/User").body()).contains(BADGE);
    }

    @Test
    void haveStores() throws Exception {
        String owner =
                created("/Users", "{\"userName\":\"bjensen\"}").text("id").orElseThrow();
        Attributes device = created("/Inventory", """
                {"schemas":["%s"],"displayName":"Drill","serial":"Ab-1","weight":2.50,"externalId":"d-1",
                 "owner":{"value":"%s"},"%s":{"until":"2026-12-24T12:00:00Z"}}""".formatted(DEVICE, owner, LEASE));
        String id = device.text("id").orElseThrow();

        Attributes read = json(requests.get("/Inventory/" + id));
        Attributes found = json(requests.get("/Inventory?filter=weight+gt+2.4+and+" + LEASE
                + ":until+lt+%222026-12-24T14:00:00%2B01:00%22&sortBy=serial"));

        assertThat(read).isEqualTo(device);
        assertThat(read.get("schemas")).contains(List.of(DEVICE, LEASE));
        assertThat(read.complex("meta").orElseThrow().text("resourceType")).contains("Device");
        assertThat(read.complex("owner").orElseThrow().text("$ref"))
                .contains(quickstart.tenantUrl() + "/Users/" + owner);
        assertThat(found.get("totalResults")).contains(1L);
        assertThat(requests.send("DELETE", "/Inventory/" + id, "").statusCode()).isEqualTo(204);
        assertThat(requests.get("/Inventory/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void keepWhatTheirSchemasDemand() throws Exception {
        created("/Inventory", "{\"displayName\":\"Drill\",\"serial\":\"Ab-1\"}");

        assertThat(requests.post("/Inventory", "{\"displayName\":\"Saw\",\"serial\":\"Ab-1\"}")
                        .body())
                .contains("\"409\"", "uniqueness");
        assertThat(requests.post("/Inventory", "{\"displayName\":\"Saw\",\"serial\":\"AB-1\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(requests.post("/Inventory", "{\"serial\":\"Ab-2\"}").body()).contains("invalidValue");
        assertThat(requests.post("/Inventory", "{\"displayName\":\"Saw\",\"" + LEASE + "\":{\"until\":\"tomorrow\"}}")
                        .body())
                .contains("invalidValue");
    }

    @Test
    void extendUsersToo() throws Exception {
        created("/Users", "{\"userName\":\"bjensen\",\"" + BADGE + "\":{\"number\":\"7\"}}");

        assertThat(requests.post("/Users", "{\"userName\":\"mandy\",\"" + BADGE + "\":{\"number\":\"7\"}}")
                        .body())
                .contains("\"409\"", "uniqueness");
    }

    @Test
    void canBeMembers() throws Exception {
        String device =
                created("/Inventory", "{\"displayName\":\"Drill\"}").text("id").orElseThrow();

        Attributes group =
                created("/Groups", "{\"displayName\":\"Workshop\",\"members\":[{\"value\":\"" + device + "\"}]}");

        Attributes member = group.complexes("members").get(0);
        assertThat(member.text("type")).contains("Device");
        assertThat(member.text("display")).contains("Drill");
    }
}
