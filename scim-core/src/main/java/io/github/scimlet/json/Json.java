package io.github.scimlet.json;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Secret;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
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
    private final SecretNames secrets;

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
        this.secrets = SecretNames.NONE;
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
                .enable(StreamReadFeature.AUTO_CLOSE_SOURCE) // Utf8, which closes nothing
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // what breaks off must not look complete
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM); // what is short can be sent with its length
    }

    private Json(Json same, boolean fromClients, boolean writingNull, SecretNames secrets) {
        this.parsers = same.parsers;
        this.factory = same.factory;
        this.maxDepth = same.maxDepth;
        this.fromClients = fromClients;
        this.writingNull = writingNull;
        this.secrets = secrets;
    }

    /**
     * The same for what anybody may send: of small values, which take many times the memory of their text, there may be
     * 50,000 and one more for every 16 bytes, and more of them are refused with 413.
     */
    public Json fromClients() {
        return new Json(this, true, writingNull, secrets);
    }

    /** The same, but for {@code null}: it is written where it was read, as clients do that send it. */
    public Json writingNull() {
        return new Json(this, fromClients, true, secrets);
    }

    /**
     * The same, but that the text of some members is read as a {@link Secret}, without a {@link String} of it, and is not
     * left in a buffer. These are the members of one of {@code names}, in whatever case, alone or behind a URN; and {@code
     * value}, if a {@code path} that ends in such a name stands before it in the same object, as in a PATCH. Longer ones than
     * 1,000,000 characters are refused with 413.
     */
    public Json withSecrets(Set<String> names) {
        return new Json(this, fromClients, writingNull, new SecretNames(names, secret -> {}));
    }

    /** The same, but that {@code made} is given each secret as soon as there is one, whatever becomes of the rest. */
    public Json tellingSecrets(Consumer<Secret> made) {
        return new Json(this, fromClients, writingNull, secrets.telling(made));
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
        try (Utf8 checked = new Utf8(in, secrets != SecretNames.NONE)) {
            return parsers.read(checked, parser -> new Reader(parser, checked, bound, fromClients, secrets));
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
        } else if (value instanceof Secret) {
            throw new IllegalArgumentException("a secret is not written; a tree can be had without");
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
        return e.getLocation() == null ? "." : Reader.at(e.getLocation());
    }

    /**
     * Parsers that find the names of a body in a table which the bodies before have filled.
     *
     * <p>The library keeps up to 6,000 names of whatever length, and its table fails for good if a body has broken off while
     * it was full. So a table is given up that has names which no schema has need of. Safe for use by many threads.
     */
    private static final class Parsers {

        /** All that the schemas of a tenant and the messages have, several times over. */
        private static final int MANY_NAMES = 1_000;

        /** Room is for 16 names that have found no place of their own in the smallest table; more make bodies fail. */
        private static final int MANY_WITHOUT_PLACE = 4;

        private final JsonFactoryBuilder settings;
        private volatile Table table;

        Parsers(JsonFactoryBuilder settings) {
            this.settings = settings;
            this.table = new Table(settings);
        }

        /** What the reader that {@code begin} makes reads of {@code body}. */
        Object read(Utf8 body, Function<JsonParser, Reader> begin) {
            Table used = table;
            JsonParser parser = used.createParser(ObjectReadContext.empty(), body);
            Reader reader = begin.apply(parser);
            Object value = reader.onlyValue();
            parser.close(); // by that its names get into the table, which those of a body that fails must not
            if (reader.hasLongNames() || used.isSpoilt()) {
                table = new Table(settings);
            }
            return value;
        }

        private static final class Table extends JsonFactory {

            private static final long serialVersionUID = 1;

            private volatile int known;

            Table(JsonFactoryBuilder settings) {
                super(settings);
            }

            /** Looks at what has come to it, which is nothing mostly. */
            boolean isSpoilt() {
                int names = _byteSymbolCanonicalizer.size();
                if (names == known) {
                    return false;
                }
                known = names;
                return names > MANY_NAMES
                        || _byteSymbolCanonicalizer.makeChild(0).spilloverCount() > MANY_WITHOUT_PLACE;
            }
        }
    }

    /** Makes a tree of one body. Used once. */
    private static final class Reader {

        /** Longer ones come from paths in place of names, if not from somebody who means harm. */
        private static final int LONG_NAME = 200;

        /** A group of 10,000 members has no more of them. */
        private static final int FREE_VALUES = 50_000;

        /** What a value takes in memory is three times that, on average and beside its text. */
        private static final int BYTES_PER_VALUE = 16;

        private final JsonParser parser;
        private final Utf8 body;
        private final Bound bound;
        private final SecretNames secrets;
        private long left;
        private long allowed = FREE_VALUES;
        private boolean hasLongNames;

        /** @param fromClient whether the number of values is held to a limit */
        Reader(JsonParser parser, Utf8 body, Bound bound, boolean fromClient, SecretNames secrets) {
            this.parser = parser;
            this.body = body;
            this.bound = bound;
            this.secrets = secrets;
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
            boolean ofSecret = false;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                hasLongNames |= name.length() > LONG_NAME;
                JsonToken token = parser.nextToken();
                Object value = token == JsonToken.START_ARRAY
                        ? array(members.of(name))
                        : token == JsonToken.VALUE_STRING && isSecret(name, ofSecret)
                                ? secrets.made(SecretText.read(parser))
                                : value(token, Attributes.EMPTY);
                ofSecret |= value instanceof String path && name.equalsIgnoreCase("path") && secrets.has(path);
                if (!object.add(name, value)) {
                    throw ScimException.invalidSyntax("The body names an attribute twice in one object" + at());
                }
                count();
            }
            return object.build();
        }

        /** @param ofSecret whether the object has named one as its {@code path} already */
        private boolean isSecret(String name, boolean ofSecret) {
            return secrets.has(name) || ofSecret && name.equalsIgnoreCase("value");
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
                    long used = allowed - left;
                    elements.others().accept(() -> value(first, likely));
                    left = allowed - used; // who is given it does not keep it
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

    /**
     * Takes a text out of the parser without making a {@link String} of it, and overwrites it where the parser has it: its
     * buffers are used again and again, and live as long as the process.
     */
    private static final class SecretText extends Writer {

        /** Whoever hashes one copies it several times. */
        private static final int LONGEST = 1_000_000;

        private final char[] text;
        private int used;

        private SecretText(int length) {
            this.text = new char[length];
        }

        static Secret read(JsonParser parser) {
            int length = parser.getStringLength();
            if (length > LONGEST) {
                throw new ScimException(
                        ScimError.of(413, "The body holds a secret of more than 1,000,000 characters."));
            }
            SecretText secret = new SecretText(length);
            try {
                parser.getString(secret);
                return Secret.of(secret.text);
            } finally {
                Arrays.fill(secret.text, '\0');
            }
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            System.arraycopy(buffer, offset, text, used, length);
            Arrays.fill(buffer, offset, offset + length, '\0');
            used += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
