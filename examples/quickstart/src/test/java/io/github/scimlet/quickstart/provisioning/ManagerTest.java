package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The manager of a user, in each shape in which it is sent")
class ManagerTest extends EntraTenant {

    static final String PATH = MappedPath.ENTERPRISE + ":manager";

    private String grace;
    private String mary;
    private String ada;

    static String managerOf(ScimReply user) {
        return user.text(MappedPath.ENTERPRISE, "manager", "value");
    }

    @BeforeEach
    void createUsers() {
        grace = entra.createsUserNamed("grace");
        mary = entra.createsUserNamed("mary");
        ada = entra.createsUserNamed("ada");
    }

    @Test
    void isAddedReplacedAndClearedAsPlainText() {
        entra.changesUser(ada, manager("Add", PATH, quoted(grace)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(grace);

        entra.changesUser(ada, manager("replace", PATH, quoted(mary)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(mary);

        entra.changesUser(ada, manager("replace", PATH, "\"\""));
        assertNoManager(entra.readsUser(ada));
    }

    @Test
    void isAddedReplacedAndClearedAsAnObject() {
        entra.changesUser(ada, manager("add", PATH, "{\"value\":\"%s\"}".formatted(grace)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(grace);

        entra.changesUser(ada, manager("replace", PATH, "{\"value\":\"%s\"}".formatted(mary)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(mary);

        entra.changesUser(ada, manager("replace", PATH, "{\"value\":\"\"}"));
        assertNoManager(entra.readsUser(ada));
    }

    @Test
    void isUnwrappedFromAnArrayOfOneAtABareName() {
        String value = """
                [{"$ref":"http://localhost/scim/v2/Users/%1$s","value":"%1$s"}]""".formatted(grace);

        entra.changesUser(ada, manager("Add", "manager", value));

        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(grace);
    }

    @Test
    void isOnlyOne() {
        String two = "[{\"value\":\"%s\"},{\"value\":\"%s\"}]".formatted(grace, mary);

        entra.scim().patch("/Users/" + ada, manager("Add", PATH, two)).expect(400, "invalidValue");

        assertNoManager(entra.readsUser(ada));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager",
                "URN:IETF:params:scim:schemas:extension:Enterprise:2.0:User:Manager",
                "urn:scim:schemas:extension:enterprise:1.0.manager",
                "manager.value",
                "manager"
            })
    void isFoundAtEachSpellingOfItsPath(String path) {
        entra.changesUser(ada, manager("Replace", path, quoted(grace)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(grace);

        entra.changesUser(
                ada, Patch.of("[{\"op\":\"replace\",\"value\":{%s:%s}}]".formatted(quoted(path), quoted(mary))));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(mary);

        entra.changesUser(ada, manager("Replace", path, "\"\""));
        assertNoManager(entra.readsUser(ada));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":\"%s\"}", "{\"Value\":\"%s\"}"})
    void isPartOfANewUser(String manager) {
        String id = entra.createsUser("""
                {"userName":"new","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":%s}}""".formatted(manager.formatted(grace)));

        assertThat(managerOf(entra.readsUser(id))).isEqualTo(grace);
    }

    @Test
    void mayBeNullInANewUser() {
        String id = entra.createsUser("""
                {"userName":"new","manager":null,
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":null}}""");

        assertNoManager(entra.readsUser(id));
    }

    @Test
    void isRemovedWithAValueOnlyIfItIsThatOne() {
        entra.changesUser(ada, manager("Add", PATH, quoted(grace)));

        entra.changesUser(ada, manager("Remove", PATH, quoted(mary)));
        assertThat(managerOf(entra.readsUser(ada))).isEqualTo(grace);

        entra.changesUser(ada, manager("Remove", PATH, quoted(grace)));
        assertNoManager(entra.readsUser(ada));
    }

    @Test
    void needNotExistYet() {
        entra.changesUser(ada, manager("Add", PATH, quoted("a-random-word")));

        assertThat(managerOf(entra.readsUser(ada))).isEqualTo("a-random-word");
    }

    @Test
    void isFoundByAReferenceCheckWithItsClausesInEitherOrder() {
        entra.changesUser(ada, manager("Add", PATH, quoted(grace)));

        assertThat(references("id eq \"%s\" and manager eq \"%s\"".formatted(ada, grace)))
                .isEqualTo(1);
        assertThat(references("manager eq \"%s\" and id eq \"%s\"".formatted(grace, ada)))
                .isEqualTo(1);
        assertThat(references("id eq \"%s\" and manager eq \"%s\"".formatted(ada, mary)))
                .isZero();
    }

    @Test
    void isGoneWithTheUserThatItWas() {
        entra.changesUser(ada, manager("Add", PATH, quoted(grace)));

        assertThat(entra.deletesUser(grace)).isTrue();

        assertNoManager(entra.readsUser(ada));
    }

    private int references(String filter) {
        return entra.scim()
                .query("/Users", "filter", filter, "attributes", "id")
                .expect(200)
                .totalResults();
    }

    /** An empty object would fail Microsoft's workflow: no manager is no extension, in {@code schemas} either. */
    private static void assertNoManager(ScimReply user) {
        assertThat(user.body().has(MappedPath.ENTERPRISE)).as("%s", user.body()).isFalse();
        assertThat(Tree.texts(user.at("schemas"))).doesNotContain(MappedPath.ENTERPRISE);
    }

    private static String manager(String op, String path, String value) {
        return Patch.of("""
                [{"op":"%s","path":"%s","value":%s}]""".formatted(op, path, value));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
