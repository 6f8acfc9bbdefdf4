package io.github.scimlet.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a request has said of one attribute, or of all: a tree of names, in their schema's spelling. Immutable. */
record Selection(Kind kind, Map<String, Selection> names) {

    enum Kind {
        /** Nothing was said. */
        DEFAULT,
        /** Others were asked for, or this was excluded. */
        NONE,
        /** It was asked for by name. */
        WHOLE,
        /** Only these parts were asked for. */
        ONLY,
        /** These parts were excluded. */
        WITHOUT,
        /** All that there is, whoever may see it, but for these parts. */
        STORED
    }

    static final Selection DEFAULT = new Selection(Kind.DEFAULT, Map.of());
    static final Selection STORED = new Selection(Kind.STORED, Map.of());
    static final Selection NONE = new Selection(Kind.NONE, Map.of());
    private static final Selection WHOLE = new Selection(Kind.WHOLE, Map.of());

    static Selection only(Map<String, Selection> names) {
        return new Selection(Kind.ONLY, Collections.unmodifiableMap(names));
    }

    static Selection without(Map<String, Selection> names) {
        return new Selection(Kind.WITHOUT, Collections.unmodifiableMap(names));
    }

    /** This with one more name: {@code steps} lead to it from here, and here is meant if there are none. */
    Selection with(List<String> steps) {
        if (steps.isEmpty() || kind == Kind.WHOLE) {
            return WHOLE;
        }
        Map<String, Selection> more = copy();
        Selection next = more.getOrDefault(steps.get(0), NONE);
        more.put(steps.get(0), next.with(steps.subList(1, steps.size())));
        return only(more);
    }

    /** This without {@code name}. */
    Selection without(String name) {
        Map<String, Selection> other = copy();
        return switch (kind) {
            case NONE -> this;
            case ONLY -> {
                other.remove(name);
                yield only(other);
            }
            case STORED -> {
                other.put(name, WHOLE);
                yield new Selection(Kind.STORED, Collections.unmodifiableMap(other));
            }
            default -> {
                other.put(name, WHOLE);
                yield without(other);
            }
        };
    }

    /** What was said of a part. */
    Selection of(String name) {
        return switch (kind) {
            case NONE -> NONE;
            case ONLY -> names.getOrDefault(name, NONE);
            case WITHOUT -> excluded(names.getOrDefault(name, NONE));
            case STORED -> names.containsKey(name) ? NONE : STORED;
            default -> DEFAULT;
        };
    }

    /** What was said of a sub-attribute of an attribute that is shown, be it only because it always is. */
    Selection ofSubAttribute(String name) {
        return kind == Kind.NONE ? DEFAULT : of(name);
    }

    /** Whether it does not matter who may see what. */
    boolean isStored() {
        return kind == Kind.STORED;
    }

    /** Whether all that is returned by default is shown of an attribute that is shown. */
    boolean isWhole() {
        return names.isEmpty();
    }

    /** Whether an attribute of which this was said is shown. */
    boolean wants(AttributeDefinition attribute) {
        if (isStored()) {
            return true;
        }
        return switch (attribute.returned()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case REQUEST -> kind == Kind.WHOLE || kind == Kind.ONLY;
            case DEFAULT -> kind != Kind.NONE;
        };
    }

    /** Whether an attribute that is shown on request alone may be shown without one: nothing else was said of it. */
    boolean allowsRequested(AttributeDefinition attribute) {
        return kind == Kind.DEFAULT && attribute.returned() == Returned.REQUEST;
    }

    private static Selection excluded(Selection named) {
        return switch (named.kind) {
            case WHOLE -> NONE;
            case ONLY -> without(named.names);
            default -> DEFAULT;
        };
    }

    private Map<String, Selection> copy() {
        return new HashMap<>(names);
    }
}
