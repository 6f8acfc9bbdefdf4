package io.github.scimlet.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.scimlet.testkit.directory.SourceAttribute;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The mappings that come with the testkit")
class MappingsTest {

    @Test
    void areThoseOf77ApplicationsEachWithANameOfItsOwn() {
        assertThat(Mappings.all()).hasSize(77).extracting(Mapping::name).doesNotHaveDuplicates();
        assertThat(Mappings.all()).extracting(Mapping::title).startsWith("Default", "SCIM Validator");
        assertThat(Mappings.all()).filteredOn(Mapping::hasGroups).hasSize(67);
    }

    @Test
    void haveNamesForTheCommandLine() {
        assertThat(Mappings.all())
                .extracting(Mapping::name)
                .contains(
                        "default",
                        "scim-validator",
                        "invitedesk",
                        "invision",
                        "monday-com",
                        "adobe-identity-management-oidc")
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void areFoundByNameAndByTitle() {
        assertThat(Mappings.named("invitedesk").title()).isEqualTo("InviteDesk");
        assertThat(Mappings.named("GitHub Enterprise Managed User").name()).isEqualTo("github-enterprise-managed-user");
    }

    @Test
    void areNamedInTheComplaintAboutANameThatIsNearToTheirs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.named("invitdesk"))
                .withMessage("there is no mapping 'invitdesk'; near to it: invitedesk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.named("github"))
                .withMessage("there is no mapping 'github'; near to it: github-enterprise-managed-user");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.named("something else"))
                .withMessage("there is no mapping 'something else'; 'testkit mappings' lists all");
    }

    @Nested
    class Match {

        @Test
        void byWhatTheTableMarksAsFilterable() {
            assertThat(matchingUsers("github-enterprise-managed-user")).containsExactly("externalId");
            assertThat(Mappings.named("github-enterprise-managed-user").matchingGroups())
                    .extracting(MappedAttribute::toString)
                    .containsExactly("externalId");
        }

        @Test
        void byOneOfSeveralThatAreMarked() {
            assertThat(matchingUsers("tailscale")).containsExactly("userName");
            assertThat(matchingUsers("klaxoon")).containsExactly("userName");
        }

        @Test
        void byUserNameAndDisplayNameWhereNothingIsMarked() {
            assertThat(matchingUsers("snowflake")).containsExactly("userName");
            assertThat(Mappings.named("snowflake").matchingGroups())
                    .extracting(MappedAttribute::toString)
                    .containsExactly("displayName");
        }

        @Test
        void bySomethingInAnyCase() {
            assertThat(Mappings.all()).allSatisfy(mapping -> {
                assertThat(mapping.matchingUsers()).isNotEmpty();
                assertThat(mapping.matchingGroups().isEmpty()).isEqualTo(!mapping.hasGroups());
            });
        }

        private static List<String> matchingUsers(String name) {
            return Mappings.named(name).matchingUsers().stream()
                    .map(MappedAttribute::toString)
                    .toList();
        }
    }

    @Nested
    class Sources {

        @Test
        void areThoseThatEntraIdProposes() {
            assertThat(Mappings.named("default").users())
                    .extracting(MappedAttribute::toString, MappedAttribute::source)
                    .contains(
                            tuple("userName", "userPrincipalName"),
                            tuple("externalId", "objectId"),
                            tuple("emails[type eq \"work\"].value", "mail"),
                            tuple("addresses[type eq \"other\"].Formatted", "physicalDeliveryOfficeName"),
                            tuple(
                                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
                                    "employeeId"));
        }

        @Test
        void areNamedForTheirPathsWhereEntraIdHasNoName() {
            assertThat(SourceNames.of(TargetPath.of("emails[type eq \"home\"].value")))
                    .isEqualTo("homeEmail");
            assertThat(SourceNames.of(TargetPath.of("emails[type eq \"work\"].primary")))
                    .isEqualTo("workEmailPrimary");
            assertThat(SourceNames.of(TargetPath.of("addresses[type eq \"home\"].country")))
                    .isEqualTo("homeAddressCountry");
            assertThat(SourceNames.of(TargetPath.of("roles[primary eq \"True\"].display")))
                    .isEqualTo("roleDisplay");
            assertThat(SourceNames.of(TargetPath.of("phonenumbers[type eq \"work\"].value")))
                    .isEqualTo("telephoneNumber");
            assertThat(SourceNames.of(TargetPath.of("externalID"))).isEqualTo("objectId");
            assertThat(SourceNames.of(TargetPath.of(
                            "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User:externalIds[authority eq"
                                    + " \"ringcentral\"].value")))
                    .isEqualTo("ringcentralExternalId");
        }

        @Test
        void areWantedOnceEachByTheStricterOfTwoAttributes() {
            Mapping mapping = Mappings.named("scim-validator");

            assertThat(mapping.sourceOfUsers())
                    .extracting(SourceAttribute::name)
                    .doesNotHaveDuplicates();
            assertThat(mapping.sourceOfUsers())
                    .contains(
                            new SourceAttribute("userPrincipalName", SourceAttribute.Kind.TEXT, true),
                            new SourceAttribute("workEmailPrimary", SourceAttribute.Kind.FLAG, false))
                    .extracting(SourceAttribute::name)
                    .doesNotContain("accountEnabled", "manager");
            assertThat(mapping.sourceOfGroups())
                    .extracting(SourceAttribute::name)
                    .containsExactly("displayName", "objectId");
        }
    }
}
