package io.github.scimlet.protocol;

import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bodies (RFC 7644 §3.8, §3.12)")
class BodyTest {

    private static final String USER = "{\"userName\":\"bjensen\"}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final TestClient strict =
            limited(ServiceProviderConfig.builder().maxBodyBytes(USER.length()).build());

    private TestClient limited(ServiceProviderConfig config) {
        return TestClient.of(TestClient.serving(store).config(config));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "[{}]",
                "\"x\"",
                "null",
                "{\"userName\":\"a\",\"USERNAME\":\"b\"}",
                USER + "x"
            })
    void mustBeOneJsonObject(String body) {
        client.post("/Users", body).isError(400, "invalidSyntax");
        client.put("/Users/1", body).isError(400, "invalidSyntax");
        client.send("PATCH", "/Users/1", body).isError(400, "invalidSyntax");
        client.post("/Users/.search", body).isError(400, "invalidSyntax");
    }

    @Test
    void mustBeUtf8() {
        InputStream latin1 = new ByteArrayInputStream("{\"userName\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        client.send("POST", "/Users", latin1).isError(400, "invalidSyntax").saying("UTF-8");
    }

    @Test
    void comeBackAsTheyWereSent() {
        String name = " e\u0301é😀\\u0000\\ud800 \u2028<script>&amp;'";

        TestReply reply = client.post("/Users", "{\"userName\":\"x\",\"displayName\":\"" + name + "\"}")
                .is(201);

        assertThat(client.get("/Users/" + reply.text("id")).text("displayName"))
                .isEqualTo(" e\u0301é😀\0\ud800 \u2028<script>&amp;'");
    }

    @Test
    void mayBeAsLargeAsTheLimit() {
        strict.post("/Users", USER).is(201);
    }

    @Test
    void mustNotBeLarger() {
        strict.post("/Users", USER + " ").isError(413).saying("maxBodyBytes", "22");
        strict.put("/Users/1", USER + " ").isError(413);
        strict.patch("/Users/1").isError(413);
        strict.post("/Users/.search", USER + " ").isError(413);
    }

    @Test
    void mustNotSayThatTheyAreLarger() {
        TestReply reply = strict.with("Content-Length", "23")
                .send("POST", "/Users", failingWith(new IllegalStateException("somebody has read it")));

        reply.isError(413).saying("maxBodyBytes");
    }

    @ParameterizedTest
    @CsvSource({"22", "0", "-1", "nonsense", "''", "99999999999999999999", "' 5'"})
    void areCountedWhateverTheySayOfTheirLength(String announced) {
        TestClient lying = strict.with("Content-Length", announced);

        lying.post("/Users", USER + " ").isError(413);
        lying.post("/Users", USER).is(201);
    }

    @Test
    @Timeout(60)
    void areReadNoFurtherThanTheLimit() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(read++).isLessThan(2_000_000);
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        client.send("POST", "/Users", endless).isError(413).saying("1048576");
    }

    @Test
    @Timeout(60)
    void areRefusedIfTheyNestDeep() {
        String deep = "{\"a\":".repeat(100_000);

        client.post("/Users", deep).isError(400, "invalidSyntax").saying("32");
        limited(ServiceProviderConfig.builder().maxJsonDepth(2).build())
                .post("/Users", "{\"name\":{\"x\":{}}}")
                .isError(400, "invalidSyntax")
                .saying("2");
    }

    @Test
    @Timeout(20)
    void mayHoldManyNamesOfOneHash() {
        StringBuilder body = new StringBuilder("{\"userName\":\"a\"");
        for (int i = 0; i < 1 << 17; i++) {
            body.append(",\"");
            for (int bit = 0; bit < 17; bit++) {
                body.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            body.append("\":1");
        }

        limited(ServiceProviderConfig.builder().maxBodyBytes(10_000_000).build())
                .post("/Users", body.append('}').toString())
                .is(201);
    }

    @Test
    @Timeout(60)
    void mayHoldHugeNumbers() {
        client.post("/Users", "{\"userName\":\"a\",\"active\":1e1000000000}").isError(400, "invalidValue");
        client.post("/Users", "{\"userName\":\"a\",\"unknown\":1e-1000000000}").is(201);
        client.post("/Users", "{\"userName\":\"b\",\"title\":1e99999999999}").isError(400, "invalidSyntax");
        client.post("/Users/.search", "{\"count\":1e1000000000}").isError(400, "invalidValue");
    }

    @Test
    void thatBreakOffAreTheClientsError() {
        InputStream half = new SequenceInputStream(
                new ByteArrayInputStream("{\"userName\":".getBytes(StandardCharsets.UTF_8)),
                failingWith(new IOException("the client is gone")));

        client.send("POST", "/Users", half).isError(400, "invalidSyntax");
    }

    @Test
    void areLeftAloneWhereNobodyWantsThem() {
        InputStream unread = failingWith(new IllegalStateException("somebody has read it"));
        String id = client.user("bjensen");

        client.send("GET", "/Users/" + id, unread).is(200);
        client.send("GET", "/Schemas", unread).is(200);
        client.send("DELETE", "/Users/" + id, unread).is(204);
        client.send("POST", "/Nothing", unread).isError(404);
        client.send("POST", "/Me", unread).isError(501);
        client.send("PUT", "/Users", unread).isError(405);
    }
}
