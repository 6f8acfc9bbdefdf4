package io.github.scimlet.testkit.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which attribute of the source belongs to a path, where a mapping does not say. */
final class SourceNames {

    /** As in the mapping that Entra ID proposes for an application that is not in its gallery, and near to it. */
    private static final Map<String, String> KNOWN = withoutCase(Map.ofEntries(
            Map.entry("userName", "userPrincipalName"),
            Map.entry("externalId", "objectId"),
            Map.entry("active", "accountEnabled"),
            Map.entry("title", "jobTitle"),
            Map.entry("name.givenName", "givenName"),
            Map.entry("name.familyName", "surname"),
            Map.entry("name.formatted", "displayName"),
            Map.entry("nickName", "mailNickname"),
            Map.entry("locale", "preferredLanguage"),
            Map.entry("emails[type eq \"work\"]", "mail"),
            Map.entry("emails[type eq \"work\"].value", "mail"),
            Map.entry("emails[type eq \"other\"].value", "otherMail"),
            Map.entry("phoneNumbers[type eq \"work\"].value", "telephoneNumber"),
            Map.entry("phoneNumbers[type eq \"mobile\"].value", "mobile"),
            Map.entry("phoneNumbers[type eq \"fax\"].value", "facsimileTelephoneNumber"),
            Map.entry("addresses[type eq \"work\"].formatted", "physicalDeliveryOfficeName"),
            Map.entry("addresses[type eq \"work\"].streetAddress", "streetAddress"),
            Map.entry("addresses[type eq \"work\"].locality", "city"),
            Map.entry("addresses[type eq \"work\"].region", "state"),
            Map.entry("addresses[type eq \"work\"].postalCode", "postalCode"),
            Map.entry("addresses[type eq \"work\"].country", "country"),
            Map.entry("addresses[type eq \"other\"].formatted", "physicalDeliveryOfficeName"),
            Map.entry("roles", "appRoleAssignments"),
            Map.entry("roles[primary eq \"True\"].value", "appRoleAssignments"),
            Map.entry("employeeNumber", "employeeId"),
            Map.entry("organization", "companyName"),
            Map.entry("nativeObjectId", "objectId"),
            Map.entry("objectGUID", "objectId")));

    private SourceNames() {}

    static String of(TargetPath path) {
        String local = local(path);
        return Optional.ofNullable(KNOWN.get(local)).orElseGet(() -> derived(path));
    }

    private static String local(TargetPath path) {
        String attribute = path.attribute()
                + path.selector()
                        .map(name -> "[%s eq \"%s\"]".formatted(name, path.wanted()))
                        .orElse("");
        return path.subAttribute().map(sub -> attribute + "." + sub).orElse(attribute);
    }

    /** {@code homeEmail}, {@code homeAddressCountry}; of a path without brackets its last name alone. */
    private static String derived(TargetPath path) {
        if (path.selector().isEmpty()) {
            return path.subAttribute().orElse(path.attribute());
        }
        boolean isValue = path.subAttribute().orElse("value").equalsIgnoreCase("value");
        String element = path.wanted().equalsIgnoreCase("true")
                ? singular(path.attribute())
                : path.wanted() + capitalised(singular(path.attribute()));
        return isValue ? element : element + capitalised(path.subAttribute().orElseThrow());
    }

    private static String singular(String attribute) {
        return attribute.replaceFirst("(?<=addr)esses$", "ess").replaceFirst("(?<=[^s])s$", "");
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Map<String, String> withoutCase(Map<String, String> map) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(map);
        return sorted;
    }
}
