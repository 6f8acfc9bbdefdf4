package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON (RFC 8259)")
class JsonTest {

    private final Json json = new Json(32);

    private Object read(String text) {
        return json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Object readHex(String hex) {
        return json.read(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    private String written(Attributes object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(object, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Attributes with(Object value) {
        return Attributes.of("a", value);
    }

    @Nested
    class Reading {

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
        @Timeout(10)
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

        @Test
        void readsAsDeepAsItMay() {
            Object read = read("{\"a\":".repeat(31) + "[]" + "}".repeat(31));

            assertThat(read).isInstanceOf(Attributes.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":"})
        @Timeout(10)
        void refusesWhatIsNestedTooDeep(String open) {
            assertThatScim(() -> read(open.repeat(33)))
                    .failsWith(ScimType.INVALID_SYNTAX)
                    .saying("32");
            assertThatScim(() -> read(open.repeat(100_000)))
                    .failsWith(ScimType.INVALID_SYNTAX)
                    .saying("32");
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

    @Nested
    class Encoding {

        @ParameterizedTest
        @CsvSource({
            "22ff22, a byte that never occurs",
            "22c322, a character that breaks off",
            "22c3, a body that breaks off within a character",
            "22bf22, a byte without a beginning",
            "22c08022, NUL in two bytes",
            "22c1bf22, ASCII in two bytes",
            "22e080af22, a slash in three bytes",
            "22f08080af22, a slash in four bytes",
            "22eda08022, a surrogate",
            "22f490808022, beyond the last character",
            "22f888808022, five bytes",
            "7b22c0802200, in a name"
        })
        void refusesWhatIsNotUtf8(String hex) {
            assertThatScim(() -> readHex(hex))
                    .failsWith(ScimType.INVALID_SYNTAX)
                    .saying("UTF-8");
        }

        @Test
        void reads1To4BytesPerCharacter() {
            assertThat(readHex("2241c3a9e282acf09f988022")).isEqualTo("Aé€😀");
        }

        @Test
        void skipsAByteOrderMark() {
            assertThat(read("\uFEFF{}")).isEqualTo(Attributes.EMPTY);
        }

        @Test
        void skipsNoSecondByteOrderMark() {
            assertThatScim(() -> read("\uFEFF\uFEFF{}")).failsWith(ScimType.INVALID_SYNTAX);
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
        void refusesOtherEncodings(String name) {
            byte[] other = "{\"a\":\"x\"}".getBytes(Charset.forName(name));

            assertThatScim(() -> json.read(new ByteArrayInputStream(other))).failsWith(ScimType.INVALID_SYNTAX);
        }
    }

    @Nested
    class Streams {

        @Test
        void areReadAsTheyComeByteByByte() {
            byte[] bytes = "{\"a\":\"é😀\"}".getBytes(StandardCharsets.UTF_8);
            InputStream slow = new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(length, 1));
                }
            };

            assertThat(json.read(slow)).isEqualTo(with("é😀"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "{\"a\":\"x"})
        void thatCannotBeReadFailAsWhatTheyAre(String first) {
            IOException gone = new IOException("the client is gone");
            InputStream breaking = new SequenceInputStream(
                    new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)), failingWith(gone));

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> json.read(breaking))
                    .withCause(gone);
        }

        @Test
        void mayRefuseToGoOn() {
            ScimException tooLarge = ScimException.invalidValue("too large");

            assertThatThrownBy(() -> json.read(failingWith(tooLarge))).isSameAs(tooLarge);
        }

        @Test
        void thatCannotBeWrittenFailAsWhatTheyAre() {
            IOException gone = new IOException("the client is gone");
            OutputStream breaking = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw gone;
                }
            };

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> json.write(with("x".repeat(100_000)), breaking))
                    .withCause(gone);
        }

        @Test
        void areNeitherFlushedNorClosed() {
            json.read(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            });
            json.write(with("x"), new ByteArrayOutputStream() {
                @Override
                public void flush() {
                    throw new AssertionError("flushed");
                }

                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            });
        }
    }

    @Nested
    class Writing {

        @Test
        void givesBackWhatWasRead() {
            String text =
                    "{\"t\":\"é😀\\\\\\\"\\n\",\"b\":true,\"n\":-7,\"d\":1.10,\"o\":{\"x\":{}},\"l\":[[],[1,{}]],\"e\":\"\"}";

            assertThat(written((Attributes) read(text))).isEqualTo(text);
        }

        @Test
        void leavesOutNull() {
            Attributes read = (Attributes) read("{\"a\":null,\"b\":[null,1,null],\"c\":{\"d\":null},\"e\":[null]}");

            assertThat(written(read)).isEqualTo("{\"b\":[1],\"c\":{},\"e\":[]}");
        }

        @ParameterizedTest
        @CsvSource({"9223372036854775807", "9223372036854775808", "0.10", "1E+2", "-1.5E-400"})
        void keepsNumbersExactly(String number) {
            assertThat(written((Attributes) read("{\"a\":" + number + "}"))).isEqualTo("{\"a\":" + number + "}");
        }

        @Test
        void escapesHalfACharacterSoThatTheRestCanBeRead() {
            String halves = "\ud83d x \ude00";

            String written = written(with(halves));

            assertThat(written).isEqualToIgnoringCase("{\"a\":\"\\ud83d x \\ude00\"}");
            assertThat(read(written)).isEqualTo(with(halves));
        }

        @Test
        void leavesWhatBreaksOffIncomplete() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> tooDeep = IntStream.range(0, 2000).mapToObj(i -> "x").toList();
            Attributes deep = Attributes.of("list", tooDeep);
            for (int i = 0; i < 600; i++) {
                deep = with(deep);
            }
            Attributes unwritable = Attributes.of("first", tooDeep).with("second", deep);

            assertThatThrownBy(() -> json.write(unwritable, out)).isInstanceOf(RuntimeException.class);

            assertThat(out.size()).isPositive();
            assertThatScim(() -> json.read(new ByteArrayInputStream(out.toByteArray())))
                    .failsWith(ScimType.INVALID_SYNTAX);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501, Integer.MAX_VALUE})
    void refusesADepthThatMakesNoSense(int depth) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Json(depth));
    }

    @Test
    void readsTheGreatestDepthThatCanBeSet() {
        Json deepest = new Json(Json.MAX_DEPTH);
        String text = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(deepest.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(List.class);
    }
}
