package io.github.scimlet.testkit.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.TextSummary;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test of one's own in docs/testkit.md. */
class RehearsalTest {

    @Test
    void findsNothing() {
        String token = "a-secret-token";
        InMemoryStore store = new InMemoryStore();
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(BearerTokens.of(token))
                .build();

        Target target = Target.of(provider, Optional.of(token)); // or Target.at(url, token) for any server
        Mapping mapping = Mappings.named("invitedesk");
        Source people = GeneratedSource.builder()
                .people(50)
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();

        Report report = EntraSimulator.builder(target, mapping, people)
                .cycles(5)
                .build()
                .run();

        assertThat(report.passed())
                .as(TextSummary.of(List.of(report)).toString())
                .isTrue();
    }
}
