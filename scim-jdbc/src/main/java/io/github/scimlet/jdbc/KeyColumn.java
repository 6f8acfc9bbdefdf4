package io.github.scimlet.jdbc;

import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ComparisonKey;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of ours, whatever its type, as its {@link StoredKey}.
 *
 * @param key the column of keys
 * @param whole the key, or the whole text where there is one
 */
record KeyColumn(String key, String whole, AttributeDefinition attribute) implements Column {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]{1,50}");

    @Override
    public Condition compare(Operator operator, Literal literal, SqlDialect dialect) {
        StoredKey wanted = StoredKey.of(ComparisonKey.of(attribute, literal));
        String text = wanted.whole().orElse(wanted.key());
        return switch (operator) {
            case EQ -> Condition.ofValue(equal(wanted.key()));
            case CO -> like("%" + Like.escaped(text) + "%");
            case SW -> like(Like.escaped(text) + "%");
            case EW -> like("%" + Like.escaped(text));
            case GT -> ordered(" > ", text, dialect);
            case GE -> ordered(" >= ", text, dialect);
            case LT -> ordered(" < ", text, dialect);
            case LE -> ordered(" <= ", text, dialect);
            case NE -> throw new IllegalArgumentException("ne is the negation of eq");
        };
    }

    /**
     * What is ours to say anyway is no parameter: a database that plans a statement for any value whatever, as PostgreSQL
     * does from the sixth time on, would take "true" for as rare as a name, and read all users who have it.
     */
    private Sql equal(String wanted) {
        return constants()
                .filter(wanted::equals)
                .findFirst()
                .map(ours -> Sql.of(key + " = '" + ours + "'"))
                .orElseGet(() -> Sql.of(key + " = ?", wanted));
    }

    /** The keys that the schema lets expect, as far as they need no quoting. */
    private Stream<String> constants() {
        return switch (attribute.type()) {
            case BOOLEAN -> Stream.of("true", "false");
            case STRING ->
                attribute.canonicalValues().stream()
                        .map(value -> StoredKey.of(attribute, value).key())
                        .filter(value -> PLAIN.matcher(value).matches());
            default -> Stream.empty();
        };
    }

    private Condition like(String pattern) {
        return Condition.ofValue(Sql.of(whole + " LIKE ?" + Like.ESCAPE, pattern));
    }

    private Condition ordered(String operator, String text, SqlDialect dialect) {
        return Condition.ofValue(inOrder(value(), dialect).then(operator).then(inOrder(Sql.of("?", text), dialect)));
    }

    @Override
    public Condition present(SqlDialect dialect) {
        return Condition.ofValue(Sql.of(key + " <> ''"));
    }

    @Override
    public Sql value() {
        return Sql.of(whole);
    }

    @Override
    public Sql place() {
        return Sql.of(key);
    }

    @Override
    public Sql inOrder(Sql value, SqlDialect dialect) {
        return value.map(dialect::byCodePoint);
    }

    @Override
    public Object parameter(String place, SqlDialect dialect) {
        return dialect.storable(place);
    }
}
