package io.github.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayLimitTest extends JsonFixture {

    private final ScimException tooMany = ScimException.invalidValue("too many");

    private Attributes readTwo(String text) {
        return json.readObject(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "some", 2, () -> tooMany);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"some\":[]}",
                "{\"some\":[1,2]}",
                "{\"some\":7}",
                "{\"some\":{\"some\":[1,2,3]}}",
                "{\"some\":[[1,2,3],{\"some\":[1,2,3]}]}",
                "{\"other\":[1,2,3]}",
                "{\"other\":{\"some\":[1,2,3]}}"
            })
    void holdsForOneArrayAndNoOther(String text) {
        assertThat(readTwo(text)).isEqualTo(read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"some\":[1,2,3]}", "{\"SOME\":[1,2,{}]}", "{\"a\":1,\"some\":[null,null,[", "{\"some\":[1,2,3"
            })
    void isKeptByNothingThatHasMore(String text) {
        assertThatThrownBy(() -> readTwo(text)).isSameAs(tooMany);
    }

    @Test
    void letsABrokenObjectBeBroken() {
        assertThatThrownBy(() -> readTwo("[1,2,3]"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("JSON object");
        assertThatThrownBy(() -> readTwo("{\"some\":[1,2]"))
                .isInstanceOf(ScimException.class)
                .isNotSameAs(tooMany);
    }
}
