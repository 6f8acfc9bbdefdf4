package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncodingTest extends JsonFixture {

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
        assertThatScim(() -> readHex(hex)).failsWith(ScimType.INVALID_SYNTAX).saying("UTF-8");
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
