package io.github.scimlet.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Filters of every kind and shape; the same ones for the same seed. */
final class RandomFilters {
    private static final List<String> NAMES =
            List.of("userName", "emails", "and", "OR", "not", "pr", "eq", "true", "null", "$ref", "a-b_1", "x$", "e1");
    private static final List<String> SCHEMAS = List.of(
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:scim:schemas:extension:enterprise:1.0",
            "urn:ietf:params:scim:schemas:extension:2.0:User",
            "http://schemas.example.com/2006/11/X",
            "a:b",
            "urn:x::");
    private static final String CHARS = "ab \"\\/'[]().\n\t\u0000\u007fé\u2028\ud83d\ude00{}";

    private final Random random;

    RandomFilters(long seed) {
        this.random = new Random(seed);
    }

    Filter filter(int depth) {
        if (depth == 0) {
            return term(path());
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.And(some(() -> filter(depth - 1)));
            case 1 -> new Filter.Or(some(() -> filter(depth - 1)));
            case 2 -> new Filter.Not(filter(depth - 1));
            case 3 -> new Filter.ValuePath(path().withoutSubAttribute(), valueFilter(depth - 1));
            default -> term(path());
        };
    }

    private Filter valueFilter(int depth) {
        if (depth == 0) {
            return term(AttributePath.of(pick(NAMES)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.And(some(() -> valueFilter(depth - 1)));
            case 1 -> new Filter.Or(some(() -> valueFilter(depth - 1)));
            case 2 -> new Filter.Not(valueFilter(depth - 1));
            default -> term(AttributePath.of(pick(NAMES)));
        };
    }

    PatchPath patchPath() {
        return new PatchPath(
                maybe(() -> pick(SCHEMAS)), pick(NAMES), maybe(() -> valueFilter(4)), maybe(() -> pick(NAMES)));
    }

    private Filter term(AttributePath path) {
        return random.nextInt(4) == 0
                ? new Filter.Present(path)
                : new Filter.Comparison(path, pick(List.of(Operator.values())), literal());
    }

    private AttributePath path() {
        return new AttributePath(maybe(() -> pick(SCHEMAS)), pick(NAMES), maybe(() -> pick(NAMES)));
    }

    private Literal literal() {
        return switch (random.nextInt(5)) {
            case 0 -> new Literal.Bool(random.nextBoolean());
            case 1 -> new Literal.Null();
            case 2 -> new Literal.Number(new BigDecimal(new BigInteger(random.nextInt(80), random), scale()).negate());
            default -> new Literal.Text(text());
        };
    }

    private int scale() {
        return random.nextBoolean() ? random.nextInt(-20, 20) : random.nextInt(-2_000_000_000, 2_000_000_001);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 0, CHARS.length()).forEach(i -> text.append(CHARS.charAt(i)));
        return text.toString();
    }

    /** Something that looks like a filter here and there. */
    String garbage() {
        List<String> pieces = List.of(
                "a",
                "b.c",
                "urn:x:y:z",
                " ",
                " ",
                " ",
                " and ",
                " or ",
                "not",
                "(",
                ")",
                "[",
                "]",
                "].d",
                " eq ",
                " pr",
                "\"x\"",
                "\"",
                "\\",
                "'",
                "1",
                "-",
                ".",
                ":",
                "true",
                "\u0000",
                "é",
                "\ud83d",
                "\ude00",
                "\t",
                "\n");
        return Stream.generate(() -> pick(pieces)).limit(random.nextInt(25)).reduce("", String::concat);
    }

    private List<Filter> some(Supplier<Filter> filters) {
        return Stream.generate(filters).limit(random.nextInt(2, 5)).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
