package io.github.scimlet.benchmarks.floor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters and the paths of PATCH by recursive descent.
 *
 * <p>Leaves out numbers, which no attribute here could be compared with, limits of length and depth, tolerance, and
 * messages that say what was expected.
 */
final class FilterParser {

    private final String text;
    private int at;

    private FilterParser(String text) {
        this.text = text;
    }

    static Filter filter(String text) {
        FilterParser parser = new FilterParser(text);
        return parser.ended(parser.disjunction());
    }

    static Path path(String text) {
        FilterParser parser = new FilterParser(text);
        return parser.ended(parser.path());
    }

    static PatchPath patchPath(String text) {
        FilterParser parser = new FilterParser(text);
        return parser.ended(parser.patchPath());
    }

    private <T> T ended(T result) {
        if (peek() != 0) {
            throw unexpected();
        }
        return result;
    }

    private PatchPath patchPath() {
        Path path = path();
        if (!next('[')) {
            return new PatchPath(path, null, "");
        }
        Filter filter = enclosed(']');
        return new PatchPath(path, filter, next('.') ? path().attribute() : "");
    }

    private Filter disjunction() {
        Filter left = conjunction();
        while (keyword("or")) {
            left = new Filter.Or(left, conjunction());
        }
        return left;
    }

    private Filter conjunction() {
        Filter left = factor();
        while (keyword("and")) {
            left = new Filter.And(left, factor());
        }
        return left;
    }

    private Filter factor() {
        if (next('(')) {
            return enclosed(')');
        }
        if (negation()) {
            return new Filter.Not(enclosed(')'));
        }
        Path path = path();
        return next('[') ? new Filter.ValuePath(path, enclosed(']')) : test(path);
    }

    private Filter enclosed(char close) {
        Filter filter = disjunction();
        if (!next(close)) {
            throw unexpected();
        }
        return filter;
    }

    /** {@code not} may also be the name of an attribute, so the parenthesis is part of it. */
    private boolean negation() {
        int start = at;
        if (keyword("not") && next('(')) {
            return true;
        }
        at = start;
        return false;
    }

    private Filter test(Path path) {
        Operator operator = operator();
        return operator == null ? new Filter.Present(path) : new Filter.Comparison(path, operator, literal());
    }

    /** None of the operators is {@code pr}. */
    private @Nullable Operator operator() {
        peek();
        if (at + 2 > text.length() || at + 2 < text.length() && isName(text.charAt(at + 2))) {
            throw unexpected();
        }
        int letters = (text.charAt(at) | 0x20) << 8 | text.charAt(at + 1) | 0x20;
        Operator operator = switch (letters) {
            case 'e' << 8 | 'q' -> Operator.EQ;
            case 'n' << 8 | 'e' -> Operator.NE;
            case 'c' << 8 | 'o' -> Operator.CO;
            case 's' << 8 | 'w' -> Operator.SW;
            case 'e' << 8 | 'w' -> Operator.EW;
            case 'g' << 8 | 't' -> Operator.GT;
            case 'g' << 8 | 'e' -> Operator.GE;
            case 'l' << 8 | 't' -> Operator.LT;
            case 'l' << 8 | 'e' -> Operator.LE;
            case 'p' << 8 | 'r' -> null;
            default -> throw unexpected();
        };
        at += 2;
        return operator;
    }

    private Path path() {
        peek();
        int start = at;
        int name = start;
        int dot = -1;
        for (; at < text.length() && isName(text.charAt(at)); at++) {
            char c = text.charAt(at);
            if (c == ':') {
                name = at + 1;
                dot = -1;
            } else if (c == '.' && dot < 0) {
                dot = at;
            }
        }
        int end = dot < 0 ? at : dot;
        if (name == end || dot == at - 1) {
            throw unexpected();
        }
        return new Path(
                name == start ? "" : text.substring(start, name - 1),
                text.substring(name, end),
                dot < 0 ? "" : text.substring(dot + 1, at));
    }

    private Object literal() {
        if (next('"')) {
            return string();
        }
        if (word("true")) {
            return true;
        }
        if (word("false")) {
            return false;
        }
        if (word("null")) {
            return Filter.Nothing.NULL;
        }
        throw unexpected();
    }

    private String string() {
        int start = at;
        int end = text.indexOf('"', start);
        if (end < 0) {
            throw unexpected();
        }
        at = end + 1;
        String string = text.substring(start, end);
        return string.indexOf('\\') < 0 ? string : escaped(start);
    }

    private String escaped(int start) {
        StringBuilder string = new StringBuilder();
        for (at = start; at < text.length() && text.charAt(at) != '"'; at++) {
            string.append(text.charAt(at) == '\\' ? escape() : text.charAt(at));
        }
        if (at++ >= text.length()) {
            throw unexpected();
        }
        return string.toString();
    }

    private char escape() {
        if (++at >= text.length()) {
            throw unexpected();
        }
        return switch (text.charAt(at)) {
            case '"', '\\', '/' -> text.charAt(at);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        try {
            int code = Integer.parseInt(text, at + 1, at + 5, 16);
            at += 4;
            return (char) code;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unexpected();
        }
    }

    private boolean keyword(String keyword) {
        peek();
        return at < text.length()
                && (text.charAt(at) | 0x20) == keyword.charAt(0)
                && taken(keyword, text.regionMatches(true, at, keyword, 0, keyword.length()));
    }

    /** As a keyword, but in this case alone. */
    private boolean word(String word) {
        return taken(word, text.startsWith(word, at));
    }

    private boolean taken(String word, boolean matches) {
        int end = at + word.length();
        if (!matches || end < text.length() && isName(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean next(char c) {
        boolean found = peek() == c;
        if (found) {
            at++;
        }
        return found;
    }

    /** What comes after blanks, or 0. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= ':' && c != '/' || c == '_' || c == '$';
    }

    private Refused unexpected() {
        String detail = String.format(Locale.ROOT, "unexpected at %d in: %s", Math.min(at, text.length()), text);
        return Refused.bad("invalidFilter", detail);
    }
}
