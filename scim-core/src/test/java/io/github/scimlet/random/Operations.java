package io.github.scimlet.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes PATCH operations, most of which can be carried out, of a table of paths and the values that go with them. */
final class Operations {

    private static final Map<String, String> SHORT = Map.of(
            "CORE", "urn:ietf:params:scim:schemas:core:2.0:User",
            "ENT", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            "BADGE", "urn:example:hr:2.0:Badge",
            "DESK", "urn:example:desk:1.1");

    private static final List<String> WRONG = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"True\"",
            "true",
            "7",
            "1.5",
            "1e999",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "[[]]",
            "[\"a\"]",
            "{\"value\": \"a@x\"}",
            "{\"value\": \"\"}",
            "{\"value\": null}",
            "[{\"type\": \"work\"}]",
            "[{\"value\": \"a@x\", \"primary\": true}, {\"value\": \"z@x\", \"primary\": true}]",
            "{\"nope\": 1}",
            "{\"emails\": [{\"value\": \"z@x\"}]}",
            "\"@u1\"",
            "[\"@u1\"]",
            "\"nobody\"",
            "{\"$ref\": \"Users/@u1\"}");

    private final Map<String, List<String>> table = new LinkedHashMap<>();
    private final Dice dice;

    /** @param table lines of {@code path => value | value} */
    Operations(String table, Dice dice) {
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split("\\s*=>\\s*", 2);
            this.table
                    .computeIfAbsent(path(parts[0]), none -> new ArrayList<>())
                    .addAll(List.of(parts[1].split("\\s*\\|\\s*", -1)));
        });
        this.dice = dice;
    }

    private static String path(String text) {
        String path = text;
        for (Map.Entry<String, String> urn : SHORT.entrySet()) {
            path = path.replaceFirst("^" + urn.getKey() + "\\b", urn.getValue());
        }
        return path;
    }

    Operation any() {
        String op = dice.pick("add", "add", "replace", "replace", "remove");
        String spelt = dice.oneIn(12) ? dice.inSomeCase(op) : op;
        if (dice.oneIn(4) && !op.equals("remove")) {
            return pathless(spelt);
        }
        String path = dice.pick(List.copyOf(table.keySet()));
        boolean valued = op.equals("remove") ? dice.oneIn(5) : !dice.oneIn(30);
        return new Operation(
                spelt,
                Optional.of(dice.oneIn(20) ? dice.inSomeCase(path) : path),
                valued ? Optional.of(value(path)) : Optional.empty(),
                List.of());
    }

    private Operation pathless(String op) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String key : dice.some(1, 3, () -> dice.pick(List.copyOf(table.keySet())))) {
            if (!key.contains("[") || dice.oneIn(3)) {
                members.put(key, value(key));
            }
        }
        String value = members.entrySet().stream()
                .map(member -> "\"" + member.getKey().replace("\"", "\\\"") + "\": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return new Operation(op, Optional.empty(), Optional.of(value), new ArrayList<>(members.keySet()));
    }

    private String value(String path) {
        return dice.oneIn(8) ? dice.pick(WRONG) : dice.pick(table.get(path));
    }
}
