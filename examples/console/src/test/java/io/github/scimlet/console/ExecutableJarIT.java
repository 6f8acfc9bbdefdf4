package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All in one jar: there templates, styles and migrations have to be found. */
@Timeout(120)
class ExecutableJarIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void saysWhereItIsAndWhoMaySignIn(@TempDir Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-jar", System.getProperty("scimlet.test.jar"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PORT", "0");
        builder.environment().put("CONSOLE_DB", "jdbc:h2:" + folder.resolve("console"));
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = instructions(out);

            assertThat(said.get(0)).startsWith("Open http://localhost:");
            assertThat(said).anyMatch(line -> line.contains(Demo.ADMINISTRATOR_OF_CONTOSO));
            assertThat(said).anyMatch(line -> line.matches("  Password: [a-z2-9]{16}"));
            URI address = URI.create(said.get(0).replaceAll("^Open (\\S+) .*", "$1"));
            assertThat(get(address.resolve("/sign-in")).body()).contains("<h1>Sign in</h1>");
            assertThat(get(address.resolve("/assets/pico.css")).statusCode()).isEqualTo(200);
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> instructions(BufferedReader out) throws IOException {
        List<String> said = new ArrayList<>();
        do {
            said.add(Objects.requireNonNull(out.readLine(), "it has ended"));
        } while (!said.get(said.size() - 1).startsWith("Ctrl-C"));
        return said;
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
