package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.stream.Collectors;

/** Values as people read them in a finding. */
final class Shown {

    private Shown() {}

    static String difference(TargetPath path, Object sent, Object shown) {
        return "%s was sent as %s, and is %s".formatted(path, text(sent), text(shown));
    }

    static String text(Object value) {
        if (value == Attributes.NULL) {
            return "missing";
        }
        if (value instanceof Attributes complex) {
            return JsonText.of(complex);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(Shown::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
