package io.github.scimlet.benchmarks.floor;

import static io.github.scimlet.benchmarks.floor.Attribute.complex;
import static io.github.scimlet.benchmarks.floor.Attribute.dateTime;
import static io.github.scimlet.benchmarks.floor.Attribute.exact;
import static io.github.scimlet.benchmarks.floor.Attribute.flag;
import static io.github.scimlet.benchmarks.floor.Attribute.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What RFC 7643 says of users and of members of groups, as code, and the canonical spelling of all its names. */
final class Schemas {

    static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The attributes of a user, and the extension as one of them. */
    static final Map<String, Attribute> USER = Attribute.byName(
            exact("schemas").asMany(),
            exact("id").asReadOnly(),
            exact("externalId"),
            text("userName"),
            complex(
                    "name",
                    text("formatted"),
                    text("familyName"),
                    text("givenName"),
                    text("middleName"),
                    text("honorificPrefix"),
                    text("honorificSuffix")),
            text("displayName"),
            text("nickName"),
            text("profileUrl"),
            text("title"),
            text("userType"),
            text("preferredLanguage"),
            text("locale"),
            text("timezone"),
            flag("active"),
            text("password"),
            several("emails", text("value")),
            several("phoneNumbers", text("value")),
            several("ims", text("value")),
            several("photos", text("value")),
            complex(
                            "addresses",
                            text("formatted"),
                            text("streetAddress"),
                            text("locality"),
                            text("region"),
                            text("postalCode"),
                            text("country"),
                            text("type"),
                            flag("primary"))
                    .asMany(),
            complex("groups", text("value"), text("$ref"), text("display"), text("type"))
                    .asMany()
                    .asReadOnly(),
            several("entitlements", text("value")),
            several("roles", text("value")),
            several("x509Certificates", exact("value")),
            complex(
                    ENTERPRISE,
                    text("employeeNumber"),
                    text("costCenter"),
                    text("organization"),
                    text("division"),
                    text("department"),
                    complex(
                            "manager",
                            text("value"),
                            text("$ref"),
                            text("displayName").asReadOnly())),
            complex(
                            "meta",
                            exact("resourceType"),
                            dateTime("created"),
                            dateTime("lastModified"),
                            exact("location"),
                            exact("version"))
                    .asReadOnly());

    /** The members of a group, of which nothing else is known here. */
    static final Attribute MEMBERS = complex("members", text("value"), text("$ref"), text("display"), text("type"))
            .asMany();

    private static final Map<String, String> SPELLINGS = new HashMap<>();

    static {
        spell(USER);
        spell(Attribute.byName(MEMBERS));
        for (String name : new String[] {"op", "path", "Resources", "totalResults", "startIndex", "itemsPerPage"}) {
            spell(name);
        }
    }

    private Schemas() {}

    /** The name as the schemas spell it; one that they do not know stays as it is. */
    static String canonical(String name) {
        String canonical = SPELLINGS.get(name);
        return canonical != null ? canonical : canonicalInOtherCase(name);
    }

    private static String canonicalInOtherCase(String name) {
        return SPELLINGS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    static @Nullable Attribute find(Map<String, Attribute> known, String name) {
        return known.get(canonical(name));
    }

    private static Attribute several(String name, Attribute value) {
        return complex(name, value, text("display"), text("type"), flag("primary"))
                .asMany();
    }

    private static void spell(Map<String, Attribute> attributes) {
        attributes.values().forEach(attribute -> {
            spell(attribute.name());
            spell(attribute.subs());
        });
    }

    private static void spell(String name) {
        SPELLINGS.put(name, name);
        SPELLINGS.put(name.toLowerCase(Locale.ROOT), name);
    }
}
