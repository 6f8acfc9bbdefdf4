package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run from the command line, against our servlet and against what is no SCIM server. */
@Timeout(60)
class CheckCommandTest {

    private static final Map<String, String> TOKEN = Map.of("SCIM_TOKEN", LocalServer.TOKEN);

    @RegisterExtension
    final LocalServer server = new LocalServer();

    @TempDir
    Path folder;

    @Test
    void passesAndWritesReports() throws IOException {
        Path page = folder.resolve("report.html");
        Path junit = folder.resolve("report.xml");

        Ran ran = Ran.in(TOKEN, arguments("--report", page.toString(), "--junit", junit.toString()));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Passed", "Report: file:///");
        assertThat(ran.err()).doesNotContain("Hint:");
        assertThat(Jsoup.parse(page).select(".verdict").text()).isEqualTo("Passed");
        assertThat(Jsoup.parse(page).select(".again pre").text())
                .startsWith("java -jar scim-testkit.jar check --url " + server.url() + " --suite okta-spec");
        assertThat(junit).content().contains("failures=\"0\"");
        assertThat(Files.readString(page) + Files.readString(junit) + ran)
                .contains(server.url().toString())
                .doesNotContain(LocalServer.TOKEN);
    }

    @Test
    void takesTheTokenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "Bearer " + LocalServer.TOKEN + "\n");

        assertThat(Ran.with(arguments("--token-file", file.toString())).exitCode())
                .isZero();
    }

    @Test
    void takesTheTokenFromAnOptionAndForgetsIt() throws IOException {
        Path page = folder.resolve("report.html");

        Ran ran = Ran.with(arguments("--token", LocalServer.TOKEN, "--report", page.toString()));

        assertThat(ran.exitCode()).isZero();
        assertThat(Files.readString(page) + ran).doesNotContain(LocalServer.TOKEN);
        assertThat(Jsoup.parse(page).select(".again pre").text()).doesNotContain("--token");
    }

    @Test
    void showsNothingIfToldSo() {
        Ran ran = Ran.in(TOKEN, arguments("--quiet"));

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void failsIfThereAreErrors() {
        try (StrangeServer empty = StrangeServer.empty(() -> {})) {
            Ran ran = Ran.with("check", "--url", empty.url(), "--suite", "okta-spec");

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out()).contains("ERROR", "Failed: ");
        }
    }

    @Test
    void saysThatATokenIsRefused() {
        Ran ran = Ran.in(Map.of("SCIM_TOKEN", "another-token"), arguments());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("The server refuses the token (401)").doesNotContain("another-token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            302 | Location     | https://login.example/ | ''            | 'Give the URL that it names: https://login.example/'
            404 | Content-Type | text/plain             | not found     | '/scim/v2/Users (404). Give the URL up to the part'
            200 | Content-Type | text/html              | <html></html> | 'answers with a web page'
            403 | Content-Type | application/json       | {}            | 'The server refuses the token (403)'
            """)
    void saysThatThereIsNoScimServer(int status, String header, String value, String body, String told) {
        try (StrangeServer strange = StrangeServer.answering(status, header, value, body)) {
            Ran ran = Ran.with("check", "--url", strange.url());

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains(told);
        }
    }

    @Test
    void saysThatNobodyListens() {
        StrangeServer gone = StrangeServer.empty(() -> {});
        gone.close();

        assertThat(Ran.with("check", "--url", gone.url()).err()).startsWith("Nobody listens at " + gone.url());
    }

    @Test
    void saysThatThereIsNoTls() {
        String url = server.url().toString().replace("http:", "https:");

        assertThat(Ran.with("check", "--url", url).err()).startsWith("No TLS connection to " + url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://app.example/scim/v2, The token goes over the network",
        "https://app.example/api, The URL has no /scim in its path",
        "https://app.example/scim/Users/, The URL ends in /Users"
    })
    void hintsAtWhatIsProbablyNotMeant(String url, String hint) {
        assertThat(ServerUrl.hints(ServerUrl.of(url)))
                .singleElement()
                .asString()
                .startsWith(hint);
    }

    private String[] arguments(String... more) {
        String[] arguments = {"check", "--url", server.url().toString(), "--suite", "okta-spec"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
