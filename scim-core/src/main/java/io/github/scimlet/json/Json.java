package io.github.scimlet.json;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * Reads and writes {@link Attributes} as JSON in UTF-8 (RFC 8259).
 *
 * <p>Text and numbers keep their value exactly: a number with a fraction or an exponent, or beyond 64 bits, is a
 * {@link BigDecimal}, any other a {@link Long}. {@code null} is {@link Attributes#NULL} and is not written, unless {@link
 * #writingNull} says so. Streams are neither flushed nor closed. Safe for use by many threads.
 */
public final class Json {

    /** As deep as any body may nest: readers and writers of a tree recurse. */
    public static final int MAX_DEPTH = 500;

    /** The longest that means anything is a filter. */
    private static final int MAX_NAME = 10_000;

    private final Parsers parsers;
    private final JsonFactory factory;
    private final int maxDepth;
    private final boolean fromClients;
    private final boolean writingNull;

    /**
     * A reader and writer.
     *
     * @param maxDepth how many objects and arrays may stand inside one another in what is read
     * @throws IllegalArgumentException if it is not between 1 and {@value #MAX_DEPTH}
     */
    public Json(int maxDepth) {
        if (maxDepth < 1 || maxDepth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON can be read 1 to " + MAX_DEPTH + " levels deep, not " + maxDepth);
        }
        this.maxDepth = maxDepth;
        this.fromClients = false;
        this.writingNull = false;
        this.parsers = new Parsers(settings(maxDepth));
        this.factory = settings(maxDepth).build();
    }

    private static JsonFactoryBuilder settings(int maxDepth) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNameLength(MAX_NAME)
                        .build())
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // what breaks off must not look complete
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM); // what is short can be sent with its length
    }

    private Json(Json same, boolean fromClients, boolean writingNull) {
        this.parsers = same.parsers;
        this.factory = same.factory;
        this.maxDepth = same.maxDepth;
        this.fromClients = fromClients;
        this.writingNull = writingNull;
    }

    /**
     * The same for what anybody may send: of small values, which take many times the memory of their text, there may be
     * 50,000 and one more for every 16 bytes, and more of them are refused with 413.
     */
    public Json fromClients() {
        return new Json(this, true, writingNull);
    }

    /** The same, but for {@code null}: it is written where it was read, as clients do that send it. */
    public Json writingNull() {
        return new Json(this, fromClients, true);
    }

    /**
     * Reads one JSON object and nothing behind it.
     *
     * @throws ScimException {@code invalidSyntax} if that is not what {@code in} holds, if a name occurs twice in an
     *     object, in whatever case, or if it is nested too deep; a column that it names counts bytes
     * @throws UncheckedIOException if {@code in} cannot be read
     */
    public Attributes readObject(InputStream in) {
        return readObject(in, Bound.NONE);
    }

    /**
     * Reads as {@link #readObject(InputStream)} an object of which one array is held to a limit while it is read, so that
     * what is beyond it takes no memory.
     *
     * @param array the name of the array, which stands at the top
     * @param most how many elements it may have
     * @param tooMany what is thrown as soon as there is one more
     * @throws ScimException as {@link #readObject(InputStream)}
     * @throws UncheckedIOException as {@link #readObject(InputStream)}
     */
    public Attributes readObject(InputStream in, String array, int most, Supplier<ScimException> tooMany) {
        return readObject(in, new Bound(array, most, element -> {
            throw tooMany.get();
        }));
    }

    /**
     * Reads as {@link #readObject(InputStream)} an object of which one array may be longer than there is room for.
     *
     * @param array the name of the array, which stands at the top
     * @param most how many elements of it become part of the object
     * @param another is given each of the others as soon as it is read, when nothing is known of what follows
     * @throws ScimException as {@link #readObject(InputStream)}
     * @throws UncheckedIOException as {@link #readObject(InputStream)}
     */
    public Attributes readObject(InputStream in, String array, int most, Consumer<Object> another) {
        return readObject(in, new Bound(array, most, element -> another.accept(element.get())));
    }

    private Attributes readObject(InputStream in, Bound bound) {
        if (read(in, bound) instanceof Attributes object) {
            return object;
        }
        throw ScimException.invalidSyntax("The body must be a JSON object.");
    }

    /**
     * Reads one JSON value and nothing behind it: text, boolean, number, {@link Attributes} or {@link List}.
     *
     * @throws ScimException as {@link #readObject}
     * @throws UncheckedIOException as {@link #readObject}
     */
    public Object read(InputStream in) {
        return read(in, Bound.NONE);
    }

    private Object read(InputStream in, Bound bound) {
        try {
            return parsers.read(new Utf8(in), (parser, body) -> new JsonReader(parser, body, bound, fromClients));
        } catch (JacksonIOException e) {
            throw unreadable(new UncheckedIOException(e.getCause()));
        } catch (StreamConstraintsException | NumberFormatException e) {
            throw ScimException.invalidSyntax("The body is nested deeper than " + maxDepth
                    + " levels, or holds a name or number that is too long, or too many names.");
        } catch (JacksonException e) {
            throw ScimException.invalidSyntax("The body is not valid JSON" + where(e));
        }
    }

    /**
     * Writes {@code object}, piece by piece.
     *
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public void write(Attributes object, OutputStream out) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            write(object, generator);
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    /**
     * Writes {@code object} with one more array at its end, each element before the next is asked for; without it if there
     * is none.
     *
     * @param array the name of the array, which {@code object} does not have
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public void write(Attributes object, String array, Iterator<Attributes> elements, OutputStream out) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            object.forEach((name, member) -> writeMember(name, member, generator));
            if (elements.hasNext()) {
                generator.writeName(array);
                generator.writeStartArray();
                elements.forEachRemaining(element -> write(element, generator));
                generator.writeEndArray();
            }
            generator.writeEndObject();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    private static RuntimeException unreadable(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException
                ? ScimException.invalidSyntax("The body is not valid UTF-8.")
                : e;
    }

    private void write(Object value, JsonGenerator generator) {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Attributes object) {
            generator.writeStartObject();
            object.forEach((name, member) -> writeMember(name, member, generator));
            generator.writeEndObject();
        } else if (value instanceof List<?> values) {
            generator.writeStartArray();
            for (Object element : values) {
                if (isWritten(element)) {
                    write(element, generator);
                }
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value == Attributes.NULL) {
            generator.writeNull();
        } else {
            generator.writeNumber((BigDecimal) value);
        }
    }

    private void writeMember(String name, Object value, JsonGenerator generator) {
        if (isWritten(value)) {
            generator.writeName(name);
            write(value, generator);
        }
    }

    private boolean isWritten(Object value) {
        return writingNull || value != Attributes.NULL;
    }

    /** Only where: what the library says of the reason may quote the body. */
    private static String where(JacksonException e) {
        return e.getLocation() == null ? "." : JsonReader.at(e.getLocation());
    }
}
