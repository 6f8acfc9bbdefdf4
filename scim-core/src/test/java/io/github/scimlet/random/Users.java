package io.github.scimlet.random;

import static io.github.scimlet.random.Attr.complex;
import static io.github.scimlet.random.Attr.exact;
import static io.github.scimlet.random.Attr.text;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users with the enterprise extension, and with one of random attributes that has each type in each place. */
final class Users {

    static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final List<String> TYPES =
            List.of("string", "boolean", "integer", "decimal", "dateTime", "binary", "reference");

    private static final List<Attr> CORE_ATTRIBUTES = List.of(
            exact("id"),
            exact("externalId"),
            complex("meta", Attr.of("created", "dateTime"), Attr.of("lastModified", "dateTime"), exact("version")),
            text("userName"),
            complex("name", text("familyName"), text("givenName"), text("middleName")),
            text("title"),
            Attr.of("profileUrl", "reference"),
            Attr.of("active", "boolean"),
            complex("emails", text("value"), text("type"), text("display"), Attr.of("primary", "boolean"))
                    .many(),
            complex("photos", Attr.of("value", "reference"), text("type"), Attr.of("primary", "boolean"))
                    .many(),
            complex("addresses", text("locality"), text("country"), text("type"), Attr.of("primary", "boolean"))
                    .many(),
            complex("x509Certificates", Attr.of("value", "binary"), text("display"))
                    .many());

    private static final List<Attr> ENTERPRISE_ATTRIBUTES = List.of(
            text("employeeNumber"),
            text("department"),
            complex("manager", exact("value"), Attr.of("$ref", "reference"), text("displayName")));

    /** The words of filters are no reserved words; and two are names of attributes elsewhere. */
    private static final List<String> NAMES = List.of(
            "code",
            "level",
            "not",
            "pr",
            "and",
            "or",
            "eq",
            "true",
            "null",
            "my-attr_1",
            "x$",
            "score",
            "since",
            "seat",
            "devices",
            "tags",
            "keys",
            "title",
            "department");

    private static final List<String> SUB_NAMES =
            List.of("kind", "size", "state", "labels", "pr", "not", "or", "display", "a-b", "$ref", "locality");

    private static final List<String> URNS = List.of(
            "urn:example:hr:2.0:Badge", "urn:example:desk:1.1", "http://example.com/2006/X", "urn:x:y.z:Desk_1");

    private final Map<String, List<Attr>> attributes = new LinkedHashMap<>();
    private final ResourceType<User> type;

    Users(Dice dice) {
        String urn = dice.pick(URNS);
        attributes.put(CORE, CORE_ATTRIBUTES);
        attributes.put(ENTERPRISE, ENTERPRISE_ATTRIBUTES);
        attributes.put(urn, extension(dice));
        type = Schemas.USERS.with(new Extension(schema(urn, attributes.get(urn)), false));
    }

    /** The attributes of each schema, by its URN. */
    Map<String, List<Attr>> attributes() {
        return attributes;
    }

    ResourceType<User> type() {
        return type;
    }

    private static Schema schema(String urn, List<Attr> attributes) {
        List<Attributes> definitions = attributes.stream().map(Attr::definition).toList();
        return Schema.of(Attributes.of("id", urn).with("name", "Random").with("attributes", definitions));
    }

    private static List<Attr> extension(Dice dice) {
        List<String> names = new ArrayList<>(dice.shuffled(NAMES));
        List<Attr> extension = new ArrayList<>();
        TYPES.forEach(type -> extension.add(simple(names.remove(0), type, dice)));
        extension.add(simple(names.remove(0), "string", dice));
        extension.add(simple(names.remove(0), dice.pick(TYPES), dice).many());
        extension.add(new Attr(names.remove(0), "complex", false, false, subs(dice, false)));
        extension.add(new Attr(names.remove(0), "complex", false, true, subs(dice, true)));
        return extension;
    }

    private static List<Attr> subs(Dice dice, boolean several) {
        List<String> names = new ArrayList<>(dice.shuffled(SUB_NAMES));
        List<Attr> subs = new ArrayList<>();
        TYPES.forEach(type -> subs.add(simple(names.remove(0), type, dice)));
        subs.add(simple(names.remove(0), dice.pick(TYPES), dice).many());
        if (dice.heads()) {
            subs.add(simple("value", dice.pick(TYPES), dice));
        }
        if (dice.oneIn(several ? 2 : 4)) {
            subs.add(Attr.of("primary", "boolean"));
        }
        return subs;
    }

    private static Attr simple(String name, String type, Dice dice) {
        return type.equals("string") && dice.heads() ? exact(name) : Attr.of(name, type);
    }
}
