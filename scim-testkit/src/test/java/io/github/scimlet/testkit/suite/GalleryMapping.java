package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.stream.Stream;

/** What an application of the gallery maps: a little of everything that there is. */
final class GalleryMapping {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";

    static final Mapping EVERYTHING = new Mapping(
            "everything",
            "Everything",
            Stream.concat(
                            Stream.of(
                                    new MappedAttribute(
                                            TargetPath.of("userName"),
                                            MappedAttribute.Type.STRING,
                                            "userPrincipalName",
                                            true,
                                            true),
                                    mapped("active", MappedAttribute.Type.BOOLEAN),
                                    mapped(ENTERPRISE + "manager", MappedAttribute.Type.REFERENCE)),
                            Stream.of(
                                            "displayName",
                                            "title",
                                            "externalId",
                                            "emails[type eq \"work\"].value",
                                            "preferredLanguage",
                                            "name.givenName",
                                            "name.familyName",
                                            "addresses[type eq \"work\"].locality",
                                            "addresses[type eq \"work\"].country",
                                            "phoneNumbers[type eq \"work\"].value",
                                            "phoneNumbers[type eq \"mobile\"].value",
                                            "roles[primary eq \"True\"].value",
                                            "locale",
                                            ENTERPRISE + "employeeNumber",
                                            ENTERPRISE + "department")
                                    .map(path -> mapped(path, MappedAttribute.Type.STRING)))
                    .toList(),
            List.of(
                    new MappedAttribute(
                            TargetPath.of("displayName"), MappedAttribute.Type.STRING, "displayName", true, true),
                    mapped("externalId", MappedAttribute.Type.STRING),
                    mapped("members", MappedAttribute.Type.REFERENCE)));

    private GalleryMapping() {}

    private static MappedAttribute mapped(String path, MappedAttribute.Type type) {
        return new MappedAttribute(TargetPath.of(path), type, path, false, false);
    }
}
