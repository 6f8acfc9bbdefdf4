package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What only the server says of the values of a multi-valued attribute: it stays when a client sends them anew. */
public final class ServersParts {

    private ServersParts() {}

    /** The values {@code given}, those that {@code before} has too with what the server says of them. */
    public static List<?> kept(AttributeDefinition attribute, List<?> before, List<?> given) {
        if (attribute.subAttributes().stream().noneMatch(attribute::leavesToServer)) {
            return given;
        }
        Map<String, Attributes> known = new HashMap<>();
        for (Object element : before) {
            if (element instanceof Attributes complex) {
                known.putIfAbsent(key(attribute, complex), complex);
            }
        }
        return given.stream()
                .map(element -> element instanceof Attributes complex
                        ? joined(attribute, complex, known.getOrDefault(key(attribute, complex), Attributes.EMPTY))
                        : element)
                .toList();
    }

    /** A client knows a value by what it has said of it. */
    private static String key(AttributeDefinition attribute, Attributes element) {
        Attributes clients = element;
        for (AttributeDefinition sub : attribute.subAttributes()) {
            clients = attribute.leavesToServer(sub) ? clients.without(sub.name()) : clients;
        }
        return ElementKey.of(attribute, clients);
    }

    private static Attributes joined(AttributeDefinition attribute, Attributes given, Attributes known) {
        Attributes joined = given;
        for (AttributeDefinition sub : attribute.subAttributes()) {
            joined = attribute.leavesToServer(sub) ? joined.with(sub.name(), known.get(sub.name())) : joined;
        }
        return joined;
    }
}
