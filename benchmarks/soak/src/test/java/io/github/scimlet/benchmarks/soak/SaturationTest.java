package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryStore;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clients that begin the next thing when they have done the one before")
class SaturationTest {

    @Test
    void knowWhatThereIsWhenTheyHaveEnded() throws Exception {
        InMemoryStore store = new InMemoryStore();
        ScimClient client = new InProcess(store.users(), store.groups());
        Directory directory = new Directory("acme");
        Timeline timeline = new Timeline();
        Turn.Surroundings surroundings = new Turn.Surroundings(new Results(), new FaultLog(), new Later(Duration.ZERO));
        try (Turn turn = Population.turn(directory, client, surroundings)) {
            Population.create(turn, 40, 3);
        }

        Saturation.run(
                directory, tenant -> new TimedClient(client, timeline), 4, Duration.ofMillis(300), 1, surroundings);

        assertThat(timeline.entries()).hasSizeGreaterThan(20);
        assertThat(surroundings.results().wrong()).isEmpty();
        assertThat(Checker.compare(directory, ScimReader.read(client)).discrepancies())
                .isEmpty();
    }
}
