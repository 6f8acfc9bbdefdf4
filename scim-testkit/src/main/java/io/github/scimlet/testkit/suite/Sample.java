package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;

/** Two different values that an attribute may well have in a directory. */
record Sample(Object first, Object second) {

    private static final Sample FLAG = new Sample(true, false);

    private static final Sample EMAIL = new Sample("Ada@contoso.example", "ada+byron@contoso.example");

    private static final Sample ROLES = new Sample(role("auditor", true), role("editor", false));

    static Sample of(MappedAttribute mapped) {
        TargetPath path = mapped.path();
        if (mapped.type() == MappedAttribute.Type.BOOLEAN
                || path.subAttribute().filter("primary"::equals).isPresent()) {
            return FLAG;
        }
        return switch (mapped.type()) {
            case DATE_TIME -> new Sample("2024-05-05T05:05:05Z", "2015-10-10T14:38:21.8617979-07:00");
            case ROLES -> ROLES;
            default -> ofText(path);
        };
    }

    private static Sample ofText(TargetPath path) {
        return switch (path.attribute()) {
            case "roles" -> path.is("roles") ? ROLES : ODD;
            case "emails" -> EMAIL;
            case "userName", "externalId", "externalID" -> new Sample("Ada.L@contoso.example", "ada+b@contoso.example");
            case "photos", "profileUrl" ->
                new Sample("https://cdn.example/ada.png", "https://cdn.example/p?id=7&s=1#top");
            case "preferredLanguage", "locale" -> new Sample("de-AT", "en-US");
            case "timezone" -> new Sample("Europe/Vienna", "America/Los_Angeles");
            case "phoneNumbers", "phonenumbers" -> new Sample("+43 (1) 58801-0", "0043 1 58801 / 12");
            case "isSoftDeleted" -> new Sample("False", "True"); // Bentley's is a string, and has to stay one
            default -> path.isFiltered() ? PLAIN : ODD;
        };
    }

    /** Leading zeros, what looks like a number, and letters of several alphabets have to survive. */
    private static final Sample ODD = new Sample("00042", "Zoë & Søn, \"Øst\" \\ 東京");

    private static final Sample PLAIN = new Sample("4000", "Øst 7");

    private static List<Attributes> role(String value, boolean primary) {
        return List.of(Attributes.of("primary", primary)
                .with("type", "WindowsAzureActiveDirectoryRole")
                .with("value", value));
    }
}
