package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The identity providers from the command line, against our servlet. */
@Timeout(120)
class SimulatorCommandsTest {

    @RegisterExtension
    final LocalServer server = new LocalServer();

    @TempDir
    Path folder;

    @Test
    void playEntraInBothDialectsAndLeaveNothingBehind() throws IOException {
        Path page = folder.resolve("report.html");

        Ran ran =
                run("entra", "--users", "20", "--groups", "2", "--cycles", "3", "--dialect", "both", "--report", page);

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(Jsoup.parse(page).select("h2.product").eachText())
                .containsExactly("Microsoft Entra ID, dialect default", "Microsoft Entra ID, dialect aadOptscim062020");
        assertThat(users()).isZero();
    }

    @Test
    void playOktaInBothKindsOfApplication() throws IOException {
        Ran ran = run("okta", "--users", "20", "--groups", "2", "--cycles", "3", "--application", "both");

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(users()).isZero();
    }

    @Test
    void playOthersAndLeaveTheirUsersIfToldSo() throws IOException {
        Ran ran = run("provider", "onelogin", "--users", "20", "--groups", "2", "--duration", "2h", "--keep");

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(users()).isGreaterThanOrEqualTo(18);
    }

    private Ran run(Object... arguments) {
        String[] all = new String[arguments.length + 2];
        for (int i = 0; i < arguments.length; i++) {
            all[i] = arguments[i].toString();
        }
        all[arguments.length] = "--url";
        all[arguments.length + 1] = server.url().toString();
        return Ran.in(Map.of("SCIM_TOKEN", LocalServer.TOKEN), all);
    }

    private long users() throws IOException {
        return server.target()
                .transport()
                .send(Request.get("/Users"))
                .totalResults()
                .orElseThrow();
    }
}
