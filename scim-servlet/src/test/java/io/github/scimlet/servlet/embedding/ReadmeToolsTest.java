package io.github.scimlet.servlet.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.Change;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.InMemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The second example in README.md")
class ReadmeToolsTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/scimlet/servlet/embedding/Tools.java");

    private final List<Change> changes = new ArrayList<>();
    private final ScimServiceProvider provider = Tools.provider(
            Map.of(
                    "acme",
                    InMemoryStore.builder().userExtension(Tools.Badge.SCHEMA).build()),
            BearerTokens.none().with(Caller.of("acme", "entra"), "t1").with(Caller.of("acme", "auditor"), "t2"),
            changes::add);

    private int send(String token, String method, String path, String body) {
        ScimResponse response =
                provider.handle(ScimRequest.builder(method, URI.create("https://example.com/scim/v2"), path)
                        .header("Authorization", "Bearer " + token)
                        .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .build());
        return response.status();
    }

    @Test
    void isTheClassThatIsTestedHere() throws IOException {
        String source = Files.readString(SOURCE);
        String body = source.substring(source.indexOf("    record Badge"), source.lastIndexOf('}'));
        Matcher block = Pattern.compile("```java\n((?:(?!```).)*?record Badge.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../README.md")));

        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).isEqualToIgnoringWhitespace(body);
    }

    @Test
    void servesWhatItSays() {
        String user = """
                {"userName":"bjensen","urn:example:badge:2.0:User":{"number":"7","zones":["lab"]}}""";

        assertThat(send("t1", "POST", "/acme/Users", user)).isEqualTo(201);
        assertThat(send("t1", "POST", "/acme/Users", user.replace("bjensen", "mandy")))
                .isEqualTo(409);
        assertThat(send("t1", "POST", "/acme/Devices", "{\"displayName\":\"Drill\",\"weight\":2.5}"))
                .isEqualTo(201);
        assertThat(send("t1", "GET", "/other/Users", "")).isEqualTo(403);
        assertThat(send("t2", "GET", "/acme/Users", "")).isEqualTo(200);
        assertThat(send("t2", "POST", "/acme/Users", "{\"userName\":\"x\"}")).isEqualTo(403);
        User stored = new User(changes.get(0).after().orElseThrow().attributes());
        assertThat(stored.extension(Tools.Badge.VIEW)).contains(new Tools.Badge("7", List.of("lab")));
        assertThat(changes).hasSize(2);
    }
}
