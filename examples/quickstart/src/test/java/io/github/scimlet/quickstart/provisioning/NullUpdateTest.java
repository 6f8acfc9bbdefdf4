package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The null update of Microsoft's validation workflow: first by an empty text, then by null")
class NullUpdateTest {

    private static final Set<String> NOT_CLEARED = Set.of("userName", "active", "externalId", "roles", "manager");

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    static Stream<List<Mapping>> mappings() {
        return Stream.of("invitedesk", "invision", "default")
                .map(application -> Mapping.ofUsers(application).stream()
                        .filter(mapping -> !NOT_CLEARED.contains(
                                TargetPath.of(mapping.path()).attribute()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void clearsEveryAttributeWithOneOperationEach(List<Mapping> mappings) {
        clearsEveryAttribute(mappings, Dialect.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void clearsEveryAttributeWithOneObject(List<Mapping> mappings) {
        clearsEveryAttribute(mappings, Dialect.FLAGGED);
    }

    private void clearsEveryAttribute(List<Mapping> mappings, Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("ada@contoso.example");
        Patch fill = dialect.patch();
        Patch byEmptyText = dialect.patch();
        Patch byNull = dialect.patch();
        mappings.forEach(mapping -> {
            fill.add(mapping.path(), Sample.of(mapping, "u-1", "u-2").first());
            byEmptyText.replace(mapping.path(), "");
            byNull.replaceByNull(mapping.path());
        });
        entra.changesUser(id, fill);

        ScimReply empty = entra.changesUser(id, byEmptyText);
        ScimReply stillEmpty = entra.changesUser(id, byNull);
        entra.changesUser(id, fill);
        ScimReply emptyAgain = entra.changesUser(id, byNull);

        assertAbsent(mappings, empty.body());
        assertThat(stillEmpty.body()).isEqualTo(empty.body());
        assertAbsent(mappings, emptyAgain.body());
    }

    private static void assertAbsent(List<Mapping> mappings, JsonNode user) {
        assertThat(mappings)
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(
                                MappedPath.read(mapping.path(), user).isMissingNode())
                        .isTrue());
        assertThat(user.has(MappedPath.ENTERPRISE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void createsNoElementWithoutAValue(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("ada@contoso.example");
        ScimReply before = entra.readsUser(id);

        entra.changesUser(id, dialect.patch().replaceByNull("emails[type eq \"work\"].value"));
        entra.changesUser(id, dialect.replace("emails[type eq \"work\"].value", ""));
        entra.changesUser(id, dialect.add("roles[primary eq \"True\"].value", ""));

        assertThat(entra.readsUser(id).body()).isEqualTo(before.body());
    }

    @Test
    void clearsOnlyTheSubAttributeThatIsNull() {
        EntraClient entra = server.entra();
        String id = entra.createsUser("""
                {"userName":"ada","name":{"honorificPrefix":"Dr","givenName":"Ada"}}""");

        ScimReply changed = entra.changesUser(id, Patch.of("""
                        [{"op":"replace","value":{"name":{"honorificPrefix":null}}}]"""));

        assertThat(changed.at("name")).isEqualTo(Tree.parse("{\"givenName\":\"Ada\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void cannotTakeTheUserNameAway(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed("ada");

        entra.scim().patch("/Users/" + id, dialect.replace("userName", "")).expect(400);
        entra.scim()
                .patch("/Users/" + id, dialect.patch().replaceByNull("userName"))
                .expect(400, "mutability");
        entra.scim().patch("/Users/" + id, dialect.remove("userName")).expect(400, "mutability");

        assertThat(entra.findsUser("ada")).containsExactly(id);
    }
}
