package io.github.scimlet.jdbc;

import io.github.scimlet.jdbc.TextColumn.Form;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.AttributeType;
import java.util.function.Function;

/** Which column fits an attribute. */
final class Columns {

    private Columns() {}

    static Column of(AttributeDefinition attribute, String expression) {
        return switch (attribute.type()) {
            case BOOLEAN -> new FlagColumn(expression);
            case INTEGER, DECIMAL -> new NumberColumn(expression);
            case DATE_TIME -> new DateColumn(expression, attribute);
            case BINARY -> new TextColumn(expression, Form.BINARY);
            case COMPLEX -> throw new IllegalArgumentException(attribute.name() + " is complex: name its parts");
            default -> new TextColumn(expression, attribute.caseExact() ? Form.EXACT : Form.LOWERED);
        };
    }

    static Column folded(AttributeDefinition attribute, String expression) {
        if (!isText(attribute) || attribute.caseExact()) {
            throw new IllegalArgumentException(attribute.name() + " is no text without case, so it is not folded");
        }
        return new TextColumn(expression, Form.FOLDED);
    }

    static Column id(AttributeDefinition attribute, String expression, Function<String, ?> parse) {
        if (!isText(attribute)) {
            throw new IllegalArgumentException(attribute.name() + " is no text, so it is no id");
        }
        return new IdColumn(expression, parse);
    }

    private static boolean isText(AttributeDefinition attribute) {
        return attribute.type() == AttributeType.STRING || attribute.type() == AttributeType.REFERENCE;
    }
}
