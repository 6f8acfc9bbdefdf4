package io.github.scimlet.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Errors (RFC 7644 §3.12)")
class ScimErrorTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID_FILTER, invalidFilter, 400",
        "TOO_MANY, tooMany, 400",
        "UNIQUENESS, uniqueness, 409",
        "MUTABILITY, mutability, 400",
        "INVALID_SYNTAX, invalidSyntax, 400",
        "INVALID_PATH, invalidPath, 400",
        "NO_TARGET, noTarget, 400",
        "INVALID_VALUE, invalidValue, 400",
        "INVALID_VERS, invalidVers, 400",
        "SENSITIVE, sensitive, 403",
        "INVALID_CURSOR, invalidCursor, 400",
        "EXPIRED_CURSOR, expiredCursor, 400",
        "INVALID_COUNT, invalidCount, 400"
    })
    void hasTheKeywordAndStatusOfItsType(ScimType type, String keyword, int status) {
        ScimError error = ScimError.of(type, "why");

        assertThat(type.keyword()).isEqualTo(keyword);
        assertThat(error).isEqualTo(new ScimError(status, Optional.of(type), "why"));
    }

    @Test
    void knowsEveryKeywordOfTheRfcs() {
        assertThat(ScimType.values()).hasSize(13);
    }

    @Test
    void needsNoKeyword() {
        assertThat(ScimError.of(404, "why").type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 304, 399, 600, 0, -1})
    void refusesAStatusThatIsNoError(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScimError.of(status, "why"))
                .withMessageContaining(Integer.toString(status));
    }
}
