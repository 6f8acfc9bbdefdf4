package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.schema.SortOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a resource stands among all others: all that is left of it in a cursor.
 *
 * @param key what the query sorts by, cut to a bounded length; none if that is nothing
 * @param created when the resource was created; the earliest there is if the store does not know
 */
record Position(Optional<Object> key, Instant created, String id) {

    /** Texts that agree so far, in code points, stand in the order of their creation. */
    private static final int MAX_TEXT = 100;

    /** Rounding down moves no number past another. */
    private static final MathContext NUMBERS = new MathContext(50, RoundingMode.FLOOR);

    private static final Json JSON = new Json(1);

    private static final SchemaPath CREATED =
            Schemas.USERS.resolve(AttributePath.of("meta", "created")).orElseThrow();

    static Position of(Resource resource, Optional<Sort> sort) {
        return new Position(
                sort.flatMap(order -> SortOrder.key(order.path(), resource.attributes()))
                        .map(Position::cut),
                (Instant) SortOrder.key(CREATED, resource.attributes()).orElse(Instant.MIN),
                resource.id());
    }

    static Comparator<Position> order(Optional<Sort> sort) {
        boolean descending = sort.map(Sort::descending).orElse(false);
        return Comparator.comparing(Position::key, SortOrder.byKey(descending))
                .thenComparing(Position::created)
                .thenComparing(Position::id);
    }

    String text() {
        Attributes json =
                Attributes.of("id", id).with("created", created.toString()).with("key", key.map(Object::toString));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(json, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Position parse(String text, Optional<Sort> sort) {
        try {
            Attributes json = JSON.readObject(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new Position(
                    json.text("key").map(key -> parsed(key, sort.orElseThrow(Position::notOurs))),
                    Instant.parse(json.text("created").orElseThrow(Position::notOurs)),
                    json.text("id").orElseThrow(Position::notOurs));
        } catch (ScimException | NumberFormatException | DateTimeParseException e) {
            throw notOurs();
        }
    }

    private static Object parsed(String text, Sort sort) {
        AttributeDefinition attribute = sort.path().leaf();
        return switch (attribute.type()) {
            case DATE_TIME -> Instant.parse(text);
            case INTEGER, DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static Object cut(Object key) {
        if (key instanceof BigDecimal number) {
            return number.round(NUMBERS);
        }
        return key instanceof String text && text.length() > MAX_TEXT ? cut(text) : key;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
    }

    private static ScimException notOurs() {
        return new ScimException(ScimType.INVALID_CURSOR, "The cursor names no position among these resources.");
    }

    /** The id alone: the key is a value. */
    @Override
    public String toString() {
        return "Position of " + id;
    }
}
