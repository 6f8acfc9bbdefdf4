package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.simulator.Profile.Matching;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import java.util.List;

/** What providers push of people and teams, where their documents do not say it otherwise. */
final class ProviderMapping {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";

    private ProviderMapping() {}

    /** Two people may share an address, so who matches by it is sent the user name for it. */
    static Mapping of(Profile profile) {
        String email = profile.has(Quirk.EMAILS_WITHOUT_TYPE)
                ? "emails[primary eq \"True\"].value"
                : "emails[type eq \"work\"].value";
        return new Mapping(
                profile.name(),
                profile.title(),
                List.of(
                        required("userName", "userPrincipalName"),
                        new MappedAttribute(
                                TargetPath.of("active"), MappedAttribute.Type.BOOLEAN, "accountEnabled", false, false),
                        optional("externalId", "objectId"),
                        optional("name.givenName", "givenName"),
                        optional("name.familyName", "surname"),
                        optional("displayName", "displayName"),
                        optional(email, profile.matching() == Matching.EMAILS ? "userPrincipalName" : "mail"),
                        optional("title", "jobTitle"),
                        optional("locale", "preferredLanguage"),
                        optional("phoneNumbers[type eq \"mobile\"].value", "mobile"),
                        optional(ENTERPRISE + "employeeNumber", "employeeId"),
                        optional(ENTERPRISE + "department", "department")),
                profile.hasGroups()
                        ? List.of(
                                required("displayName", "displayName"),
                                new MappedAttribute(
                                        TargetPath.of("members"),
                                        MappedAttribute.Type.REFERENCE,
                                        "members",
                                        false,
                                        false))
                        : List.of());
    }

    private static MappedAttribute required(String path, String source) {
        return new MappedAttribute(TargetPath.of(path), MappedAttribute.Type.STRING, source, true, true);
    }

    private static MappedAttribute optional(String path, String source) {
        return new MappedAttribute(TargetPath.of(path), MappedAttribute.Type.STRING, source, false, false);
    }
}
