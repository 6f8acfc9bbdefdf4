package io.github.scimlet.testkit.directory;

import io.github.scimlet.model.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document's {@code people} or {@code teams}.
 *
 * @param place which one: {@code directory.json, people[7]}
 */
record JsonEntry(Attributes json, String place) implements Entry {

    @Override
    public Optional<String> text(String name) {
        return json.get(name).map(value -> text(name, value)).filter(text -> !text.isEmpty());
    }

    private String text(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Attributes || value instanceof List) {
            throw error(name, "it must be text, a number or a boolean");
        }
        return value.toString();
    }

    @Override
    public boolean flag(String name, boolean otherwise) {
        Object value = json.get(name).orElse(otherwise);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw error(name, "it must be true or false");
    }

    @Override
    public List<String> list(String name) {
        Optional<Object> value = json.get(name);
        if (value.isPresent() && !(value.get() instanceof List)) {
            throw error(name, "it must be a list");
        }
        return json.values(name).stream().map(element -> text(name, element)).toList();
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        json.names().stream()
                .filter(name -> !(json.mentioned(name) instanceof List))
                .forEach(name -> text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    @Override
    public IllegalArgumentException error(String name, String what) {
        return new IllegalArgumentException("%s, %s: %s".formatted(place, name, what));
    }
}
