package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Sequences like those of Microsoft's SCIM Validator, in both dialects")
class ScimValidatorTest extends EntraTenant {

    @Nested
    class OfUsers {

        private String ada;

        @BeforeEach
        void create() {
            ada = entra.createsUserNamed("ada");
            entra.createsUserNamed("grace");
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

        @ParameterizedTest
        @EnumSource
        void addAndRemoveTheSameMemberInOneRequest(Dialect dialect) {
            entra.changesGroup(ops, dialect.patch().addMember(ada).removeMember(ada));

            assertThat(entra.membersOf(ops)).isEmpty();
        }
    }
}
