package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a schema says of one attribute (RFC 7643 §7). Immutable. */
public final class AttributeDefinition {

    private static final Set<AttributeType> TEXT =
            EnumSet.of(AttributeType.STRING, AttributeType.REFERENCE, AttributeType.BINARY);

    private static final Pattern NAME = Pattern.compile("\\$ref|[A-Za-z][A-Za-z0-9$_-]*");

    private final Characteristics given;
    private final String name;
    private final AttributeType type;
    private final boolean multiValued;
    private final String description;
    private final boolean required;
    private final boolean caseExact;
    private final Mutability mutability;
    private final Returned returned;
    private final Uniqueness uniqueness;
    private final List<String> canonicalValues;
    private final Map<String, String> canonicalSpellings;
    private final List<String> referenceTypes;
    private final List<AttributeDefinition> subAttributes;
    private final boolean reference;
    private final ByName<AttributeDefinition> subAttributesByName;
    private final String path;
    private final boolean narrowed;
    private final boolean requiresParts;
    private final boolean showsAllParts;

    /**
     * Reads one element of a schema's {@code attributes}; what is left out has the defaults of RFC 7643 §2.2.
     *
     * @throws IllegalArgumentException if it has no proper name, an unknown keyword, or characteristics that its type
     *     cannot have
     */
    static AttributeDefinition of(Attributes json) {
        return of(new Characteristics(json));
    }

    static AttributeDefinition of(Characteristics given) {
        List<AttributeDefinition> subAttributes = given.subAttributes();
        AttributeDefinition definition = new AttributeDefinition(
                given, subAttributes, has(subAttributes, "$ref") && has(subAttributes, "value"));
        definition.check();
        return definition;
    }

    private AttributeDefinition(Characteristics given, List<AttributeDefinition> subAttributes, boolean reference) {
        this.given = given;
        this.subAttributes = subAttributes;
        this.reference = reference;
        name = given.name().intern(); // so that literals in Java, which most trees are made with, are this instance too
        type = given.keyword("type", AttributeType.values(), AttributeType::keyword, AttributeType.STRING);
        multiValued = given.flag("multiValued");
        description = given.text("description");
        required = given.flag("required");
        mutability = given.keyword("mutability", Mutability.values(), Mutability::keyword, Mutability.READ_WRITE);
        Returned asked = given.keyword("returned", Returned.values(), Returned::keyword, Returned.DEFAULT);
        returned = mutability == Mutability.WRITE_ONLY ? Returned.NEVER : asked;
        uniqueness = given.keyword("uniqueness", Uniqueness.values(), Uniqueness::keyword, Uniqueness.NONE);
        caseExact = type == AttributeType.REFERENCE || type == AttributeType.BINARY || given.flag("caseExact");
        canonicalValues = given.texts("canonicalValues");
        canonicalSpellings = canonicalValues.stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a));
        referenceTypes = given.texts("referenceTypes");
        subAttributesByName = new ByName<>(subAttributes, AttributeDefinition::name);
        path = given.path();
        narrowed = subAttributes.size() < given.json().values("subAttributes").size();
        requiresParts = subAttributes.stream().anyMatch(AttributeDefinition::mustBeGiven);
        showsAllParts = !narrowed && subAttributes.stream().allMatch(Selection.DEFAULT::wants);
    }

    private static boolean has(List<AttributeDefinition> subAttributes, String name) {
        return subAttributes.stream().anyMatch(sub -> sub.name.equalsIgnoreCase(name));
    }

    private void check() {
        require(NAME.matcher(name).matches(), "not an attribute name (RFC 7643 §2.1): '" + name + "'");
        require(complex() != subAttributes.isEmpty(), name + ": a complex attribute, and no other, has sub-attributes");
        require(
                type == AttributeType.REFERENCE || referenceTypes.isEmpty(),
                name + ": only a reference has referenceTypes");
        require(subAttributesByName.size() == subAttributes.size(), name + ": two sub-attributes of one name");
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The name, in the spelling that answers use. */
    public String name() {
        return name;
    }

    /** The data type. */
    public AttributeType type() {
        return type;
    }

    /** Whether it holds a list of values. */
    public boolean multiValued() {
        return multiValued;
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    /** Whether a resource, or the complex value it belongs to, must have it. */
    public boolean required() {
        return required;
    }

    /** Whether upper and lower case differ when values are compared. */
    public boolean caseExact() {
        return caseExact;
    }

    /** Who may change it. */
    public Mutability mutability() {
        return mutability;
    }

    /** Whether its value is a {@link io.github.scimlet.model.Secret}: a single text that clients write and never see. */
    public boolean isSecret() {
        return type == AttributeType.STRING && !multiValued && mutability == Mutability.WRITE_ONLY;
    }

    /** When it is sent; never if it is writeOnly, whatever its schema says (RFC 7643 §7). */
    public Returned returned() {
        return returned;
    }

    /** Whether a value may occur twice. */
    public Uniqueness uniqueness() {
        return uniqueness;
    }

    /** Values that are suggested; others are accepted too. */
    public List<String> canonicalValues() {
        return canonicalValues;
    }

    /** {@code text}, or the same text of {@link #canonicalValues}: millions of "work" are one object. */
    String canonical(String text) {
        return canonicalSpellings.isEmpty() ? text : canonicalSpellings.getOrDefault(text, text);
    }

    /** What a reference may point at: names of resource types, {@code external}, {@code uri}. */
    public List<String> referenceTypes() {
        return referenceTypes;
    }

    /** The attributes of a complex value. */
    public List<AttributeDefinition> subAttributes() {
        return subAttributes;
    }

    /** The sub-attribute of that name, in whatever case. */
    public Optional<AttributeDefinition> subAttribute(String subAttribute) {
        return subAttributesByName.find(subAttribute);
    }

    /** Whether it is complex. */
    public boolean complex() {
        return type == AttributeType.COMPLEX;
    }

    /** Whether clients may not set it. */
    public boolean readOnly() {
        return mutability == Mutability.READ_ONLY;
    }

    /**
     * Whether its values refer to resources: each has an id as its {@code value}, and a {@code $ref} beside it, be it one
     * that a narrowed type does not show.
     */
    public boolean isReference() {
        return reference;
    }

    /** Whether {@code sub} is a {@code $ref} beside an id: it follows from the id, whatever a client says of it. */
    public boolean derives(AttributeDefinition sub) {
        return reference && sub.name.equals("$ref");
    }

    /** Whether only the server sets {@code sub}: it is readOnly, or follows from the id. */
    public boolean leavesToServer(AttributeDefinition sub) {
        return sub.readOnly() || derives(sub);
    }

    /** The same without a sub-attribute; none if none is left. */
    Optional<AttributeDefinition> without(String subAttribute) {
        List<AttributeDefinition> left = subAttributes.stream()
                .filter(sub -> !sub.name.equalsIgnoreCase(subAttribute))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new AttributeDefinition(given, left, reference && has(left, "value")));
    }

    /** Whether some of its sub-attributes have been taken away: its values may have more than it says. */
    boolean isNarrowed() {
        return narrowed;
    }

    /** The name, behind that of the attribute which it is a part of: {@code name.familyName}. */
    String path() {
        return path;
    }

    /** Whether a client must give it: what is required of the server is no client's fault. */
    boolean mustBeGiven() {
        return required && !readOnly();
    }

    /** Whether a value must have one of its sub-attributes. */
    boolean requiresParts() {
        return requiresParts;
    }

    /** Whether all of a value is shown to those who do not ask for a part of it. */
    boolean showsAllParts() {
        return showsAllParts;
    }

    /** Whether {@code other} says the same, in whatever words for people. */
    boolean isLike(AttributeDefinition other) {
        return withoutDescription(toAttributes()).equals(withoutDescription(other.toAttributes()));
    }

    private static Attributes withoutDescription(Attributes json) {
        List<Attributes> parts = json.complexes("subAttributes").stream()
                .map(AttributeDefinition::withoutDescription)
                .toList();
        return json.without("description").with("subAttributes", parts);
    }

    /** The element of {@code attributes} that {@code /Schemas} shows, every characteristic spelt out. */
    Attributes toAttributes() {
        Attributes json = Attributes.of("name", name)
                .with("type", type.keyword())
                .with("multiValued", multiValued)
                .with("description", description)
                .with("required", required)
                .with("canonicalValues", canonicalValues);
        if (TEXT.contains(type)) {
            json = json.with("caseExact", caseExact);
        }
        json = json.with("mutability", mutability.keyword()).with("returned", returned.keyword());
        if (!complex()) {
            json = json.with("uniqueness", uniqueness.keyword());
        }
        return json.with("referenceTypes", referenceTypes)
                .with(
                        "subAttributes",
                        subAttributes.stream()
                                .map(AttributeDefinition::toAttributes)
                                .toList());
    }
}
