package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.quickstart.CannotStartException;
import io.github.scimlet.quickstart.Quickstart;
import io.github.scimlet.quickstart.QuickstartProcess;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.ScimReply;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was provisioned is there after a restart")
@Timeout(120)
class RestartTest {

    private static final String BARBARA = "{\"userName\":\"bjensen\",\"emails\":[{\"value\":\"b@example.com\"}]}";

    @Test
    void inAFile(@TempDir Path folder) {
        assertThatItStays(inFile(folder));
    }

    @Test
    @Tag("postgresql")
    void inPostgresqlWithNothingButTheUrl() {
        assertThatItStays(TestEnvironment.plain());
    }

    @Test
    void inAFileEvenIfTheProcessWasKilled(@TempDir Path folder) throws IOException {
        Map<String, String> environment = inFile(folder);
        String user;
        try (QuickstartProcess process = QuickstartProcess.start(environment)) {
            user = new ScimClient(process.tenantUrl(), process.token())
                    .post("/Users", BARBARA)
                    .expect(201)
                    .id();
        }

        try (Quickstart again = Quickstart.start(environment)) {
            assertThat(client(again).get("/Users/" + user).expect(200).at("userName"))
                    .isEqualTo(Tree.of("bjensen"));
        }
    }

    @Test
    void inAFileThatNobodyElseUsesMeanwhile(@TempDir Path folder) throws IOException {
        Map<String, String> environment = inFile(folder);

        try (QuickstartProcess first = QuickstartProcess.start(environment)) {
            assertThatThrownBy(() -> Quickstart.start(environment))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContainingAll("SCIM_DB", "users.mv.db cannot be used", "already in use");

            new ScimClient(first.tenantUrl(), first.token())
                    .post("/Users", BARBARA)
                    .expect(201);
        }
    }

    private static void assertThatItStays(Map<String, String> environment) {
        ScimReply user;
        ScimReply group;
        try (Quickstart first = Quickstart.start(environment)) {
            ScimClient client = client(first);
            String id = client.post("/Users", BARBARA).expect(201).id();
            String members = "{\"displayName\":\"Guides\",\"members\":[{\"value\":\"" + id + "\"}]}";
            String groupId = client.post("/Groups", members).expect(201).id();
            user = client.get("/Users/" + id).expect(200);
            group = client.get("/Groups/" + groupId).expect(200);
        }

        try (Quickstart second = Quickstart.start(environment)) {
            ScimClient client = client(second);
            assertThat(withoutHosts(client.get("/Users/" + user.id()).expect(200)))
                    .isEqualTo(withoutHosts(user))
                    .contains("Guides", "b@example.com");
            assertThat(withoutHosts(client.get("/Groups/" + group.id()).expect(200)))
                    .isEqualTo(withoutHosts(group))
                    .contains(user.id());
            assertThat(client.find("/Users", "emails.value eq \"b@example.com\"")
                            .ids())
                    .containsExactly(user.id());
            client.post("/Users", BARBARA).expect(409, "uniqueness");
        }
    }

    /** Each server has a port of its own. */
    private static String withoutHosts(ScimReply reply) {
        return reply.body().toString().replaceAll("//localhost:\\d+/", "//localhost/");
    }

    private static Map<String, String> inFile(Path folder) {
        return TestEnvironment.with("SCIM_DB", folder.resolve("users").toString());
    }

    private static ScimClient client(Quickstart quickstart) {
        return new ScimClient(quickstart.tenantUrl(), quickstart.token());
    }
}
