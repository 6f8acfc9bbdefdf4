package io.github.scimlet.console.provisioning;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource as lines of text: a path, and the value there. Without secrets, members, and what the server itself sets. */
public final class FlatResource {

    private static final Set<String> LEFT_OUT = Set.of("schemas", "id", "meta", "groups", "members", "password");
    private static final int LONGEST = 500;

    /** More than anybody would read; somebody with thousands of roles has the first of them here. */
    private static final int MOST = 300;

    private final Map<String, String> lines = new LinkedHashMap<>();

    private FlatResource() {}

    /** Each value by its path. */
    public static Map<String, String> of(Resource resource) {
        FlatResource flat = new FlatResource();
        resource.attributes().withoutSecrets().forEach((name, value) -> {
            if (!LEFT_OUT.contains(name)) {
                flat.add(name, value);
            }
        });
        return flat.lines;
    }

    /** What has to become of {@code before} for it to be {@code after}. */
    static List<ValueChange> difference(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(path -> new ValueChange(path, before.getOrDefault(path, ""), after.getOrDefault(path, "")))
                .filter(change -> !change.was().equals(change.becomes()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void add(String path, Object value) {
        if (value instanceof Attributes complex) {
            complex.forEach((name, sub) -> addSub(path, name, sub));
        } else if (value instanceof List<?> values) {
            values.forEach(one -> addOneOf(path, one));
        } else {
            line(path, cut(Objects.toString(value)));
        }
    }

    private void addSub(String path, String name, Object value) {
        if (!name.equals("$ref")) {
            add(path + (path.startsWith("urn:") && !path.endsWith("manager") ? ":" : ".") + name, value);
        }
    }

    private void addOneOf(String path, Object value) {
        if (value instanceof Attributes complex) {
            String place = path
                    + complex.text("type")
                            .map(type -> "[type eq \"" + type + "\"]")
                            .orElse("");
            complex.forEach((name, sub) -> {
                if (!name.equals("type") && !name.equals("primary")) {
                    addSub(place, name, sub);
                }
            });
        } else {
            add(path, value);
        }
    }

    /** Two phones of one type are two lines. */
    private void line(String path, String value) {
        if (lines.size() == MOST) {
            return;
        }
        String place = path;
        for (int i = 2; lines.containsKey(place); i++) {
            place = path + "#" + i;
        }
        lines.put(place, value);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
