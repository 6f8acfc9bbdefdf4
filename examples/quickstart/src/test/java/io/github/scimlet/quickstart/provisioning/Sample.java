package io.github.scimlet.quickstart.provisioning;

import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.Map;

/** Two different values that an attribute may well have in a directory. */
record Sample(Object first, Object second) {

    /** Values for {@code mapping}; where it refers to users, these are {@code userId} and {@code otherId}. */
    static Sample of(Mapping mapping, String userId, String otherId) {
        TargetPath path = TargetPath.of(mapping.path());
        return switch (path.attribute()) {
            case "manager" -> new Sample(userId, otherId);
            case "members" -> new Sample(List.of(Map.of("value", userId)), List.of(Map.of("value", otherId)));
            case "roles" -> path.selector().isPresent() ? ofText(mapping) : ROLES;
            case "emails" -> path.subAttribute().filter("primary"::equals).isPresent() ? FLAG : EMAIL;
            case "userName", "externalId", "externalID" -> new Sample("Ada.L@contoso.example", "ada+b@contoso.example");
            case "photos", "profileUrl" ->
                new Sample("https://cdn.example/ada.png", "https://cdn.example/p?id=7&s=1#top");
            case "preferredLanguage", "locale" -> new Sample("de-AT", "en-US");
            case "timezone" -> new Sample("Europe/Vienna", "America/Los_Angeles");
            case "isSoftDeleted" -> new Sample("False", "True"); // Bentley's is a string, and has to stay one
            default -> ofType(mapping);
        };
    }

    private static final Sample ROLES = new Sample(
            List.of(Map.of("primary", true, "type", "WindowsAzureActiveDirectoryRole", "value", "auditor")),
            List.of(Map.of("primary", false, "display", "Editor", "value", "editor")));

    private static final Sample EMAIL = new Sample("Ada@contoso.example", "ada+byron@contoso.example");

    private static final Sample FLAG = new Sample(true, false);

    private static Sample ofType(Mapping mapping) {
        if (mapping.type().equals("Boolean")) {
            return FLAG;
        }
        return mapping.type().equals("DateTime")
                ? new Sample("2024-05-05T05:05:05Z", "2015-10-10T14:38:21.8617979-07:00")
                : ofText(mapping);
    }

    /** Leading zeros, what looks like a number, and letters of several alphabets have to survive. */
    private static Sample ofText(Mapping mapping) {
        return mapping.path().startsWith("phone") || mapping.path().contains("hone\"")
                ? new Sample("+43 (1) 58801-0", "0043 1 58801 / 12")
                : new Sample("00042", "Zoë & Søn, \"Øst\" \\ 東京");
    }
}
