package io.github.scimlet.filter.grammar;

import static io.github.scimlet.filter.grammar.ScimFilterParser.MALFORMED_STRING;
import static io.github.scimlet.filter.grammar.ScimFilterParser.NAME;
import static io.github.scimlet.filter.grammar.ScimFilterParser.OPEN_STRING;
import static io.github.scimlet.filter.grammar.ScimFilterParser.OPERATOR;
import static io.github.scimlet.filter.grammar.ScimFilterParser.QUALIFIED_NAME;
import static io.github.scimlet.filter.grammar.ScimFilterParser.RIGHT_BRACKET;
import static io.github.scimlet.filter.grammar.ScimFilterParser.RIGHT_PAREN;
import static io.github.scimlet.filter.grammar.ScimFilterParser.RULE_filter;
import static io.github.scimlet.filter.grammar.ScimFilterParser.STRING;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Ends the parsing at the first token that does not belong, with the exception that the actions make of it. Stateless. */
public final class SyntaxErrors extends DefaultErrorStrategy {
    private static final String VALUE = "a value (a string in double quotes, a number, true, false or null)";
    private static final int EXCERPT = 20;

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        throw unexpectedToken(parser);
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw unexpectedToken(parser);
    }

    @Override
    public void sync(Parser parser) {
        // would look ahead for errors to recover from
    }

    @Override
    public void reportMatch(Parser parser) {
        // would note that all is well again
    }

    private static RuntimeException unexpectedToken(Parser parser) {
        FilterActions actions = ((ScimFilterParser) parser).actions();
        Token found = parser.getCurrentToken();
        return switch (found.getType()) {
            case OPEN_STRING -> actions.error("the string has no closing quote", found);
            case MALFORMED_STRING -> actions.error("the string has a wrong escape or a control character", found);
            default -> actions.error(unexpected(found, parser.getTokenStream().LT(-1), expectedBy(parser)), found);
        };
    }

    private static String expectedBy(Parser parser) {
        IntervalSet expected = parser.getExpectedTokens();
        if (expected.contains(STRING)) {
            return VALUE;
        } else if (expected.contains(QUALIFIED_NAME)) {
            return "an attribute";
        } else if (expected.contains(NAME)) {
            return "a sub-attribute without dot or URN";
        } else if (expected.contains(OPERATOR)) {
            String operator = "an operator (eq, ne, co, sw, ew, gt, ge, lt, le or pr)";
            return parser.getTokenStream().LT(-1).getText().equalsIgnoreCase("not") ? "'(' or " + operator : operator;
        } else if (expected.contains(RIGHT_PAREN)) {
            return "'and', 'or' or ')'";
        } else if (expected.contains(RIGHT_BRACKET)) {
            return "'and', 'or' or ']'";
        }
        return parser.getContext().getRuleIndex() == RULE_filter ? "'and', 'or' or the end" : "the end";
    }

    /** What to say of a bare word after {@code operator} where those are not accepted. */
    public static String noValue(Token found, Token operator) {
        return unexpected(found, operator, VALUE);
    }

    private static String unexpected(Token found, Token last, String expected) {
        String after = last.getStopIndex() < 0 ? "" : " after " + excerpt(last);
        String what = found.getType() == Token.EOF ? "the end" : excerpt(found);
        return "expected " + expected + after + ", found " + what;
    }

    /** The beginning of a token, in single quotes, fit for a message or a log. */
    public static String excerpt(Token token) {
        String text = token.getText();
        StringBuilder excerpt = new StringBuilder("'");
        text.codePoints().limit(EXCERPT).forEach(c -> appendVisibly(excerpt, c));
        if (text.codePointCount(0, text.length()) > EXCERPT) {
            excerpt.append('…');
        }
        return excerpt.append('\'').toString();
    }

    private static void appendVisibly(StringBuilder text, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> text.append(String.format("\\u%04x", codePoint));
            default -> text.appendCodePoint(codePoint);
        }
    }
}
