package io.github.scimlet.benchmarks.floor;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * UTF-8 ↔ trees of {@link Fields}, lists, strings, booleans and numbers, with names in their canonical spelling.
 *
 * <p>What is null or an empty array is absent. No limit but those of Jackson.
 */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** What reads a body, token by token. */
    interface Reading<T> {
        T of(JsonParser parser);
    }

    static Fields object(byte[] body) {
        return read(body, parser -> object(parser, 32));
    }

    /** Lets {@code reading} have the whole of a body, which is an object; the parser stands on its beginning. */
    static <T> T read(byte[] body, Reading<T> reading) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refused.bad("invalidSyntax", "the body is no JSON object");
            }
            T read = reading.of(parser);
            if (parser.nextToken() != null) {
                throw Refused.bad("invalidSyntax", "the body goes on after its end");
            }
            return read;
        } catch (JacksonException e) {
            throw Refused.bad("invalidSyntax", e.getOriginalMessage());
        }
    }

    private static Fields object(JsonParser parser, int room) {
        Fields object = new Fields(room);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                object.put(Schemas.canonical(name), value);
            }
        }
        return object;
    }

    /** The value on whose first token the parser stands; null if it is none. */
    static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case START_OBJECT -> object(parser, 4);
            case START_ARRAY -> array(parser);
            default -> null;
        };
    }

    private static @Nullable List<Object> array(JsonParser parser) {
        List<Object> array = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                array.add(value);
            }
        }
        return array.isEmpty() ? null : array;
    }

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    static void write(JsonGenerator json, Object value) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Fields object) {
            write(json, object);
        } else if (value instanceof List<?> array) {
            write(json, array);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeNumber(value.toString());
        }
    }

    private static void write(JsonGenerator json, Fields object) {
        json.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            json.writeName(object.name(i));
            write(json, object.value(i));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<?> array) {
        json.writeStartArray();
        for (int i = 0; i < array.size(); i++) { // an iterator would be an object
            write(json, array.get(i));
        }
        json.writeEndArray();
    }

    /** What {@link #value} has read as a list. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
