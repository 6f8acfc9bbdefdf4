package io.github.scimlet.schema;

import java.util.EnumSet;
import java.util.Set;

/** How far requests may depart from the letter of the RFCs: a set of {@link Tolerance}s. Immutable. */
public final class Conformance {

    /** Understands everything that a real identity provider is known to send. */
    public static final Conformance TOLERANT = new Conformance(EnumSet.allOf(Tolerance.class));

    /** The letter of RFC 7643 and RFC 7644. */
    public static final Conformance STRICT = new Conformance(EnumSet.noneOf(Tolerance.class));

    private final Set<Tolerance> granted;

    private Conformance(Set<Tolerance> granted) {
        this.granted = Set.copyOf(granted);
    }

    /** The same, with {@code tolerance} granted. */
    public Conformance with(Tolerance tolerance) {
        Set<Tolerance> more = EnumSet.of(tolerance);
        more.addAll(granted);
        return new Conformance(more);
    }

    /** The same, with {@code tolerance} refused. */
    public Conformance without(Tolerance tolerance) {
        Set<Tolerance> fewer = EnumSet.noneOf(Tolerance.class);
        fewer.addAll(granted);
        fewer.remove(tolerance);
        return new Conformance(fewer);
    }

    /** Whether {@code tolerance} is granted. */
    public boolean grants(Tolerance tolerance) {
        return granted.contains(tolerance);
    }
}
