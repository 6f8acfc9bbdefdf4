package io.github.scimlet.filter.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/**
 * A token that is not cut from the text before somebody asks for it. What is for parsers of whole files, or is told by the
 * text and the place in it, it does not have.
 */
record Word(String text, int type, int start, int end) implements Token {

    @Override
    public String getText() {
        return text.substring(start, end);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getLine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getCharPositionInLine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTokenIndex() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CharStream getInputStream() {
        throw new UnsupportedOperationException();
    }
}
