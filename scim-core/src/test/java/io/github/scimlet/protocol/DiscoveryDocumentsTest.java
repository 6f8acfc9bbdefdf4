package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.store.TestStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What discovery says, and whether it is so (RFC 7643 §5 to §7, RFC 7644 §4)")
class DiscoveryDocumentsTest {

    private static final List<String> FEATURES = List.of("patch", "bulk", "filter", "changePassword", "sort", "etag");

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ServiceProviderConfig",
                "/ResourceTypes",
                "/ResourceTypes/User",
                "/Schemas",
                "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group"
            })
    void cannotBeChanged(String path) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThat(client.send(method, path, "{}").isError(405).header("Allow"))
                    .contains("GET");
        }
    }

    @Test
    void saysOfEveryFeatureWhetherThereIsSuchAThing() {
        Attributes config = client.get("/ServiceProviderConfig").is(200).json();

        assertThat(FEATURES)
                .allSatisfy(feature -> assertThat(config.complex(feature)
                                .orElseThrow()
                                .get("supported")
                                .orElseThrow())
                        .isInstanceOf(Boolean.class));
        assertThat(client.get("/ServiceProviderConfig").at("bulk", "maxOperations"))
                .isInstanceOf(Long.class);
        assertThat(client.get("/ServiceProviderConfig").at("bulk", "maxPayloadSize"))
                .isInstanceOf(Long.class);
        assertThat(client.get("/ServiceProviderConfig").at("filter", "maxResults"))
                .isInstanceOf(Long.class);
    }

    @Test
    void promisesWhatWorksAndNothingElse() {
        String user = "/Users/" + client.user("bjensen");

        assertThat(promised("patch"))
                .isEqualTo(works(client.patch(user, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"T\"}")));
        assertThat(promised("bulk")).isEqualTo(works(client.post("/Bulk", "{}")));
        assertThat(promised("filter")).isEqualTo(works(client.get("/Users?filter=title+pr")));
        assertThat(promised("sort")).isEqualTo(works(client.get("/Users?sortBy=title")));
        assertThat(promised("etag")).isEqualTo(client.get(user).header("ETag").isPresent());
    }

    private boolean promised(String feature) {
        return client.get("/ServiceProviderConfig")
                .json()
                .complex(feature)
                .flatMap(it -> it.flag("supported"))
                .orElseThrow();
    }

    /** What is not done is answered with 501, whatever else may be wrong with a request. */
    private static boolean works(TestReply reply) {
        return !reply.body().contains("\"status\":\"501\"");
    }

    @Test
    void saysHowToAuthenticate() {
        TestClient withTokens = TestClient.of(TestClient.serving(store).authenticator(BearerTokens.of("s3cret")));

        Attributes scheme =
                (Attributes) withTokens.get("/ServiceProviderConfig").at("authenticationSchemes", 0);

        assertThat(scheme.names()).containsExactly("type", "name", "description");
        assertThat(scheme.text("type")).contains("oauthbearertoken");
        assertThat(scheme.text("name").orElse("")).isNotBlank();
        assertThat(scheme.text("description").orElse("")).isNotBlank();
    }

    @Test
    void listsASingleTypeToo() {
        TestClient usersOnly =
                TestClient.of(ScimServiceProvider.builder().users(store.users()).authenticatedByHost());

        TestReply reply = usersOnly.get("/ResourceTypes").is(200);

        assertThat(reply.at("schemas")).isEqualTo(List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
        assertThat(reply.at("totalResults")).isEqualTo(1L);
        assertThat(reply.each("id")).containsExactly("User");
    }

    @Test
    void describesEverythingThatHasAName() {
        Stream.of("/ResourceTypes", "/Schemas")
                .forEach(path -> assertThat(client.get(path).json().complexes("Resources"))
                        .isNotEmpty()
                        .allSatisfy(resource -> {
                            assertThat(resource.text("name").orElse("")).isNotBlank();
                            assertThat(resource.text("description").orElse("")).isNotBlank();
                        }));
    }

    @Test
    void spellsOutEveryCharacteristicOfEveryAttribute() {
        List<Attributes> attributes = client.get("/Schemas").json().complexes("Resources").stream()
                .flatMap(schema -> schema.complexes("attributes").stream())
                .flatMap(DiscoveryDocumentsTest::withSubAttributes)
                .toList();

        assertThat(attributes).hasSizeGreaterThan(150).allSatisfy(attribute -> {
            assertThat(attribute.names())
                    .contains("name", "type", "multiValued", "description", "required", "mutability", "returned");
            assertThat(attribute.text("mutability").orElse("")).isIn("readOnly", "readWrite", "immutable", "writeOnly");
            assertThat(attribute.text("returned").orElse("")).isIn("always", "never", "default", "request");
            boolean complex = attribute.text("type").orElse("").equals("complex");
            assertThat(attribute.has("subAttributes")).isEqualTo(complex);
            assertThat(attribute.has("uniqueness")).isEqualTo(!complex);
        });
        assertThat(client.get("/Schemas").body()).doesNotContain("null");
    }

    private static Stream<Attributes> withSubAttributes(Attributes attribute) {
        return Stream.concat(
                Stream.of(attribute),
                attribute.complexes("subAttributes").stream().flatMap(DiscoveryDocumentsTest::withSubAttributes));
    }
}
