package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.schema.CaseFolding;

/**
 * Text.
 *
 * @param expression what it is in the database
 * @param form what is compared in its place
 */
record TextColumn(String expression, Form form) implements Column {

    /** As many characters of a text are part of a place. */
    private static final int PLACE = 100;

    private static final char BEHIND_SURROGATES = '\ue000';

    enum Form {
        /** The text as it is. */
        EXACT,
        /** The text in lower case, which is for the database to make of the literal too. */
        LOWERED,
        /** The text, which the host has stored as {@link CaseFolding} folds it. */
        FOLDED,
        /** Base64, with or without padding. */
        BINARY
    }

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        String text = ((Literal.Text) literal).value();
        int end = storable(text, dialect);
        return end == text.length()
                ? compare(operator, text, dialect)
                : compareWithUnstorable(operator, text.substring(0, end), text.charAt(end), dialect);
    }

    private Condition compare(Operator operator, String text, SqlDialect dialect) {
        return switch (operator) {
            case EQ -> equal(text, dialect);
            case CO -> like("%" + Like.escaped(literal(text)) + "%", dialect);
            case SW -> like(Like.escaped(literal(text)) + "%", dialect);
            case EW -> like("%" + Like.escaped(literal(text)), dialect);
            case GT -> ordered(" > ", text, dialect);
            case GE -> ordered(" >= ", text, dialect);
            case LT -> ordered(" < ", text, dialect);
            case LE -> ordered(" <= ", text, dialect);
            case NE -> throw new IllegalArgumentException("ne is the negation of eq");
        };
    }

    /** How far {@code text} goes before a character that no text in the database has. */
    private static int storable(String text, SqlDialect dialect) {
        int end = 0;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (next == 0 && !dialect.holdsNul()
                    || StoredKey.isSurrogate(next)) { // half a pair: drivers make a question mark of it
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** No text equals such a literal, so all stand on one side or the other of the place where it would be. */
    private Condition compareWithUnstorable(Operator operator, String before, char unstorable, SqlDialect dialect) {
        boolean first = unstorable == 0; // which comes before any character that may follow there
        String next = first ? before : before + BEHIND_SURROGATES;
        return switch (operator) {
            case GT, GE -> compare(first ? Operator.GT : Operator.GE, next, dialect);
            case LT, LE -> compare(first ? Operator.LE : Operator.LT, next, dialect);
            default -> Condition.FALSE;
        };
    }

    private Condition equal(String text, SqlDialect dialect) {
        String exactly = dialect.exactly(compared(expression)) + " = " + compared("?");
        Sql condition = Sql.of(exactly, literal(text));
        boolean asItIs = compared(expression).equals(expression);
        boolean loose = !dialect.exactly(expression).equals(expression);
        // What an index of the column's own collation finds, before it is looked at closely.
        return Condition.ofValue(
                asItIs && loose
                        ? Sql.of(expression + " = ? AND ", literal(text)).then(condition)
                        : condition);
    }

    private Condition like(String pattern, SqlDialect dialect) {
        return Condition.ofValue(
                Sql.of(dialect.exactly(compared(expression)) + " LIKE " + compared("?") + Like.ESCAPE, pattern));
    }

    private Condition ordered(String operator, String text, SqlDialect dialect) {
        return Condition.ofValue(
                inOrder(value(), dialect).then(operator).then(inOrder(Sql.of(compared("?"), literal(text)), dialect)));
    }

    @Override
    public Condition present(SqlDialect dialect) {
        return Condition.ofValue(Sql.of(dialect.exactly(expression) + " <> ''"));
    }

    @Override
    public Sql value() {
        return Sql.of(compared(expression));
    }

    @Override
    public Sql place() {
        return Sql.of("SUBSTRING(" + compared(expression) + ", 1, " + PLACE + ")");
    }

    @Override
    public Sql inOrder(Sql value, SqlDialect dialect) {
        return value.map(dialect::byCodePoint);
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        return dialect.storable(place);
    }

    private String compared(String text) {
        return switch (form) {
            case EXACT, FOLDED -> text;
            case LOWERED -> "LOWER(" + text + ")";
            case BINARY -> "REPLACE(" + text + ", '=', '')";
        };
    }

    private String literal(String text) {
        return form == Form.FOLDED ? CaseFolding.fold(text) : text;
    }
}
