package io.github.scimlet.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A statement, or a part of one, with the parameters that stand for its question marks. Immutable.
 *
 * <p>The text is the host's and ours alone: whatever a client sent is a parameter. A literal in the text must not have
 * a question mark.
 */
public final class Sql {

    static final Sql EMPTY = Sql.of("");

    private final String text;
    private final List<Object> parameters;

    private Sql(String text, List<Object> parameters) {
        this.text = text;
        this.parameters = List.copyOf(parameters);
    }

    /** A text with one question mark for each of {@code parameters}. */
    public static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** The text, with a question mark for each parameter: what {@code java.sql} prepares. */
    public String text() {
        return text;
    }

    /**
     * The text with {@code ?1}, {@code ?2} and so on, counted from 1: what a native query of Jakarta Persistence takes.
     */
    public String numberedText() {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            numbered.append(text.charAt(i));
            if (text.charAt(i) == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }

    /** What is bound, in the order of the question marks. */
    public List<Object> parameters() {
        return parameters;
    }

    Sql then(Sql next) {
        return new Sql(
                text + next.text,
                Stream.concat(parameters.stream(), next.parameters.stream()).toList());
    }

    Sql then(String text, Object... parameters) {
        return then(of(text, parameters));
    }

    /** Another text around or in the place of this, with the same parameters. */
    Sql map(UnaryOperator<String> change) {
        return new Sql(change.apply(text), parameters);
    }

    /** This between two texts. */
    Sql within(String before, String after) {
        return new Sql(before + text + after, parameters);
    }

    static Sql joined(Collection<Sql> parts, String separator) {
        StringBuilder text = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (Sql part : parts) {
            text.append(text.isEmpty() ? "" : separator).append(part.text);
            parameters.addAll(part.parameters);
        }
        return new Sql(text.toString(), parameters);
    }

    /** A list in parentheses, of as many question marks as there are {@code parameters}. */
    static Sql list(Collection<?> parameters) {
        return new Sql(
                "(" + String.join(", ", parameters.stream().map(each -> "?").toList()) + ")", List.copyOf(parameters));
    }

    /** One INSERT for all of {@code inserts}, whose texts are the same and end with the values of a row. */
    static Sql rows(List<Sql> inserts) {
        String insert = inserts.get(0).text;
        String row = insert.substring(insert.lastIndexOf('('));
        return joined(inserts, "").map(all -> insert + (", " + row).repeat(inserts.size() - 1));
    }

    /** Without the parameters, which are values. */
    @Override
    public String toString() {
        return text;
    }
}
