package io.github.scimlet.testkit.mapping;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a resource a mapped value stands: {@code emails[type eq "work"].value}. Immutable.
 *
 * <p>It is read here without the parser of PATCH paths, so that a fault of one does not hide in the other.
 *
 * @param text as the mapping spells it, and as an identity provider sends it
 * @param extension the URN of the extension that holds it
 * @param selector the sub-attribute that tells the elements apart, as {@code type} in {@code [type eq "work"]}
 * @param wanted the selector's value; empty without one
 */
public record TargetPath(
        String text,
        Optional<String> extension,
        String attribute,
        Optional<String> selector,
        String wanted,
        Optional<String> subAttribute) {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The enterprise extension as SCIM 1.1 called it, with a dot where 2.0 has a colon. */
    private static final String LEGACY_ENTERPRISE = "urn:scim:schemas:extension:enterprise:1.0.";

    private static final Pattern QUALIFIED = Pattern.compile("(urn:.+:(?:User|Group)):(.+)");

    private static final Pattern LOCAL =
            Pattern.compile("(\\w+)(?:\\[(\\w+) eq \"([^\"]*)\"\\])?(?:\\.(\\w+))?", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException if it is no such path */
    public static TargetPath of(String text) {
        return ifAny(text).orElseThrow(() -> new IllegalArgumentException(complaint(text)));
    }

    /** What is wrong with a text that is no path. */
    static String complaint(String text) {
        return "'" + text + "' is no path of an attribute, as emails[type eq \"work\"].value is one";
    }

    /** The path, if it is one. */
    static Optional<TargetPath> ifAny(String text) {
        if (text.startsWith(LEGACY_ENTERPRISE)) {
            return local(text, Optional.of(ENTERPRISE), text.substring(LEGACY_ENTERPRISE.length()));
        }
        if (text.equals("department") || text.equals("manager")) {
            return local(text, Optional.of(ENTERPRISE), text); // only the enterprise extension has such an attribute
        }
        Matcher qualified = QUALIFIED.matcher(text);
        return qualified.matches()
                ? local(text, Optional.of(qualified.group(1)), qualified.group(2))
                : local(text, Optional.empty(), text);
    }

    private static Optional<TargetPath> local(String text, Optional<String> extension, String path) {
        Matcher local = LOCAL.matcher(path);
        return local.matches()
                ? Optional.of(new TargetPath(
                        text,
                        extension,
                        local.group(1),
                        Optional.ofNullable(local.group(2)),
                        Optional.ofNullable(local.group(3)).orElse(""),
                        Optional.ofNullable(local.group(4))))
                : Optional.empty();
    }

    /** Whether it is {@code attribute} of the resource itself. */
    public boolean is(String name) {
        return extension.isEmpty() && attribute.equalsIgnoreCase(name) && subAttribute.isEmpty();
    }

    /** Whether it is the manager of the enterprise extension. */
    public boolean isManager() {
        return extension.filter(ENTERPRISE::equals).isPresent() && attribute.equalsIgnoreCase("manager");
    }

    /** Whether it says which element of several is meant. */
    public boolean isFiltered() {
        return selector.isPresent();
    }

    /** The value in {@code resource}. Of a complex value without sub-attribute it is {@code value}. */
    public Optional<Object> read(Attributes resource) {
        Optional<Attributes> holder = extension.isPresent() ? resource.complex(extension.get()) : Optional.of(resource);
        return holder.flatMap(this::selected).flatMap(this::part);
    }

    private Optional<Object> selected(Attributes holder) {
        return selector.isEmpty()
                ? holder.get(attribute)
                : holder.complexes(attribute).stream()
                        .filter(this::isWanted)
                        .map(Object.class::cast)
                        .findFirst();
    }

    /** A boolean selector is spelt {@code "True"} by the gallery. */
    private boolean isWanted(Attributes element) {
        return element.get(selector.orElseThrow())
                .filter(value -> String.valueOf(value).equalsIgnoreCase(wanted))
                .isPresent();
    }

    private Optional<Object> part(Object value) {
        return value instanceof Attributes complex ? complex.get(subAttribute.orElse("value")) : Optional.of(value);
    }

    /** {@code resource} with this value, and with {@code [type eq "work"]} as a value of its own. */
    public Attributes write(Attributes resource, Object value) {
        return extension
                .map(urn -> resource.with(urn, local(resource.complex(urn).orElse(Attributes.EMPTY), value)))
                .orElseGet(() -> local(resource, value));
    }

    private Attributes local(Attributes holder, Object value) {
        if (selector.isPresent()) {
            return holder.with(attribute, elements(holder, value));
        }
        return subAttribute
                .map(sub -> holder.with(
                        attribute,
                        holder.complex(attribute).orElse(Attributes.EMPTY).with(sub, value)))
                .orElseGet(() -> holder.with(attribute, value));
    }

    private List<Attributes> elements(Attributes holder, Object value) {
        List<Attributes> elements = new ArrayList<>(holder.complexes(attribute));
        int index = 0;
        while (index < elements.size() && !isWanted(elements.get(index))) {
            index++;
        }
        if (index == elements.size()) {
            elements.add(Attributes.of(selector.orElseThrow(), selectorValue()));
        }
        elements.set(index, elements.get(index).with(subAttribute.orElse("value"), value));
        return elements;
    }

    /** {@code primary} is the one selector of the gallery that is no text. */
    private Object selectorValue() {
        return selector.orElseThrow().equalsIgnoreCase("primary") ? (Object) Boolean.valueOf(wanted) : wanted;
    }

    /** As the mapping spells it. */
    @Override
    public String toString() {
        return text;
    }
}
