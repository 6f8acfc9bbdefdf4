package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The sequences of Microsoft's SCIM Validator")
class ScimValidatorTest extends EntraTenant {

    private static final List<Mapping> USER_ATTRIBUTES = Mapping.ofUsers("scim-validator");

    @Nested
    class OfUsers {

        private String ada;
        private String grace;

        @BeforeEach
        void create() {
            ada = entra.createsUserNamed("ada");
            grace = entra.createsUserNamed("grace");
        }

        @Test
        void replaceEachAttributeWithARequestOfItsOwn() {
            assertThat(USER_ATTRIBUTES).hasSizeGreaterThanOrEqualTo(36).allSatisfy(mapping -> {
                Object value = sample(mapping).second();

                ScimReply changed = entra.changesUser(ada, Dialect.DEFAULT.replace(mapping.path(), value));

                assertThat(valueIn(changed, mapping)).isEqualTo(Tree.of(value));
            });
        }

        /** At the end all are still there: none has overwritten another, and each type has one element. */
        @ParameterizedTest
        @EnumSource
        void addAllAttributesWithOneRequest(Dialect dialect) {
            Patch patch = dialect.patch();
            USER_ATTRIBUTES.forEach(
                    mapping -> patch.add(mapping.path(), sample(mapping).first()));

            ScimReply changed = entra.changesUser(ada, patch);

            assertThat(USER_ATTRIBUTES)
                    .allSatisfy(mapping -> assertThat(valueIn(changed, mapping))
                            .isEqualTo(Tree.of(sample(mapping).first())));
            assertThat(changed.at("addresses")).hasSize(1);
            assertThat(changed.at("emails")).hasSize(1);
            assertThat(changed.at("roles")).hasSize(1);
            assertThat(changed.at("phoneNumbers")).hasSize(3);
        }

        @Test
        void removeAddAndReplaceThreeAttributes() {
            entra.changesUser(ada, Dialect.DEFAULT.add("preferredLanguage", "en-US"));

            ScimReply changed = entra.changesUser(
                    ada,
                    Dialect.DEFAULT
                            .remove("preferredLanguage")
                            .add("externalId", "4c1f")
                            .replace("displayName", "Ada"));

            assertThat(changed.body().has("preferredLanguage")).isFalse();
            assertThat(changed.text("externalId")).isEqualTo("4c1f");
            assertThat(changed.text("displayName")).isEqualTo("Ada");
        }

        @ParameterizedTest
        @EnumSource
        void removeAddAndReplaceTheSameAttributeInThatOrder(Dialect dialect) {
            entra.changesUser(ada, dialect.add("displayName", "before"));

            ScimReply changed = entra.changesUser(
                    ada,
                    dialect.remove("displayName").add("displayName", "added").replace("displayName", "replaced"));

            assertThat(changed.text("displayName")).isEqualTo("replaced");
        }

        @ParameterizedTest
        @EnumSource
        void replaceAddAndRemoveTheSameAttributeInThatOrder(Dialect dialect) {
            Patch patch = dialect.replace("displayName", "replaced")
                    .add("displayName", "added")
                    .remove("displayName");

            ScimReply changed = entra.changesUser(ada, patch);

            assertThat(changed.body().has("displayName")).isFalse();
        }

        @Test
        void changeNothingWithoutOperations() {
            ScimReply before = entra.readsUser(ada);

            ScimReply after = entra.changesUser(ada, Patch.of("[]"));

            assertThat(after.body()).isEqualTo(before.body());
        }

        @Test
        void renameWithoutAPath() {
            entra.changesUser(ada, Patch.of("""
                    [{"op":"replace","value":{"userName":"ada.new"}}]"""));

            assertThat(entra.findsUser("ADA.NEW")).containsExactly(ada);
            assertThat(entra.findsUser("ada")).isEmpty();
        }

        @Test
        void refuseANameThatIsTaken() {
            entra.scim()
                    .patch("/Users/" + ada, Dialect.FLAGGED.replace("userName", "GRACE"))
                    .expect(409, "uniqueness");

            assertThat(entra.readsUser(ada).text("userName")).isEqualTo("ada");
        }

        @Test
        void leaveAUserAsItWasIfOneOperationFails() {
            ScimReply before = entra.readsUser(ada);

            entra.scim()
                    .patch(
                            "/Users/" + ada,
                            Dialect.DEFAULT
                                    .replace("displayName", "Ada")
                                    .replace("active", "maybe")
                                    .replace("title", "Countess"))
                    .expect(400, "invalidValue");

            assertThat(entra.readsUser(ada).body()).isEqualTo(before.body());
        }

        @Test
        void sendAManagerAsAnObjectAndClearIt() {
            entra.changesUser(ada, Dialect.FLAGGED.add(ManagerTest.PATH, Map.of("value", grace)));
            assertThat(ManagerTest.managerOf(entra.readsUser(ada))).isEqualTo(grace);

            ScimReply cleared = entra.changesUser(ada, Dialect.FLAGGED.replace(ManagerTest.PATH, Map.of("value", "")));

            assertThat(cleared.body().has(MappedPath.ENTERPRISE)).isFalse();
        }

        @Test
        void deleteTwiceAndWhatNeverWas() {
            entra.scim().delete("/Users/" + ada).expect(204);

            entra.scim().delete("/Users/" + ada).expect(404);
            entra.scim().delete("/Users/f3a1c2d4-0000-4000-8000-000000000000").expect(404);
        }

        private Sample sample(Mapping mapping) {
            return Sample.of(mapping, grace, ada);
        }

        private static JsonNode valueIn(ScimReply user, Mapping mapping) {
            return MappedPath.read(mapping.path(), user.body());
        }
    }

    @Nested
    class OfGroups {

        private String ops;
        private String ada;

        @BeforeEach
        void create() {
            ops = entra.createsGroupNamed("Ops");
            ada = entra.createsUserNamed("ada");
        }

        @Test
        void replaceAttributesWithoutAPath() {
            entra.changesGroup(ops, Patch.of("""
                            [{"op":"replace","value":{"displayName":"Ops EU"}},
                             {"op":"replace","value":{"externalId":"1f-7"}}]"""));

            assertThat(entra.readsGroup(ops).text("displayName")).isEqualTo("Ops EU");
            assertThat(entra.readsGroup(ops).text("externalId")).isEqualTo("1f-7");
        }

        @Test
        void addAMemberByReplacingAllAndRemoveItAgain() {
            entra.changesGroup(ops, Patch.of("""
                            [{"op":"replace","path":"members","value":[{"value":"%s"}]}]""".formatted(ada)));
            assertThat(entra.membersOf(ops)).containsExactly(ada);

            entra.changesGroup(ops, Dialect.FLAGGED.patch().removeMember(ada));
            assertThat(entra.membersOf(ops)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void addAndRemoveTheSameMemberInOneRequest(Dialect dialect) {
            entra.changesGroup(ops, dialect.patch().addMember(ada).removeMember(ada));

            assertThat(entra.membersOf(ops)).isEmpty();
        }
    }
}
