package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.console.provisioning.Cycle;
import io.github.scimlet.console.provisioning.HistoryEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.Outcome;
import io.github.scimlet.console.provisioning.Provisioning;
import io.github.scimlet.console.provisioning.Retention;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.testkit.mapping.Mappings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On PostgreSQL")
class PostgresqlTest {

    private static final LogFilter ADA =
            new LogFilter(Set.of(Outcome.CREATED), "User", "ADA", Optional.of(Instant.EPOCH), Optional.empty());

    @Test
    void isWrittenAndReadWhatADirectoryDoes() {
        Map<String, String> environment = Map.of(
                "PORT",
                "0",
                "CONSOLE_PASSWORD",
                ConsoleFixture.PASSWORD,
                "CONSOLE_DB",
                TestDatabase.POSTGRESQL.fresh().url());
        try (Console console = Console.start(environment, Clock.systemUTC(), 1)) {
            Provisioning provisioning = Provisioning.of(console.database().connections(), Clock.systemUTC());
            provisioning.tenants().setProvisioning(Demo.CONTOSO, true);
            String old = provisioning.codes().issue(Demo.CONTOSO, "Maria", Duration.ZERO);
            String code = provisioning.codes().issue(Demo.CONTOSO, "Maria", Duration.ofHours(1));
            String url = console.address() + "/scim/v2/" + Demo.CONTOSO;

            assertThat(SteppedEntra.testsConnection(url, old, Mappings.named("invitedesk")))
                    .isTrue();
            try (SteppedEntra entra = SteppedEntra.start(url, code, Mappings.named("invitedesk"), Contoso.FIRST)) {
                entra.cycle(Contoso.FIRST.with(List.of(Contoso.ADA.withEnabled(false)), List.of()));
            }

            String ada =
                    provisioning.log().read(Demo.CONTOSO, ADA, 0, 10).get(0).resourceId();
            assertThat(provisioning.history().ofResource(Demo.CONTOSO, ada, 0, 10))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.DISABLED, Outcome.CREATED);
            assertThat(provisioning.log().count(Demo.CONTOSO, ADA)).isEqualTo(1);
            assertThat(provisioning.cycles().last(Demo.CONTOSO, 5))
                    .extracting(Cycle::created)
                    .containsExactly(6);
            assertThat(provisioning
                            .codes()
                            .revoke(
                                    Demo.CONTOSO,
                                    provisioning.codes().of(Demo.CONTOSO).get(0).id()))
                    .isPresent();
            new Retention(Jdbi.create(console.database().connections()), Clock.systemUTC(), 1)
                    .apply(provisioning.tenants().all());
            assertThat(provisioning.log().count(Demo.CONTOSO, LogFilter.ALL)).isEqualTo(1);
        }
    }
}
