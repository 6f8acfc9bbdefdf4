package io.github.scimlet.filter.grammar;

import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNSimulator;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens of one text, for a parser that looks at the next one and never goes back.
 *
 * <p>They are found by the steps that the generated lexer has found and keeps for all texts. The lexer itself is asked
 * for steps that are new alone: it would count lines, make objects of blanks, and at the end of each text find out again
 * that nothing follows.
 */
final class Tokens implements TokenStream {
    private static final DFA STEPS = ScimFilterLexer._decisionToDFA[Lexer.DEFAULT_MODE];

    /** Those of no text. */
    static final Tokens NONE = new Tokens("");

    private final String text;
    private Word last;
    private Word next;
    private int type;
    private int end;

    Tokens(String text) {
        this.text = text;
        this.last = new Word(text, Token.INVALID_TYPE, 0, 0);
        this.next = after(0);
    }

    @Override
    public int LA(int offset) {
        return LT(offset).getType();
    }

    /** The next token, or the last one if {@code offset} is negative; before the first there is an empty one. */
    @Override
    public Token LT(int offset) {
        return offset < 0 ? last : next;
    }

    @Override
    public void consume() {
        last = next;
        next = after(last.end());
    }

    private Word after(int start) {
        find(start);
        if (type != ScimFilterLexer.BLANKS) {
            return new Word(text, type, start, end);
        }
        int afterBlanks = end;
        find(afterBlanks);
        return new Word(text, type, afterBlanks, end);
    }

    /** Sets type and end of the longest token from {@code start} on, which the grammar has for whatever there is. */
    @SuppressWarnings("ReferenceEquality") // there is but one ERROR
    private void find(int start) {
        type = Token.EOF;
        end = start;
        DFAState state = STEPS.s0;
        for (int i = start; i < text.length() && state != ATNSimulator.ERROR; i++) {
            state = state == null || state.edges == null ? null : state.edges[StringStream.symbol(text.charAt(i))];
            if (state == null) {
                ask(start);
                return;
            }
            if (state.isAcceptState) {
                type = state.prediction;
                end = i + 1;
            }
        }
    }

    private void ask(int start) {
        StringStream chars = new StringStream(text);
        chars.seek(start);
        type = new ScimFilterLexer(chars).getInterpreter().match(chars, Lexer.DEFAULT_MODE);
        end = chars.index();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    // What would be asked by a parser that guesses, or builds a tree

    @Override
    public int index() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int mark() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(int marker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seek(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Token get(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Interval interval) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(RuleContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Token first, Token last) {
        throw new UnsupportedOperationException();
    }
}
