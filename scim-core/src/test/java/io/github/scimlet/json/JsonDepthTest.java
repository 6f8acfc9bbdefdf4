package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDepthTest extends JsonFixture {

    @Test
    void readsAsDeepAsItMay() {
        Object read = read("{\"a\":".repeat(31) + "[]" + "}".repeat(31));

        assertThat(read).isInstanceOf(Attributes.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @Timeout(60)
    void refusesWhatIsNestedTooDeep(String open) {
        assertThatScim(() -> read(open.repeat(33)))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("32");
        assertThatScim(() -> read(open.repeat(100_000)))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("32");
    }

    @Test
    void refusesANameThatIsLongerThanAnyFilter() {
        assertThat(read("{\"" + "n".repeat(10_000) + "\":1}")).isInstanceOf(Attributes.class);
        assertThatScim(() -> read("{\"" + "n".repeat(20_001) + "\":1}"))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("too long");
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
