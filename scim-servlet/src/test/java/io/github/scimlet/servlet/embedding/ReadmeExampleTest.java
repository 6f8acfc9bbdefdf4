package io.github.scimlet.servlet.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The example in README.md")
@Timeout(120)
class ReadmeExampleTest {

    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/scimlet/servlet/embedding/AppUsers.java");
    private static final String TOKEN = "c2VjcmV0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Accounts accounts = new Accounts();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServletContainerInitializer(
                (classes, servletContext) -> new AppUsers(accounts).serve(servletContext, TOKEN));
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void isTheClassThatIsTestedHere() throws IOException {
        String source = Files.readString(SOURCE);
        String declaration = source.substring(source.indexOf("record AppUsers"));

        assertThat(block("java")).isEqualToIgnoringWhitespace(declaration);
    }

    @Test
    void findsAUserByTheCommandBelowIt() throws IOException, InterruptedException {
        Account account = accounts.add(new Account("", "bjensen", true));
        String path = first("'http://localhost:8080(/scim/v2/Users.*?)'", block("sh"));

        HttpResponse<String> answer = send("GET", path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"totalResults\":1", account.id());
    }

    @Test
    void createsChangesAndDeletesUsersWhereTheApplicationHasThem() throws IOException, InterruptedException {
        HttpResponse<String> created = send("POST", "/scim/v2/Users", user("bjensen"));
        Account account = accounts.all().findAny().orElseThrow();
        String path = "/scim/v2/Users/" + account.id();
        HttpResponse<String> patched =
                send("PATCH", path, "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(account.userName()).isEqualTo("bjensen");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(accounts.find(account.id())).hasValue(new Account(account.id(), "bjensen", false));
        assertThat(send("GET", path, "").body()).contains("\"active\":false");
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void tellsTheClientThatANameIsTaken() throws IOException, InterruptedException {
        accounts.add(new Account("", "bjensen", true));
        Account other = accounts.add(new Account("", "jsmith", true));

        HttpResponse<String> created = send("POST", "/scim/v2/Users", user("BJensen"));
        HttpResponse<String> renamed = send("PUT", "/scim/v2/Users/" + other.id(), user("bjensen"));

        assertThat(created.statusCode()).isEqualTo(409);
        assertThat(created.body()).contains("uniqueness");
        assertThat(renamed.statusCode()).isEqualTo(409);
    }

    @Test
    void neverOverwritesOrDeletesWhatItHasNotSeen() {
        AppUsers users = new AppUsers(accounts);
        Account account = accounts.add(new Account("", "bjensen", true));
        User seen =
                users.get(account.id(), Projection.everything(Schemas.USERS)).orElseThrow();
        accounts.replace(account, new Account("", "bjensen", false));

        assertThatThrownBy(() -> users.replace(seen, seen)).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> users.delete(seen)).isInstanceOf(ScimException.class);
        assertThat(accounts.find(account.id())).hasValue(new Account(account.id(), "bjensen", false));
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"}";
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/scim+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The first block of the README in that language that has to do with the servlet. */
    private static String block(String language) throws IOException {
        return first("```" + language + "\n((?:(?!```).)*?/scim/v2/.*?)```", Files.readString(README));
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
