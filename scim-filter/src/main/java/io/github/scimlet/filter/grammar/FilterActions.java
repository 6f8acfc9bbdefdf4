package io.github.scimlet.filter.grammar;

import org.antlr.v4.runtime.Token;

/**
 * What the generated parser says while it reads: operands first, then what joins them, so that a stack is enough to build
 * a tree. Any method may end the parsing by an exception.
 */
public interface FilterActions {

    /** A parenthesis, or a {@code not} with its parenthesis, opens. */
    void open(Token token);

    /** A bracket opens after {@code path}, which may be more than a filter can follow. */
    void openValueFilter(Token path, Token bracket);

    /** The innermost parenthesis or bracket closes. */
    void close();

    /** {@code path pr} */
    void present(Token path);

    /** {@code path operator literal}, where the literal may also be a bare word. */
    void comparison(Token path, Token operator, Token literal);

    /** An {@code and} or {@code or} stands between two operands. */
    void connective(Token word);

    /** The last filter is negated. */
    void not();

    /** The last {@code operands} filters are joined by {@code and}; one alone stays what it is. */
    void and(int operands);

    /** The last {@code operands} filters are joined by {@code or}; one alone stays what it is. */
    void or(int operands);

    /** The sub-attribute {@code name} follows a bracket in a filter, and a test of it is next. */
    void extension(Token name);

    /** The last filter was in brackets after {@code path}. */
    void valuePath(Token path);

    /** The exception that ends the parsing because of {@code problem}, which begins at {@code token}. */
    RuntimeException error(String problem, Token token);
}
