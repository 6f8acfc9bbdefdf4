package io.github.scimlet.filter;

import static io.github.scimlet.filter.grammar.SyntaxErrors.excerpt;

import io.github.scimlet.filter.grammar.FilterActions;
import io.github.scimlet.filter.grammar.ParserPool;
import io.github.scimlet.filter.grammar.ScimFilterParser;
import io.github.scimlet.filter.grammar.SyntaxErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/**
 * One text on its way to a tree: runs the generated parser, joins on a stack what that reads, keeps the limits, and says
 * what is wrong. The only class that knows ANTLR.
 */
final class FilterParsing implements FilterActions {
    /** The digits of a number cost their square. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final ParserPool PARSERS = new ParserPool();

    private final String text;
    private final FilterSyntax syntax;
    private final List<Filter> stack = new ArrayList<>(4);
    private int depth;
    private int terms;

    private FilterParsing(String text, FilterSyntax syntax) {
        if (text.length() > syntax.maxLength()) {
            throw FilterSyntaxException.limit(syntax.maxLength() + " characters", syntax.maxLength());
        }
        this.text = text;
        this.syntax = syntax;
    }

    static Filter filter(String text, FilterSyntax syntax) {
        FilterParsing parsing = new FilterParsing(text, syntax);
        parsing.run(ScimFilterParser::filter);
        return parsing.stack.get(0);
    }

    static PatchPath patchPath(String text, FilterSyntax syntax) {
        FilterParsing parsing = new FilterParsing(text, syntax);
        ScimFilterParser.PatchPathContext parsed = parsing.run(ScimFilterParser::patchPath);
        AttributePath path = attribute(parsed.attribute.start);
        if (parsed.subAttribute != null) {
            parsing.requireNoBlankBefore(parsed.subAttribute);
            path = path.withSubAttribute(attribute(parsed.subAttribute).attribute());
        }
        Optional<Filter> filter = parsing.stack.stream().findFirst();
        return new PatchPath(path.schema(), path.attribute(), filter, path.subAttribute());
    }

    static AttributePath attributePath(String text) {
        return attribute(
                new FilterParsing(text, FilterSyntax.rfc()).run(ScimFilterParser::attributePath).attribute.start);
    }

    private <T> T run(Function<ScimFilterParser, T> rule) {
        return PARSERS.parse(text, this, rule);
    }

    @Override
    public void open(Token token) {
        depth++;
        requireDepth(depth, token);
    }

    @Override
    public void openValueFilter(Token path, Token bracket) {
        open(bracket);
        if (attribute(path).subAttribute().isPresent()) {
            throw error("expected no filter after the sub-attribute " + excerpt(path) + ", found '['", bracket);
        }
    }

    @Override
    public void close() {
        depth--;
    }

    @Override
    public void present(Token path) {
        countTerm(path);
        stack.add(new Filter.Present(attribute(path)));
    }

    @Override
    public void comparison(Token path, Token operator, Token literal) {
        countTerm(path);
        Operator comparing = Operator.at(text, operator.getStartIndex());
        stack.add(new Filter.Comparison(attribute(path), comparing, literal(literal, operator)));
    }

    @Override
    public void connective(Token word) {
        if (!isBlankOrEnd(word.getStartIndex() - 1) || !isBlankOrEnd(word.getStopIndex() + 1)) {
            throw error("expected blanks around " + excerpt(word), word);
        }
    }

    @Override
    public void not() {
        stack.add(new Filter.Not(pop()));
    }

    @Override
    public void and(int operands) {
        if (operands > 1) {
            List<Filter> last = last(operands);
            replace(last, new Filter.And(last));
        }
    }

    @Override
    public void or(int operands) {
        if (operands > 1) {
            List<Filter> last = last(operands);
            replace(last, new Filter.Or(last));
        }
    }

    @Override
    public void extension(Token name) {
        requireNoBlankBefore(name);
        if (!syntax.valuePathComparison()) {
            throw error(
                    "expected " + excerpt(name) + " inside the brackets, as RFC 7644 has it, found it after them",
                    name);
        }
    }

    @Override
    public void valuePath(Token path) {
        Filter filter = pop();
        requireDepth(depth + 1 + Nesting.of(filter), path); // "x[a pr or b pr].c pr" is one deeper than it looks
        stack.add(new Filter.ValuePath(attribute(path), filter));
    }

    private Filter pop() {
        return stack.remove(stack.size() - 1);
    }

    private List<Filter> last(int operands) {
        return stack.subList(stack.size() - operands, stack.size());
    }

    private void replace(List<Filter> operands, Filter joined) {
        operands.clear();
        stack.add(joined);
    }

    private static AttributePath attribute(Token token) {
        String path = token.getText();
        return token.getType() == ScimFilterParser.SUB_ATTRIBUTE
                ? AttributePath.of(path.substring(1))
                : AttributePath.split(path);
    }

    private Literal literal(Token token, Token operator) {
        return switch (token.getType()) {
            case ScimFilterParser.STRING ->
                new Literal.Text(JsonText.unescaped(text.substring(token.getStartIndex() + 1, token.getStopIndex())));
            case ScimFilterParser.NUMBER -> number(token);
            case ScimFilterParser.TRUE -> new Literal.Bool(true);
            case ScimFilterParser.FALSE -> new Literal.Bool(false);
            case ScimFilterParser.NULL -> new Literal.Null();
            default -> bareWord(token, operator);
        };
    }

    private Literal number(Token token) {
        String number = token.getText();
        if (number.length() > LONGEST_NUMBER) {
            throw FilterSyntaxException.limit(LONGEST_NUMBER + " characters in a number", token.getStartIndex());
        }
        try {
            return new Literal.Number(new BigDecimal(number));
        } catch (IllegalArgumentException e) { // the grammar leaves but one reason
            throw error("the exponent of " + excerpt(token) + " is out of range", token);
        }
    }

    private Literal bareWord(Token token, Token operator) {
        String word = token.getText();
        if (!syntax.bareWords() || word.startsWith("'")) {
            throw error(SyntaxErrors.noValue(token, operator), token);
        }
        return new Literal.Text(word);
    }

    private void countTerm(Token token) {
        terms++;
        if (terms > syntax.maxTerms()) {
            throw FilterSyntaxException.limit(syntax.maxTerms() + " terms", token.getStartIndex());
        }
    }

    private void requireDepth(int levels, Token token) {
        if (levels > syntax.maxDepth()) {
            String limit = syntax.maxDepth() + " levels of parentheses and brackets";
            throw FilterSyntaxException.limit(limit, token.getStartIndex());
        }
    }

    private void requireNoBlankBefore(Token name) {
        if (isBlankOrEnd(name.getStartIndex() - 1)) {
            throw error("expected no blank before " + excerpt(name), name);
        }
    }

    private boolean isBlankOrEnd(int index) {
        return index == text.length() || " \t".indexOf(text.charAt(index)) >= 0;
    }

    @Override
    public FilterSyntaxException error(String problem, Token token) {
        return new FilterSyntaxException(problem, token.getStartIndex());
    }
}
