package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScimRequestTest {

    private static ScimRequest.Builder request() {
        return ScimRequest.builder("patch", TestClient.BASE, "/Users/2819");
    }

    @Test
    void isWhatTheServerReceived() {
        InputStream body = InputStream.nullInputStream();

        ScimRequest request = request()
                .query("a=%20b")
                .user("entra")
                .clientAddress("192.0.2.1")
                .body(body)
                .build();

        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.baseUri()).isEqualTo(TestClient.BASE);
        assertThat(request.path()).isEqualTo("/Users/2819");
        assertThat(request.query()).isEqualTo("a=%20b");
        assertThat(request.user()).contains("entra");
        assertThat(request.clientAddress()).contains("192.0.2.1");
        assertThat(request.body()).isSameAs(body);
    }

    @Test
    void hasNothingElse() throws IOException {
        ScimRequest request = request().build();

        assertThat(request.query()).isEmpty();
        assertThat(request.user()).isEmpty();
        assertThat(request.clientAddress()).isEmpty();
        assertThat(request.bearerToken()).isEmpty();
        assertThat(request.header("Accept")).isEmpty();
        assertThat(request.headers("Accept")).isEmpty();
        assertThat(request.body().read()).isNegative();
    }

    @Test
    void findsHeadersWhateverTheirCase() {
        ScimRequest request = request()
                .header("ACCEPT", List.of("a", "b"))
                .header("If-Match", "old")
                .header("if-match", "new")
                .header("Empty", List.of())
                .build();

        assertThat(request.header("accept")).contains("a");
        assertThat(request.headers("Accept")).containsExactly("a", "b");
        assertThat(request.headers("IF-MATCH")).containsExactly("new");
        assertThat(request.header("Empty")).isEmpty();
    }

    @Test
    void staysAsItWasBuilt() {
        ScimRequest.Builder builder = request().header("Accept", "a");
        ScimRequest request = builder.build();

        builder.header("Accept", "b").header("Other", "c");

        assertThat(request.headers("Accept")).containsExactly("a");
        assertThat(request.headers("Other")).isEmpty();
    }

    @Test
    void keepsAllButItsBase() {
        URI other = URI.create("https://proxy.example");
        ScimRequest request = request()
                .query("q")
                .header("Accept", "a")
                .user("u")
                .clientAddress("::1")
                .build();

        ScimRequest moved = request.withBaseUri(other);

        assertThat(moved.baseUri()).isEqualTo(other);
        assertThat(moved.path()).isEqualTo(request.path());
        assertThat(moved.method()).isEqualTo(request.method());
        assertThat(moved.query()).isEqualTo("q");
        assertThat(moved.headers("Accept")).containsExactly("a");
        assertThat(moved.user()).contains("u");
        assertThat(moved.clientAddress()).contains("::1");
        assertThat(moved.body()).isSameAs(request.body());
    }

    @Test
    void printsNeitherQueryNorHeaders() {
        ScimRequest request = request()
                .query("filter=x")
                .header("Authorization", "Bearer s3cret")
                .clientAddress("192.0.2.1")
                .build();

        assertThat(request).hasToString("PATCH /Users/2819");
    }
}
