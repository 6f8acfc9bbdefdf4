package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest extends JsonFixture {

    @Test
    void knowsEveryKindOfValue() {
        Object read = read("""
                {"text":"x","yes":true,"no":false,"whole":7,"fraction":0.5,"none":null,"object":{"a":1},"list":["x",null]}
                """);

        Attributes.Builder expected = Attributes.builder();
        expected.add("text", "x");
        expected.add("yes", true);
        expected.add("no", false);
        expected.add("whole", 7L);
        expected.add("fraction", new BigDecimal("0.5"));
        expected.add("none", Attributes.NULL);
        expected.add("object", Attributes.of("a", 1L));
        expected.add("list", List.of("x", Attributes.NULL));
        assertThat(read).isEqualTo(expected.build());
    }

    @Test
    void keepsOrderAndSpellingOfNames() {
        assertThat(((Attributes) read("{\"b\":1,\"A\":2,\"$ref\":3,\"\":4}")).names())
                .containsExactly("b", "A", "$ref", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "-9223372036854775808"})
    void takesAWholeNumberOf64BitsForALong(String number) {
        assertThat(read(number)).isEqualTo(Long.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.10", "1e2", "-0.0", "9223372036854775808", "1e1000000000", "1e-1000000000"})
    void keepsAnyOtherNumberExactly(String number) {
        assertThat(read(number)).isEqualTo(new BigDecimal(number));
    }

    @Test
    void keepsAThousandDigits() {
        String digits = "1234567890".repeat(100);

        assertThat(read(digits)).isEqualTo(new BigDecimal(digits));
    }

    @Test
    @Timeout(60)
    void takesNoTimeForAHugeNumber() {
        Attributes read = (Attributes) read("{\"a\":1e1000000000}");

        assertThat(read).isEqualTo(with(new BigDecimal("1e1000000000"))).isNotEqualTo(with(1L));
        assertThat(written(read)).isEqualTo("{\"a\":1E+1000000000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e-2147483648", "1e99999999999999999999"})
    void refusesANumberThatNothingCanHold(String number) {
        assertThatScim(() -> read(number)).failsWith(ScimType.INVALID_SYNTAX);
    }

    @Test
    void refusesMoreThanAThousandDigits() {
        assertThatScim(() -> read("1".repeat(1001))).failsWith(ScimType.INVALID_SYNTAX);
    }

    @Test
    void keepsTextExactly() {
        assertThat(read("\"e\\u0301 é \\ud83d\\ude00 😀 \\\\ \\/ \\\"\\b\\f\\n\\r\\t\\u0000 \""))
                .isEqualTo("e\u0301 é 😀 😀 \\ / \"\b\f\n\r\t\0 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"userName\":1,\"b\":2,\"USERNAME\":3}",
                "{\"x\":[{\"y\":{\"a\":1,\"A\":null}}]}",
                "{\"a\":null,\"\\u0061\":null}"
            })
    void refusesANameThatOccursTwiceInWhateverCase(String twice) {
        assertThatScim(() -> read(twice)).failsWith(ScimType.INVALID_SYNTAX).saying("twice", "line 1");
    }

    @Test
    void refusesANameThatOccursTwiceAmongMany() {
        String names =
                IntStream.range(0, 1000).mapToObj(i -> "\"n" + i + "\":0").collect(Collectors.joining(","));

        assertThat(((Attributes) read("{" + names + "}")).names()).hasSize(1000);
        assertThatScim(() -> read("{" + names + ",\"N3\":0}")).failsWith(ScimType.INVALID_SYNTAX);
    }

    @Test
    void takesANameThatOccursInTwoObjects() {
        assertThat(read("{\"a\":{\"a\":{\"a\":1}}}")).isEqualTo(with(with(with(1L))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":[1,",
                "{\"a\":\"x",
                "[1",
                "\"x",
                "tru",
                "{\"a\":1]",
                "]",
                "}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":'x'}",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{\"a\" 1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":0x1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "/**/{}",
                "#\n{}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "undefined",
                "{1:1}",
                "{\"a\":1}{",
                "{} {}",
                "{}x",
                "{},",
                "1 1"
            })
    void refusesWhatIsNotOneJsonValue(String broken) {
        assertThatScim(() -> read(broken)).failsWith(ScimType.INVALID_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t ", "\uFEFF"})
    void refusesAnEmptyBody(String empty) {
        assertThatScim(() -> read(empty)).failsWith(ScimType.INVALID_SYNTAX).saying("empty");
    }

    @Test
    void takesSpaceAroundTheValue() {
        assertThat(read(" \r\n\t{} \r\n\t")).isEqualTo(Attributes.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "\"x\"", "1", "true", "null"})
    void refusesWhatIsNoObjectWhereOneIsWanted(String other) {
        assertThatScim(() -> json.readObject(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("object");
    }

    @Test
    void saysWhereTheErrorIsAndNothingOfTheBody() {
        assertThatScim(() -> read("{\n  \"password\": s3cret\n}"))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("line 2")
                .notSaying("s3cret", "password", "Unrecognized", "jackson");
    }
}
