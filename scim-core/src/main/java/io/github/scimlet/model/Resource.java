package io.github.scimlet.model;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What all resources have: an id, an id of the client's own, and meta (RFC 7643 §3.1).
 *
 * <p>A view of {@link #attributes}: it holds nothing else, reads on demand, and what has another type in the tree than
 * RFC 7643 gives it counts as absent. Two resources are equal if they are of one class and their attributes are equal.
 * {@code schemas} is no part of it: what a client is shown there follows from the data that is present.
 *
 * <p>Custom resource types use this class as it is, or extend it; a subclass overrides {@link #with}, and those methods
 * that should return it. Instances are immutable and safe for use by many threads.
 */
public class Resource {

    private final Attributes attributes;

    /** A view of {@code attributes}. */
    public Resource(Attributes attributes) {
        this.attributes = Objects.requireNonNull(attributes);
    }

    /** The tree that this is a view of. */
    public final Attributes attributes() {
        return attributes;
    }

    /** The id that the store has issued; empty text before it has. */
    public final String id() {
        return attributes.text("id").orElse("");
    }

    /** The id that the client knows the resource by; unique only if the store wants it so. */
    public final Optional<String> externalId() {
        return attributes.text("externalId");
    }

    /** What the server says about the resource; {@link Meta#EMPTY} if that is nothing. */
    public final Meta meta() {
        return attributes.complex("meta").map(Meta::of).orElse(Meta.EMPTY);
    }

    /**
     * What the resource is called where another one mentions it, as a member for example: {@code displayName}, {@code
     * userName} or {@code name}, the first that is text.
     */
    public final Optional<String> label() {
        return Stream.of("displayName", "userName", "name")
                .flatMap(name -> attributes.text(name).stream())
                .findFirst();
    }

    /** The attributes of the extension {@code urn}; {@link Attributes#EMPTY} if the resource has none. */
    public final Attributes extension(String urn) {
        return attributes.complex(urn).orElse(Attributes.EMPTY);
    }

    /**
     * The extension that {@code view} is of; empty if the resource has none.
     *
     * @throws java.util.NoSuchElementException if it lacks what the view cannot do without
     */
    public final <T> Optional<T> extension(ExtensionView<T> view) {
        return view.of(attributes);
    }

    /** This resource with its attributes changed: {@code with(a -> a.without("nickName"))}. */
    public Resource with(UnaryOperator<Attributes> change) {
        return new Resource(change.apply(attributes));
    }

    /** This resource with {@code value} in the extension that {@code view} is of; what the view does not know stays. */
    public <T> Resource with(ExtensionView<T> view, T value) {
        return with(a -> view.with(a, value));
    }

    /** This resource under the id that the store issues. */
    public Resource withId(String id) {
        return with(a -> a.with("id", id));
    }

    /** This resource with the client's own id. */
    public Resource withExternalId(String externalId) {
        return with(a -> a.with("externalId", externalId));
    }

    /** This resource with another meta; none if {@code meta} is empty. */
    public Resource withMeta(Meta meta) {
        return with(a -> a.with("meta", assigned(meta.toAttributes())));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Resource that && that.getClass() == getClass() && that.attributes.equals(attributes);
    }

    @Override
    public final int hashCode() {
        return attributes.hashCode();
    }

    /** The class and the id alone: everything else is people's data and has no place in a log. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + id() + "]";
    }

    /** The complex values of {@code name}, each as {@code view} reads it. */
    final <T> List<T> each(String name, Function<Attributes, T> view) {
        return attributes.complexes(name).stream().map(view).toList();
    }

    /** {@code values} as they stand in a tree; those that say nothing are left out. */
    static <T> List<Attributes> trees(List<T> values, Function<T, Attributes> tree) {
        return values.stream().map(tree).filter(not(Attributes::isEmpty)).toList();
    }

    /** {@code complex}, unless it says nothing: an empty object in an answer makes Entra's provisioning fail. */
    static Optional<Attributes> assigned(Attributes complex) {
        return Optional.of(complex).filter(not(Attributes::isEmpty));
    }
}
