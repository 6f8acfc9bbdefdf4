package io.github.scimlet.testkit.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values for attributes that only some applications want, by their names as far as that goes. */
final class InventedValues {

    private static final Instant EARLIEST = Instant.parse("1999-01-04T08:00:00Z");

    private static final List<String> WORDS =
            List.of("amber", "basalt", "cedar", "dune", "elder", "flint", "gorse", "heather", "iris", "juniper");

    private final Map<String, SourceAttribute> wanted = new LinkedHashMap<>();

    InventedValues(List<SourceAttribute> wanted) {
        wanted.forEach(attribute -> this.wanted.put(attribute.name(), attribute));
    }

    boolean isRequired(String name) {
        return wanted.containsKey(name) && wanted.get(name).required();
    }

    /** Those that are wanted. */
    List<String> names() {
        return List.copyOf(wanted.keySet());
    }

    /** Gives whoever has {@code attributes} all that are wanted besides. */
    void addTo(Map<String, String> attributes, Chance chance) {
        wanted.values()
                .forEach(attribute -> attributes.computeIfAbsent(attribute.name(), name -> value(attribute, chance)));
    }

    /** A value for that attribute, if it is wanted, else some text. */
    String value(String name, Chance chance) {
        return value(wanted.getOrDefault(name, new SourceAttribute(name, SourceAttribute.Kind.TEXT, false)), chance);
    }

    private static String value(SourceAttribute attribute, Chance chance) {
        return switch (attribute.kind()) {
            case FLAG -> chance.oneOf("True", "False");
            case TIME -> EARLIEST.plusSeconds(3600L * chance.below(230_000)).toString();
            case TEXT -> text(attribute.name(), chance);
        };
    }

    private static String text(String name, Chance chance) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.matches("is\\p{Lu}.*")) {
            return chance.oneOf("True", "False"); // text that a server must not take for a boolean
        }
        if (name.equals("appRoleAssignments")) {
            return chance.oneOf(People.ROLES);
        }
        if (lower.endsWith("title")) {
            return "Keeper of the " + chance.oneOf(WORDS);
        }
        if (lower.contains("mail")) {
            return chance.oneOf(WORDS) + chance.below(1_000_000) + "@home.example";
        }
        if (lower.matches(".*(phone|pager|fax|mobile).*")) {
            return chance.oneOf(Region.all()).telephone(chance);
        }
        if (lower.endsWith("url")) {
            return "https://people.example/" + chance.oneOf(WORDS) + "?n=" + chance.below(1000);
        }
        if (lower.matches(".*(pin|number|code|badgeid)")) {
            return String.format(Locale.ROOT, "%06d", chance.below(100_000));
        }
        return place(lower, chance);
    }

    private static String place(String lower, Chance chance) {
        Region region = chance.oneOf(Region.all());
        if (lower.contains("country")) {
            return region.country();
        }
        if (lower.contains("street") || lower.contains("formatted")) {
            return chance.oneOf(region.streets()) + " " + (1 + chance.below(99));
        }
        if (lower.contains("locality") || lower.contains("location")) {
            return chance.oneOf(region.cities());
        }
        if (lower.contains("region") || lower.contains("state")) {
            return chance.oneOf(region.states());
        }
        return lower.endsWith("middlename") ? chance.oneOf(region.givenNames()) : chance.oneOf(WORDS);
    }
}
