package io.github.scimlet.console.provisioning;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call an attribute. */
public final class AttributeLabel {

    private static final Pattern TYPED = Pattern.compile("(\\w+)\\[type eq \"([^\"]*)\"](?:#\\d+)?(?:\\.(\\w+))?");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("userName", "User name"),
            Map.entry("externalId", "Id in the directory"),
            Map.entry("displayName", "Display name"),
            Map.entry("nickName", "Nickname"),
            Map.entry("title", "Job title"),
            Map.entry("active", "May sign in"),
            Map.entry("password", "Password"),
            Map.entry("preferredLanguage", "Language"),
            Map.entry("locale", "Locale"),
            Map.entry("timezone", "Time zone"),
            Map.entry("userType", "Kind of user"),
            Map.entry("name.givenName", "First name"),
            Map.entry("name.familyName", "Last name"),
            Map.entry("name.middleName", "Middle name"),
            Map.entry("name.formatted", "Full name"),
            Map.entry("member", "Member"),
            Map.entry("emails", "E-mail"),
            Map.entry("phoneNumbers", "Phone"),
            Map.entry("addresses", "Address"),
            Map.entry("streetAddress", "Street"),
            Map.entry("locality", "City"),
            Map.entry("region", "Region"),
            Map.entry("postalCode", "Postal code"),
            Map.entry("country", "Country"),
            Map.entry("formatted", "Full address"),
            Map.entry("employeeNumber", "Employee number"),
            Map.entry("costCenter", "Cost centre"),
            Map.entry("organization", "Organisation"),
            Map.entry("division", "Division"),
            Map.entry("department", "Department"),
            Map.entry("manager.value", "Manager"));

    private AttributeLabel() {}

    /** What people call the attribute at {@code path}; the path itself if they have no word for it. */
    public static String of(String path) {
        Matcher typed = TYPED.matcher(path);
        if (typed.matches()) {
            String sub = typed.group(3);
            String kind = typed.group(2);
            String what = word(typed.group(1));
            return sub == null || sub.equals("value") ? what + " (" + kind + ")" : word(sub) + " (" + kind + ")";
        }
        return word(path.startsWith("urn:") ? path.substring(path.lastIndexOf(':') + 1) : path);
    }

    private static String word(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
