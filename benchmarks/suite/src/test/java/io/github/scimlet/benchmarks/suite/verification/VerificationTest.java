package io.github.scimlet.benchmarks.suite.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    /** What the peers do wrong is what they are not timed with: a new release may do better. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scimlet   | ''
                    floor     | ''
                    unboundid | match F06
                    scim-sdk  | match F09, match F10, scan F09
                    scimple   | match F04, match F05, match F06, match F08, match F09, match F10, match F11, match F12, scan F09
                    """)
    void findsWhatIsWrongAndNothingElse(String module, String expected) {
        Entrant entrant = Entrant.of(module);

        List<String> wrong = Verification.of(module, entrant.load()).stream()
                .map(each -> each.workload() + " " + each.name())
                .toList();

        assertThat(String.join(", ", wrong)).isEqualTo(expected);
    }
}
