package io.github.scimlet.error;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScimExceptionTest {

    @Test
    void namesTheErrorsThatStoresThrow() {
        assertThatScim(() -> {
                    throw ScimException.uniqueness("why");
                })
                .failsWith(ScimType.UNIQUENESS)
                .saying("why");
        assertThat(ScimException.invalidValue("why").error()).isEqualTo(ScimError.of(ScimType.INVALID_VALUE, "why"));
        assertThat(ScimException.invalidSyntax("why").error()).isEqualTo(ScimError.of(ScimType.INVALID_SYNTAX, "why"));
        assertThat(ScimException.notFound("why").error()).isEqualTo(ScimError.of(404, "why"));
        assertThat(ScimException.preconditionFailed("why").error()).isEqualTo(ScimError.of(412, "why"));
    }

    @Test
    void hasTheDetailForItsMessage() {
        assertThat(new ScimException(ScimType.NO_TARGET, "no value matches")).hasMessage("no value matches");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT0S, 1", "PT0.001S, 1", "PT1.001S, 2", "PT2M, 120", "PT-5S, 1"})
    void tellsTheClientInWholeSecondsWhenToComeBack(Duration retryAfter, String seconds) {
        assertThat(ScimException.tooManyRequests("why", retryAfter).headers())
                .containsExactly(entry("Retry-After", seconds));
        assertThat(ScimException.unavailable("why", retryAfter).headers())
                .containsExactly(entry("Retry-After", seconds));
    }

    @Test
    void isBusyWith429AndUnavailableWith503() {
        assertThat(ScimException.tooManyRequests("why", Duration.ZERO).error()).isEqualTo(ScimError.of(429, "why"));
        assertThat(ScimException.unavailable("why", Duration.ZERO).error()).isEqualTo(ScimError.of(503, "why"));
    }

    @Test
    void keepsWhatItHasWhenItGetsAHeader() {
        ScimException plain = ScimException.notFound("why");

        ScimException both = plain.withHeader("Allow", "GET").withHeader("Retry-After", "1");

        assertThat(both.error()).isEqualTo(plain.error());
        assertThat(both.headers()).containsOnly(entry("Allow", "GET"), entry("Retry-After", "1"));
        assertThat(both.getStackTrace()).isEqualTo(plain.getStackTrace());
        assertThat(plain.headers()).isEmpty();
    }
}
