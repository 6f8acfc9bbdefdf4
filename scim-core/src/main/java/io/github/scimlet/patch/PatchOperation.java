package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidSyntax;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Optional;

/**
 * One element of {@code Operations}, as it was sent.
 *
 * @param op what to do
 * @param path to what; the whole resource if there is none
 * @param value with what; none if the operation has no such member, which is not the same as null
 */
record PatchOperation(Op op, Optional<String> path, Optional<Object> value) {

    enum Op {
        ADD("add"),
        REMOVE("remove"),
        REPLACE("replace");

        private static final List<Op> ALL = List.of(values());

        private final String keyword;

        Op(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    static PatchOperation of(Object element, Leniency leniency) {
        if (!(element instanceof Attributes json)) {
            throw invalidSyntax("Each of the Operations must be a JSON object.");
        }
        Op op = op(json, leniency);
        Optional<String> path = path(json);
        Optional<Object> value = json.mentions("value") ? Optional.of(json.mentioned("value")) : Optional.empty();
        if (op == Op.REMOVE && path.isEmpty()) {
            throw new ScimException(ScimType.NO_TARGET, "A remove operation needs a path.");
        }
        return new PatchOperation(op, path, value);
    }

    /** The same at a key of its value, as if that were the path. */
    PatchOperation at(String key, Object member) {
        return new PatchOperation(op, Optional.of(key), Optional.of(member));
    }

    private static Op op(Attributes json, Leniency leniency) {
        String given = json.text("op")
                .orElseThrow(() -> invalidSyntax("An operation has no op; it must be add, remove or replace."));
        for (Op op : Op.ALL) {
            if (given.equals(op.keyword())
                    || given.equalsIgnoreCase(op.keyword()) && leniency.grants(Tolerance.OPERATION_IN_ANY_CASE, "op")) {
                return op;
            }
        }
        throw invalidSyntax("There is no operation " + Excerpt.of(given) + "; op must be add, remove or replace.");
    }

    private static Optional<String> path(Attributes json) {
        if (!json.has("path")) {
            return Optional.empty();
        }
        return Optional.of(json.text("path")
                .orElseThrow(() -> new ScimException(ScimType.INVALID_PATH, "The path must be a string.")));
    }

    /** Without the value, and without the filter in the path: those are people's data and have no place in a log. */
    @Override
    public String toString() {
        return op.keyword() + " " + path.orElse("").replaceFirst("(?s)\\[.*", "[…]");
    }
}
