package io.github.scimlet.jdbc;

import io.github.scimlet.jdbc.TextColumn.Form;
import io.github.scimlet.schema.AttributeDefinition;

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
}
