package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The tolerances that one request may use, and those it did use.
 *
 * <p>Whoever needs a tolerance asks {@link #grants} at the moment of need, which grants and notes it in one step. One
 * request has one instance; not safe for use by several threads.
 */
public final class Leniency {

    /** A hostile body has a hundred thousand unknown names; a log line needs to know of a few. */
    private static final int MOST_NOTES = 20;

    private final Conformance conformance;
    private final FilterSyntax syntax;
    private final AtomicLong looks;
    private Map<Tolerance, List<String>> used = Map.of();

    /** A request that is held to {@code conformance}, with the RFC's filter syntax and its usual limits. */
    public Leniency(Conformance conformance) {
        this(conformance, FilterSyntax.rfc());
    }

    /**
     * A request that is held to {@code conformance}.
     *
     * @param syntax the limits that its filters and paths must keep
     */
    public Leniency(Conformance conformance, FilterSyntax syntax) {
        this(conformance, syntax.withBareWords(false).withValuePathComparison(false), new AtomicLong());
    }

    private Leniency(Conformance conformance, FilterSyntax syntax, AtomicLong looks) {
        this.conformance = conformance;
        this.syntax = syntax;
        this.looks = looks;
    }

    /** The same for a request that came within this one: it has tolerances of its own, and shares what is left to do. */
    public Leniency within() {
        return new Leniency(conformance, syntax, looks);
    }

    /**
     * Notes that {@code values} more are looked at on behalf of the request.
     *
     * @return how many it has been since it began, be it in requests within it
     */
    public long looked(long values) {
        return looks.addAndGet(values);
    }

    /**
     * Whether {@code tolerance} is granted; if so, it counts as used.
     *
     * @param where the attribute's name or path that needs it; what that has in brackets may be a value, and is not kept
     */
    public boolean grants(Tolerance tolerance, String where) {
        if (!conformance.grants(tolerance)) {
            return false;
        }
        note(tolerance, where);
        return true;
    }

    /**
     * Sees to it that {@code message} says in {@code schemas} what it is.
     *
     * @param urn of the message that is expected
     * @throws ScimException {@code invalidSyntax} if it says something else and that is not tolerated
     */
    public void requireMessage(Attributes message, String urn) {
        for (Object named : message.values("schemas")) {
            if (named instanceof String text && text.equalsIgnoreCase(urn)) {
                return;
            }
        }
        if (!grants(Tolerance.SCHEMAS_BY_CONTENT, "schemas")) {
            throw ScimException.invalidSyntax("schemas must name " + urn + ".");
        }
    }

    /** Most requests need no tolerance, and no table of them. */
    private void note(Tolerance tolerance, String where) {
        if (used.isEmpty()) {
            used = new EnumMap<>(Tolerance.class);
        }
        List<String> places = used.computeIfAbsent(tolerance, none -> new ArrayList<>());
        String place = withoutValues(where);
        if (places.size() < MOST_NOTES && !places.contains(place)) {
            places.add(place);
        }
    }

    /** {@code emails[value eq "bjensen@example.com"].type} says whom a client asks about. */
    private static String withoutValues(String where) {
        int bracket = where.indexOf('[');
        return bracket < 0 ? where : where.substring(0, bracket) + "[…]";
    }

    /**
     * Has {@code parser} read a filter or a path: by the letter first, and only if that fails with the tolerances that
     * concern its syntax, so that those are noted which were needed.
     *
     * @throws io.github.scimlet.filter.FilterSyntaxException if it cannot be read with all that are granted
     */
    public <T> T parse(Function<FilterSyntax, T> parser) {
        try {
            return parser.apply(syntax);
        } catch (FilterSyntaxException e) {
            return parseTolerantly(parser, e);
        }
    }

    private <T> T parseTolerantly(Function<FilterSyntax, T> parser, FilterSyntaxException byTheLetter) {
        FilterSyntax withPaths = syntax.withValuePathComparison(conformance.grants(Tolerance.VALUE_PATH_COMPARISON));
        try {
            T parsed = parser.apply(withPaths);
            note(Tolerance.VALUE_PATH_COMPARISON, "filter");
            return parsed;
        } catch (FilterSyntaxException e) {
            if (!conformance.grants(Tolerance.BARE_WORD)) {
                throw byTheLetter;
            }
            T parsed = parser.apply(withPaths.withBareWords(true));
            note(Tolerance.BARE_WORD, "filter");
            return parsed;
        }
    }

    /** What the request is held to. */
    public Conformance conformance() {
        return conformance;
    }

    /**
     * The tolerances used so far, each with the first places that needed it: names and paths without any value. What is
     * returned does not change any more.
     */
    public Map<Tolerance, List<String>> used() {
        if (used.isEmpty()) {
            return Map.of();
        }
        Map<Tolerance, List<String>> copy = new EnumMap<>(Tolerance.class);
        used.forEach((tolerance, places) -> copy.put(tolerance, List.copyOf(places)));
        return Collections.unmodifiableMap(copy);
    }
}
