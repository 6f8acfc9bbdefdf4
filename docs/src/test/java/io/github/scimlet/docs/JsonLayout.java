package io.github.scimlet.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people to read: what fits into a line is in one. */
final class JsonLayout {

    private static final int WIDTH = 100;

    private JsonLayout() {}

    static String of(String json) {
        return laidOut(JsonMapper.shared().readTree(json), "");
    }

    private static String laidOut(JsonNode node, String indent) {
        String line = line(node);
        if (!node.isContainer() || indent.length() + line.length() <= WIDTH) {
            return line;
        }
        String inner = indent + "  ";
        List<String> parts = node.isObject()
                ? node.properties().stream()
                        .map(member -> quoted(member.getKey()) + laidOut(member.getValue(), inner))
                        .toList()
                : StreamSupport.stream(node.spliterator(), false)
                        .map(element -> laidOut(element, inner))
                        .toList();
        return parts.stream()
                .map(part -> "\n" + inner + part)
                .collect(Collectors.joining(",", opening(node), "\n" + indent + closing(node)));
    }

    private static String line(JsonNode node) {
        if (!node.isContainer()) {
            return node.toString();
        }
        return node.isObject()
                ? node.properties().stream()
                        .map(member -> quoted(member.getKey()) + line(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonLayout::line)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\": ";
    }

    private static String opening(JsonNode node) {
        return node.isObject() ? "{" : "[";
    }

    private static String closing(JsonNode node) {
        return node.isObject() ? "}" : "]";
    }
}
