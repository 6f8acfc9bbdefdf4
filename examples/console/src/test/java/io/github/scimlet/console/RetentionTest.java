package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.console.provisioning.LogEntry;
import io.github.scimlet.console.provisioning.LogFilter;
import io.github.scimlet.console.provisioning.ProvisioningLog;
import io.github.scimlet.console.provisioning.Retention;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("How long the log is kept")
class RetentionTest {

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void isNinetyDays() {
        add(Demo.CONTOSO, "old");
        fixture.clock().forward(Duration.ofDays(89));
        add(Demo.CONTOSO, "new");

        apply(100);
        assertThat(lines(Demo.CONTOSO)).containsExactly("new", "old");

        fixture.clock().forward(Duration.ofDays(2));
        apply(100);
        assertThat(lines(Demo.CONTOSO)).containsExactly("new");
    }

    @Test
    void isSoManyLinesOfEachCustomer() {
        add(Demo.FABRIKAM, "another's");
        for (int i = 1; i <= 5; i++) {
            add(Demo.CONTOSO, "line " + i);
        }

        apply(2);

        assertThat(lines(Demo.CONTOSO)).containsExactly("line 5", "line 4");
        assertThat(lines(Demo.FABRIKAM)).containsExactly("another's");
    }

    private Jdbi database() {
        return Jdbi.create(fixture.console().database().connections());
    }

    private ProvisioningLog log() {
        return new ProvisioningLog(database(), fixture.clock());
    }

    private void add(String tenant, String deed) {
        log().add(tenant, "Maria", deed);
    }

    private void apply(int most) {
        new Retention(database(), fixture.clock(), most).apply(List.of(Demo.CONTOSO, Demo.FABRIKAM));
    }

    private List<String> lines(String tenant) {
        return log().read(tenant, LogFilter.ALL, 0, 100).stream()
                .map(LogEntry::detail)
                .toList();
    }
}
