package io.github.scimlet.filter.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ParserPoolTest {
    private static final FilterActions NO_ACTIONS = (FilterActions) Proxy.newProxyInstance(
            FilterActions.class.getClassLoader(), new Class<?>[] {FilterActions.class}, (proxy, method, given) -> null);

    private final ParserPool pool = new ParserPool();

    @Test
    void givesTheSameParserForTheNextText() {
        ScimFilterParser first = pool.parse("a pr", NO_ACTIONS, ParserPoolTest::reading);

        assertThat(pool.parse("b eq 1", NO_ACTIONS, Function.identity())).isSameAs(first);
    }

    @Test
    void keepsNothingOfTheTextThatWasParsed() {
        ScimFilterParser parser = pool.parse("a[b pr]", NO_ACTIONS, ParserPoolTest::reading);

        assertThat(parser.getTokenStream()).isSameAs(Tokens.NONE);
        assertThat(Tokens.NONE.LT(1).getText()).isEmpty();
        assertThat(Tokens.NONE.LT(-1).getText()).isEmpty();
        assertThat(parser.getContext()).isNull();
        assertThat(parser.actions()).isNull();
    }

    @Test
    void givesAParserThatIsInUseToNobodyElse() {
        Set<ScimFilterParser> parsers = new HashSet<>();

        pool.parse(
                "a pr",
                NO_ACTIONS,
                outer -> pool.parse("b pr", NO_ACTIONS, inner -> {
                    parsers.add(outer);
                    parsers.add(inner);
                    assertThat(outer.getTokenStream().LT(1).getText()).isEqualTo("a");
                    assertThat(inner.getTokenStream().LT(1).getText()).isEqualTo("b");
                    return inner;
                }));

        assertThat(parsers).hasSize(2);
    }

    @Test
    void doesNotTakeBackAParserThatAnExceptionEnded() {
        Set<ScimFilterParser> parsers = new HashSet<>();

        assertThatThrownBy(() -> pool.parse("a pr", NO_ACTIONS, parser -> {
                    parsers.add(parser);
                    throw new IllegalStateException("ended");
                }))
                .hasMessage("ended");

        assertThat(pool.parse("a pr", NO_ACTIONS, Function.identity())).isNotIn(parsers);
    }

    @Test
    void keepsNoMoreParsersThanItHasShelves() throws InterruptedException {
        Set<ScimFilterParser> parsers = new HashSet<>();

        for (int i = 0; i < 5 * ParserPool.SHELVES; i++) {
            Thread thread = new Thread(() -> parsers.add(pool.parse("a pr", NO_ACTIONS, ParserPoolTest::reading)));
            thread.start();
            thread.join();
        }

        assertThat(parsers).hasSizeBetween(1, ParserPool.SHELVES);
    }

    private static ScimFilterParser reading(ScimFilterParser parser) {
        parser.filter();
        return parser;
    }
}
