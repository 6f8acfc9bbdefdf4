package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All in one jar, as people and build servers start it. */
@Timeout(120)
class ExecutableJarIT {

    private static final Path JAR = Path.of(System.getProperty("scimlet.test.jar"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void leavesReportsWhenItIsTerminated() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch signalled = new CountDownLatch(1);
        AtomicInteger requests = new AtomicInteger();
        try (StrangeServer server = StrangeServer.empty(() -> {
            if (requests.incrementAndGet() == 10) {
                running.countDown();
                await(signalled);
            }
        })) {
            String suites = String.join(",", Collections.nCopies(500, "okta-spec"));
            Process process = start(
                    "check",
                    "--url",
                    server.url(),
                    "--suite",
                    suites,
                    "--report",
                    "report.html",
                    "--junit",
                    "report.xml");

            await(running);
            process.destroy();
            signalled.countDown();

            assertThat(process.waitFor()).isEqualTo(128 + 15);
        }
        assertThat(Jsoup.parse(folder.resolve("report.html"))
                        .select("header .verdict")
                        .text())
                .startsWith("Interrupted");
        assertThat(Jsoup.parse(folder.resolve("report.xml"), "UTF-8", "", Parser.xmlParser())
                        .select("testsuites > testsuite > testcase > error"))
                .hasSize(1);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "report.xml", "out");
    }

    @Test
    void hasAllThatItNeedsAndSaysNothingElse() throws IOException, InterruptedException {
        Process process = start("directory", "--users", "30", "--mapping", "invitedesk");

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("out"))
                .content(StandardCharsets.UTF_8)
                .startsWith("{")
                .endsWith("}\n");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
