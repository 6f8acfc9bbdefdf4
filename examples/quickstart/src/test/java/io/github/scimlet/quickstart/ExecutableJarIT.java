package io.github.scimlet.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All in one jar: there drivers, Flyway's modules and our scripts have to be found among those of everybody else. */
@Timeout(120)
class ExecutableJarIT {

    private static final Path JAR = Path.of(System.getProperty("scimlet.test.jar"));

    @Test
    void storesIntoAFile(@TempDir Path folder) throws IOException, InterruptedException {
        assertThatItStores(folder.resolve("users").toString());

        assertThat(folder.resolve("users.mv.db")).isRegularFile();
    }

    @Test
    void storesIntoPostgresql() throws IOException, InterruptedException {
        assertThatItStores(TestDatabase.POSTGRESQL.fresh().url());
    }

    private static void assertThatItStores(String database) throws IOException, InterruptedException {
        Map<String, String> environment = TestEnvironment.with("SCIM_DB", database);
        String user;
        try (QuickstartProcess process = QuickstartProcess.ofJar(JAR, environment)) {
            user = client(process)
                    .post("/Users", "{\"userName\":\"bjensen\"}")
                    .expect(201)
                    .id();
            assertThat(process.terminated()).isEqualTo(128 + 15);
        }

        try (QuickstartProcess process = QuickstartProcess.ofJar(JAR, environment)) {
            assertThat(client(process).find("/Users", "userName eq \"bjensen\"").ids())
                    .containsExactly(user);
        }
    }

    private static ScimClient client(QuickstartProcess process) {
        return new ScimClient(process.tenantUrl(), process.token());
    }
}
