package io.github.scimlet.filter.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A string as the lexer wants it: copies nothing, minds no lone surrogate, and its positions are those of the string. */
public final class StringStream implements CharStream {
    /** Stands for all beyond ASCII. The grammar tells these no better apart, but the lexer caches its steps for ASCII only. */
    private static final char ANY_OTHER = '!';

    private final String text;
    private int index;

    public StringStream(String text) {
        this.text = text;
    }

    @Override
    public int LA(int offset) {
        int position = offset > 0 ? index + offset - 1 : index + offset;
        if (position < 0 || position >= text.length()) {
            return IntStream.EOF;
        }
        return symbol(text.charAt(position));
    }

    /** As what the lexer sees {@code c}. */
    static int symbol(char c) {
        return c < 128 ? c : ANY_OTHER;
    }

    @Override
    public void consume() {
        index++;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int position) {
        index = position;
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // there is no buffer to keep or to drop
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }
}
