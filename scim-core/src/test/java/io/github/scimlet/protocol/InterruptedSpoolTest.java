package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryOnly;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Members of a large group, when the server stops")
@InMemoryOnly
class InterruptedSpoolTest {

    @Test
    void areNotWrittenAnyMore() {
        try (IdSpool spool = new IdSpool()) {
            Thread.currentThread().interrupt();

            assertThatScim(() -> IntStream.range(0, 100_000)
                            .mapToObj(ManyMembers::id)
                            .forEach(spool::add))
                    .failsWith(503);

            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(SpoolFiles.count()).isZero();
    }
}
