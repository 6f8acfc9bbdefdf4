package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Operators and literals (RFC 8259)")
class LiteralTest {
    private static Literal literal(String json) {
        return ((Filter.Comparison) Filter.parse("a eq " + json)).literal();
    }

    @Test
    void understandsAllEscapes() {
        assertThat(literal("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00E9\\uD83D\\ude00\""))
                .isEqualTo(new Literal.Text("\"\\/\b\f\n\r\téé😀"));
    }

    @Test
    void escapesOnlyWhatItMust() {
        assertThat(new Literal.Text("\"\\/\b\f\n\r\t\u0000\u001f\u007fé😀"))
                .hasToString("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007fé😀\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void printsLoneSurrogatesSoThatTheyCanBeEncoded(String text) {
        String json = new Literal.Text(text).toString();

        assertThat(literal(json)).isEqualTo(new Literal.Text(text)).isEqualTo(literal("\"" + text + "\""));
        assertThat(json.replace("😀", "")).matches("[\\x20-\\x7e]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.50", "1E+3", "-1.5E-7", "1E+1000000000", "1E-1000000000", "9007199254740993"})
    void keepsNumbersAsTheyAre(String number) {
        assertThat(literal(number))
                .isEqualTo(new Literal.Number(new BigDecimal(number)))
                .hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000000", "15e2000000000", "0e2000000000", "1e-2000000000", "1.5e-1999999999"})
    void readsTheLargestExponentsBack(String number) {
        Literal literal = literal(number);

        assertThat(literal(literal.toString())).isEqualTo(literal).hasSameHashCodeAs(literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000001", "1e2147483647", "1e2147483648", "1.5e-2000000000", "1e-99999999999"})
    void refusesExponentsThatCouldNotBeReadBack(String number) {
        assertRefused(() -> literal(number), 5, "the exponent of '" + number + "' is out of range");
    }

    @Test
    void cannotBeMadeOfANumberThatCouldNotBeReadBack() {
        BigDecimal number = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);

        assertThatIllegalArgumentException().isThrownBy(() -> new Literal.Number(number));
    }

    @Test
    void knowsTrueFalseAndNull() {
        assertThat(literal("true")).isEqualTo(new Literal.Bool(true)).hasToString("true");
        assertThat(literal("false")).isEqualTo(new Literal.Bool(false)).hasToString("false");
        assertThat(literal("null")).isEqualTo(new Literal.Null()).hasToString("null");
    }

    @ParameterizedTest
    @EnumSource
    void knowsEachOperatorInAnyCase(Operator operator) {
        Filter expected = new Filter.Comparison(AttributePath.of("a"), operator, new Literal.Text("x"));

        assertThat(Filter.parse("a " + operator.keyword() + " \"x\"")).isEqualTo(expected);
        assertThat(Filter.parse("a " + operator.name() + " \"x\"")).isEqualTo(expected);
        assertThat(operator.keyword()).isLowerCase();
    }
}
