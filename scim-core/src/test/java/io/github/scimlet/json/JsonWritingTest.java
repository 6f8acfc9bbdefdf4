package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritingTest extends JsonFixture {

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

    @Test
    void writesNullWhereItWasReadIfAskedTo() {
        String text = "{\"a\":null,\"b\":[null,1],\"c\":{\"d\":null}}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Json(10).writingNull().write((Attributes) read(text), out);

        assertThat(out).hasToString(text);
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
