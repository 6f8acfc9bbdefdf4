package io.github.scimlet.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One operation of a PATCH request (RFC 7644 §3.5.2). */
record Operation(
        Kind kind, @Nullable PatchPath path, @Nullable Object value) {

    /** What is done. A {@code replace} without a value is a {@code remove}. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    static List<Operation> read(byte[] request) {
        List<Operation> operations = Json.read(request, Operation::request);
        if (operations.isEmpty()) {
            throw Refused.bad("invalidSyntax", "no Operations");
        }
        return operations;
    }

    private static List<Operation> request(JsonParser parser) {
        List<Operation> operations = new ArrayList<>(5);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && name.equalsIgnoreCase("Operations")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    operations.add(operation(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        return operations;
    }

    private static Operation operation(JsonParser parser) {
        String op = "";
        String path = "";
        Object value = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (Schemas.canonical(name)) {
                case "op" -> op = parser.getString();
                case "path" -> path = parser.getString();
                case "value" -> value = Json.value(parser);
                default -> parser.skipChildren();
            }
        }
        Kind kind = kind(op);
        return new Operation(
                kind == Kind.REPLACE && value == null ? Kind.REMOVE : kind,
                path.isEmpty() ? null : FilterParser.patchPath(path),
                value);
    }

    private static Kind kind(String op) {
        return switch (op.toLowerCase(Locale.ROOT)) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default -> throw Refused.bad("invalidSyntax", "unknown op " + op);
        };
    }
}
