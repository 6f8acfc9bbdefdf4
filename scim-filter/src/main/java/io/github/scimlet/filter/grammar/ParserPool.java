package io.github.scimlet.filter.grammar;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Parsers between two texts: to make one costs as much as to parse a short filter.
 *
 * <p>Each has its shelf, found by the number of the thread; who finds that empty makes a parser, and who comes back to a
 * full one takes the other's place. So there is no waiting, a parser in use is nobody else's, be it that a parse runs within
 * another, and there are no more than shelves. Not a ThreadLocal: a server's threads outlive the applications in it, and
 * would keep the classes of one that is gone; and threads may be many.
 *
 * <p>A parser on its shelf has no text, no tokens and nobody to tell of them. One that was ended by an exception does not
 * come back, so that its state is nobody's concern. Safe for use by many threads.
 */
public final class ParserPool {
    static final int SHELVES = 16;

    private final AtomicReferenceArray<ScimFilterParser> shelves = new AtomicReferenceArray<>(SHELVES);

    /** What {@code rule} makes of {@code text}, of which {@code actions} are told. */
    public <T> T parse(String text, FilterActions actions, Function<ScimFilterParser, T> rule) {
        int shelf = (int) (Thread.currentThread().getId() % SHELVES);
        ScimFilterParser kept = shelves.getAndSet(shelf, null);
        ScimFilterParser parser = kept == null ? newParser() : kept;
        parser.begin(new Tokens(text), actions);
        T result = rule.apply(parser);
        parser.end();
        shelves.setRelease(shelf, parser);
        return result;
    }

    private static ScimFilterParser newParser() {
        ScimFilterParser parser = new ScimFilterParser(Tokens.NONE);
        parser.setErrorHandler(new SyntaxErrors());
        parser.setBuildParseTree(false);
        return parser;
    }
}
