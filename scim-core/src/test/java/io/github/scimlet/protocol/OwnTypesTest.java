package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resource types of a host's own (RFC 7643 §6)")
class OwnTypesTest {

    private static final Schema SCHEMA = Schema.builder("urn:example:inventory:2.0:Device")
            .attributes(
                    AttributeBuilder.string("displayName").required(),
                    AttributeBuilder.string("serial").caseExact(),
                    AttributeBuilder.reference("keeper", "User"))
            .build();
    private static final ResourceType<Resource> DEVICE = ResourceType.of("Device", SCHEMA, Resource::new);

    private final TestStore store = TestStore.empty();
    private final TestClient client =
            TestClient.of(TestClient.serving(store).resources(DEVICE, store.resources(DEVICE)));

    @Test
    void haveWhatAllResourcesHave() {
        TestReply device = client.post("/Devices", """
                        {"schemas":["urn:example:inventory:2.0:Device"],"displayName":"Drill","externalId":"e-1"}""").is(201);

        assertThat(device.at("externalId")).isEqualTo("e-1");
        assertThat(device.text("id")).isNotEmpty();
        assertThat(device.text("meta", "resourceType")).isEqualTo("Device");
        assertThat(device.header("Location")).contains(TestClient.BASE + "/Devices/" + device.text("id"));
        assertThat(device.at("schemas")).asString().isEqualTo("[urn:example:inventory:2.0:Device]");
    }

    @Test
    void takeEveryOperation() {
        String id = client.created("/Devices", "{\"displayName\":\"Drill\",\"serial\":\"a\"}");

        client.put("/Devices/" + id, "{\"displayName\":\"Big drill\"}").is(200);
        client.patch("/Devices/" + id, "{\"op\":\"add\",\"path\":\"serial\",\"value\":\"B\"}")
                .is(200);

        assertThat(client.get("/Devices?filter=serial+eq+%22B%22+and+displayName+sw+%22big%22")
                        .each("id"))
                .containsExactly(id);
        assertThat(client.get("/Devices?filter=serial+eq+%22b%22").each("id")).isEmpty();
        client.post("/Devices", "{}").isError(400, "invalidValue").saying("displayName");
        client.delete("/Devices/" + id).is(204);
        client.get("/Devices/" + id).isError(404);
    }

    @Test
    void cannotBeSortedByAPartThatIsNeverReturned() {
        Schema locks = Schema.of(Attributes.of("id", "urn:example:Lock")
                .with(
                        "attributes",
                        List.of(Attributes.of("name", "code")
                                .with("type", "complex")
                                .with(
                                        "subAttributes",
                                        List.of(
                                                Attributes.of("name", "hint").with("type", "string"),
                                                Attributes.of("name", "value")
                                                        .with("type", "string")
                                                        .with("returned", "never"))))));
        ResourceType<Resource> lock = ResourceType.of("Lock", locks, Resource::new);
        TestClient keys = TestClient.of(TestClient.serving(store).resources(lock, store.resources(lock)));

        keys.get("/Locks?sortBy=code.hint").is(200);
        keys.get("/Locks?sortBy=code.value").isError(400, "invalidValue");
        keys.get("/Locks?sortBy=code").isError(400, "invalidValue");
    }

    @Test
    void areNotTakenForUsers() {
        client.post("/Users", "{\"schemas\":[\"urn:example:inventory:2.0:Device\"],\"userName\":\"x\"}")
                .isError(400, "invalidSyntax");
    }

    @Test
    void haveOneNameAndOneEndpointEach() {
        ScimServiceProvider.Builder twoNames = TestClient.serving(store)
                .resources(DEVICE, store.resources(DEVICE))
                .resources(DEVICE.at("/Tools"), store.resources(DEVICE));
        ScimServiceProvider.Builder twoEndpoints = TestClient.serving(store)
                .resources(ResourceType.of("Machine", SCHEMA, Resource::new).at("/Users"), store.resources(DEVICE));

        assertThatIllegalArgumentException().isThrownBy(twoNames::build).withMessageContaining("Device");
        assertThatIllegalArgumentException().isThrownBy(twoEndpoints::build).withMessageContaining("/Users");
    }

    @Test
    void areThereToBeExtended() {
        Extension lease = new Extension(
                Schema.builder("urn:example:inventory:2.0:Lease")
                        .attributes(AttributeBuilder.dateTime("until").required())
                        .build(),
                true);
        TestClient leasing = TestClient.of(TestClient.serving(store)
                .resources(DEVICE, store.resources(DEVICE))
                .extension("Device", lease));

        leasing.post("/Devices", "{\"displayName\":\"Drill\"}")
                .isError(400, "invalidValue")
                .saying("Lease");
        leasing.post("/Devices", """
                {"displayName":"Drill","urn:example:inventory:2.0:Lease":{"until":"2026-12-24T12:00:00Z"}}""").is(201);
        assertThatIllegalArgumentException()
                .isThrownBy(TestClient.serving(store).extension("Car", lease)::build)
                .withMessageContaining("Car");
    }

    @Test
    void mayLackWhatAHostDoesNotSupport() {
        TestClient narrow = TestClient.of(ScimServiceProvider.builder()
                .resources(Schemas.USERS.without(AttributePath.of("ims")), store.users())
                .authenticatedByHost());

        assertThat(client.get("/Schemas/" + Schemas.USER.id()).body()).contains("\"ims\"");
        assertThat(narrow.get("/Schemas/" + Schemas.USER.id()).body()).doesNotContain("\"ims\"");
        assertThat(narrow.post("/Users", "{\"userName\":\"b\",\"ims\":[{\"value\":\"x\"}]}")
                        .is(201)
                        .json()
                        .mentions("ims"))
                .isFalse();
        narrow.get("/Users?filter=ims+pr").isError(400, "invalidFilter");
    }
}
