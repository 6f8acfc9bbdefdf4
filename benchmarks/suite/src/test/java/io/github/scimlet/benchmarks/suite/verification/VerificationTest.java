package io.github.scimlet.benchmarks.suite.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void findsNothingWrongWithOurs() {
        assertThat(wrong("scimlet")).isEmpty();
    }

    private static List<Wrong> wrong(String module) {
        return Verification.of(module, Entrant.of(module).load());
    }
}
