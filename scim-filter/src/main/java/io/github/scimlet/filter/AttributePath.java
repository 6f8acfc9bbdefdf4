package io.github.scimlet.filter;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an attribute, or of one of its sub-attributes, as it stands in filters, in {@code attributes},
 * {@code excludedAttributes} and {@code sortBy}: {@code userName}, {@code name.familyName}, {@code urn:…:User:userName}
 * (RFC 7644 §3.10). Names are compared without regard to case.
 *
 * <p>Where the URN of an unknown schema ends cannot be seen. It is taken to end at the last colon, after a version number
 * that follows that colon, and after the first of three names that follow it: {@code urn:x:ext:1.0.department} is
 * {@code department} of {@code urn:x:ext:1.0}, and {@code urn:x:ext:1.0:User.manager.value} is {@code manager.value} of
 * {@code urn:x:ext:1.0:User}. The URN of a schema alone, {@code urn:x:ext:1.0:User}, looks like the attribute {@code User}
 * of {@code urn:x:ext:1.0}. Who knows the schemas can tell, from {@code toString}.
 *
 * <p>A dot in the place of the colon between URN and attribute is not the RFC's, but is met in the wild. It stays, as the
 * end of {@link #schema}: {@code urn:x:ext:1.0.} for the first of these.
 *
 * @param schema the URN before the attribute
 * @param attribute without dots
 * @param subAttribute without dots
 */
public record AttributePath(Optional<String> schema, String attribute, Optional<String> subAttribute) {

    /** What may stand between the last colon and the name: a version, a name of the URN's, or both. */
    private static final Pattern DOTTED = Pattern.compile("(?:[\\d.]*\\.)?(?:[A-Za-z$][\\w$-]*\\.)?");

    /** @throws IllegalArgumentException if one of the parts cannot be written in a path */
    public AttributePath {
        requireNonNull(schema, "schema").ifPresent(Names::requireUri);
        Names.requireName(attribute);
        requireNonNull(subAttribute, "subAttribute").ifPresent(Names::requireName);
    }

    /** @throws IllegalArgumentException if {@code attribute} is not a name without dots and colons */
    public static AttributePath of(String attribute) {
        return new AttributePath(Optional.empty(), attribute, Optional.empty());
    }

    /** @throws IllegalArgumentException if one of the two is not a name without dots and colons */
    public static AttributePath of(String attribute, String subAttribute) {
        return new AttributePath(Optional.empty(), attribute, Optional.of(subAttribute));
    }

    /** @throws FilterSyntaxException if {@code text} is not a path, or has a filter in brackets */
    public static AttributePath parse(String text) {
        return FilterParsing.attributePath(text);
    }

    /** The parts of a path of which the grammar has made sure that it is one. */
    static AttributePath split(String path) {
        int name = startOfName(path);
        int dot = path.indexOf('.', name);
        return new AttributePath(
                name == 0 ? Optional.empty() : Optional.of(path.substring(0, endOfUrn(path, name))),
                dot < 0 ? path.substring(name) : path.substring(name, dot),
                dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1)));
    }

    private static int startOfName(String path) {
        int name = path.lastIndexOf(':') + 1;
        while (isPartOfVersion(path.charAt(name))) {
            name++;
        }
        int dot = path.indexOf('.', name);
        return dot >= 0 && path.indexOf('.', dot + 1) >= 0 ? dot + 1 : name;
    }

    private static int endOfUrn(String path, int name) {
        return path.charAt(name - 1) == '.' ? name : name - 1;
    }

    private static boolean isPartOfVersion(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    public AttributePath withSchema(String urn) {
        return new AttributePath(Optional.of(urn), attribute, subAttribute);
    }

    public AttributePath withoutSchema() {
        return new AttributePath(Optional.empty(), attribute, subAttribute);
    }

    public AttributePath withSubAttribute(String name) {
        return new AttributePath(schema, attribute, Optional.of(name));
    }

    public AttributePath withoutSubAttribute() {
        return new AttributePath(schema, attribute, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributePath that
                && attribute.equalsIgnoreCase(that.attribute)
                && isSame(subAttribute, that.subAttribute)
                && isSame(schema, that.schema);
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? other.filter(one.get()::equalsIgnoreCase).isPresent() : other.isEmpty();
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    /** {@code urn:attribute.subAttribute}: parses back to an equal path. */
    @Override
    public String toString() {
        String name = attribute + subAttribute.map(sub -> "." + sub).orElse("");
        return schema.map(urn -> endsInDot(urn, name) ? urn + name : urn + ":" + name)
                .orElse(name);
    }

    private static boolean endsInDot(String urn, String name) {
        return urn.endsWith(".") && isReadBack(urn) && startOfName(urn + name) == urn.length();
    }

    /** Whether the grammar takes a name that follows without a colon. */
    private static boolean isReadBack(String urn) {
        int colon = urn.lastIndexOf(':');
        String end = urn.substring(colon + 1);
        return colon > urn.indexOf(':') + 1
                && !("." + end).contains("..")
                && DOTTED.matcher(end).matches();
    }
}
