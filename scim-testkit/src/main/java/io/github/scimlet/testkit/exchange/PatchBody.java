package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a PATCH (RFC 7644 §3.5.2). Immutable.
 *
 * @param operations in the order in which they are carried out
 */
public record PatchBody(List<Attributes> operations) {

    /** Without operations. */
    public static final PatchBody EMPTY = new PatchBody(List.of());

    public PatchBody {
        operations = List.copyOf(operations);
    }

    /** One operation. */
    public static PatchBody add(String path, Object value) {
        return EMPTY.and("add", path, value);
    }

    /** One operation. */
    public static PatchBody replace(String path, Object value) {
        return EMPTY.and("replace", path, value);
    }

    /** One operation. */
    public static PatchBody remove(String path) {
        return EMPTY.andRemove(path);
    }

    /** One operation without a path: each name in {@code values} is one. */
    public static PatchBody replace(Attributes values) {
        return EMPTY.and(values);
    }

    /**
     * One operation more.
     *
     * @param value {@link Attributes#NULL} and empty lists are sent as such
     */
    public PatchBody and(String op, String path, Object value) {
        Attributes.Builder operation = Attributes.builder();
        operation.add("op", op);
        operation.add("path", path);
        operation.add("value", value);
        return with(operation.build());
    }

    /** One {@code remove} more, without a value. */
    public PatchBody andRemove(String path) {
        return andWithoutValue("remove", path);
    }

    /** One operation more that has none. */
    public PatchBody andWithoutValue(String op, String path) {
        return with(Attributes.of("op", op).with("path", path));
    }

    /** One {@code replace} more, without a path. */
    public PatchBody and(Attributes values) {
        return with(Attributes.of("op", "replace").with("value", values));
    }

    private PatchBody with(Attributes operation) {
        List<Attributes> more = new ArrayList<>(operations);
        more.add(operation);
        return new PatchBody(more);
    }

    /** As it is sent. */
    public Attributes toAttributes() {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"));
        body.add("Operations", operations);
        return body.build();
    }
}
