package io.github.scimlet.json;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Makes a tree of one body. Used once. */
final class JsonReader {

    /** Longer ones come from paths in place of names, if not from somebody who means harm. */
    private static final int LONG_NAME = 200;

    /** A group of 10,000 members has no more of them. */
    private static final int FREE_VALUES = 50_000;

    /** What a value takes in memory is three times that, on average and beside its text. */
    private static final int BYTES_PER_VALUE = 16;

    private final JsonParser parser;
    private final Utf8 body;
    private final Bound bound;
    private long left;
    private long allowed = FREE_VALUES;
    private boolean hasLongNames;

    /** @param fromClient whether the number of values is held to a limit */
    JsonReader(JsonParser parser, Utf8 body, Bound bound, boolean fromClient) {
        this.parser = parser;
        this.body = body;
        this.bound = bound;
        this.left = fromClient ? FREE_VALUES : Long.MAX_VALUE;
    }

    /** Whether there was a name that should not be remembered for the bodies that come after. */
    boolean hasLongNames() {
        return hasLongNames;
    }

    /** The value, if there is nothing behind it. */
    Object onlyValue() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw ScimException.invalidSyntax("The body is empty; a JSON object was expected.");
        }
        Object value =
                first == JsonToken.START_OBJECT ? object(Attributes.EMPTY, bound) : value(first, Attributes.EMPTY);
        if (parser.nextToken() != null) {
            throw ScimException.invalidSyntax("The body goes on behind its JSON value" + at());
        }
        return value;
    }

    /** @param model what an object is likely to resemble */
    private Object value(JsonToken token, Attributes model) {
        return switch (token) {
            case START_OBJECT -> object(model, Bound.NONE);
            case START_ARRAY -> array(Bound.NONE);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_NULL -> Attributes.NULL;
            default -> throw ScimException.invalidSyntax("The body is not valid JSON" + at());
        };
    }

    private Attributes object(Attributes model, Bound members) {
        Attributes.Builder object = Attributes.like(model);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            hasLongNames |= name.length() > LONG_NAME;
            JsonToken token = parser.nextToken();
            Object value = token == JsonToken.START_ARRAY ? array(members.of(name)) : value(token, Attributes.EMPTY);
            if (!object.add(name, value)) {
                throw ScimException.invalidSyntax("The body names an attribute twice in one object" + at());
            }
            count();
        }
        return object.build();
    }

    /** The objects of an array mostly have the same names. */
    private List<Object> array(Bound elements) {
        List<Object> values = new ArrayList<>();
        Attributes model = Attributes.EMPTY;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonToken first = token;
            Attributes likely = model;
            if (values.size() < elements.most()) {
                Object value = value(first, likely);
                model = value instanceof Attributes object ? object : model;
                values.add(value);
                count();
            } else {
                long before = left;
                elements.others().accept(() -> value(first, likely));
                left = before; // who is given it does not keep it
            }
        }
        return List.copyOf(values); // without room for more, and all empty ones are one: many may stay in memory
    }

    /** How many are allowed is known of what has been read so far, and looked up when they come to an end. */
    private void count() {
        left--;
        if (left < 0) {
            long more = FREE_VALUES + body.count() / BYTES_PER_VALUE - allowed;
            if (more <= 0) {
                throw new ScimException(
                        ScimError.of(413, "The body consists of more small values than anybody has use for."));
            }
            allowed += more;
            left += more;
        }
    }

    private Object integer() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> new BigDecimal(parser.getBigIntegerValue());
        };
    }

    private String at() {
        return at(parser.currentTokenLocation());
    }

    /** A place, as an error names it. */
    static String at(TokenStreamLocation place) {
        return " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ").";
    }
}
