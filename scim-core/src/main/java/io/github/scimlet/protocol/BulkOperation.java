package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Leniency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One operation of a Bulk request as it was sent; what is wrong with it comes out when it is carried out. Immutable. */
final class BulkOperation {

    private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

    private final int index;
    private final Attributes json;
    private final Set<String> references;

    private BulkOperation(int index, Attributes json, Leniency leniency) {
        this.index = index;
        this.json = json;
        this.references = references(leniency);
    }

    /**
     * Takes one of the Operations, be it one or not.
     *
     * @param index its place among them
     * @param leniency decides which paths of a PATCH can be read
     */
    static BulkOperation of(int index, Object element, Leniency leniency) {
        return new BulkOperation(index, element instanceof Attributes json ? json : Attributes.EMPTY, leniency);
    }

    private Set<String> references(Leniency leniency) {
        Set<String> found = new LinkedHashSet<>();
        json.text("path").flatMap(BulkPath::read).flatMap(BulkPath::reference).ifPresent(found::add);
        if (!is("DELETE")) {
            BulkReferences.forEach(json.mentioned("data"), found::add);
        }
        if (is("PATCH")) {
            json.complex("data").ifPresent(patch -> BulkPatchPaths.forEach(patch, leniency, found::add));
        }
        return found;
    }

    int index() {
        return index;
    }

    /** The bulkIds that it refers to, wherever. */
    Set<String> references() {
        return references;
    }

    Optional<String> bulkId() {
        return json.text("bulkId").filter(bulkId -> !bulkId.isEmpty());
    }

    /** The bulkId by which others can refer to what it creates; empty if it creates nothing. */
    Optional<String> creates() {
        return bulkId().filter(any -> is("POST"));
    }

    boolean is(String method) {
        return sentMethod().filter(method::equals).isPresent();
    }

    Optional<String> sentMethod() {
        return json.text("method");
    }

    Optional<String> sentPath() {
        return json.text("path");
    }

    /** @throws ScimException {@code invalidSyntax} if there is no such method */
    String method() {
        String method = sentMethod()
                .orElseThrow(() ->
                        invalidSyntax("An operation must be a JSON object with a method, one of " + METHODS + "."));
        if (!METHODS.contains(method)) {
            throw invalidSyntax(
                    "The method of an operation must be one of " + METHODS + ", not " + Excerpt.of(method) + ".");
        }
        return method;
    }

    /** @throws ScimException {@code invalidValue} if there is none, or it leads elsewhere than to a resource or all of a type */
    BulkPath path(ResourceTypes types) {
        BulkPath path = BulkPath.of(sentPath().orElseThrow(() -> invalidValue("An operation must have a path.")));
        path.check(is("POST"), types);
        return path;
    }

    /** @throws ScimException {@code invalidValue} if it must have a bulkId and has none */
    void requireBulkId() {
        if (is("POST") && bulkId().isEmpty()) {
            throw invalidValue("A POST must have a bulkId, some text that no other operation has.");
        }
    }

    /** @throws ScimException {@code invalidValue} if it is something else than a version */
    Optional<String> version() {
        if (!json.has("version")) {
            return Optional.empty();
        }
        return Optional.of(json.text("version")
                .filter(version -> !version.isBlank())
                .orElseThrow(() -> invalidValue("The version of an operation must be text, as meta.version is.")));
    }

    /**
     * The body that the request would have if it came alone.
     *
     * @throws ScimException {@code invalidSyntax} if it needs one and has none
     */
    Attributes data() {
        if (is("DELETE")) {
            return Attributes.EMPTY;
        }
        return json.complex("data")
                .orElseThrow(
                        () -> invalidSyntax("The data of an operation must be a JSON object, unless it is a DELETE."));
    }

    /** {@code data} with ids in the place of references. */
    Attributes resolved(Attributes data, Leniency leniency, UnaryOperator<String> idOf) {
        if (references.isEmpty()) {
            return data;
        }
        Attributes resolved = (Attributes) BulkReferences.replaced(data, idOf);
        return is("PATCH") ? BulkPatchPaths.replaced(resolved, leniency, idOf) : resolved;
    }
}
