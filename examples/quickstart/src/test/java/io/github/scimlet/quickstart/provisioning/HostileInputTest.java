package io.github.scimlet.quickstart.provisioning;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Input that is meant to break the server")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest extends AMemberOfAGroup {

    private static final int MANY = 100_000;
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    @AfterEach
    void stillServes() {
        entra.testsTheConnection();
        assertThat(entra.findsUser("ada")).containsExactly(ada);
        assertThat(entra.membersOf(group)).containsExactly(ada);
    }

    @Test
    void mayBeAFilterOfAHundredThousandParentheses() throws IOException {
        RawHttp raw = new RawHttp(server.tenantUrl());

        String answer = raw.answerTo(raw.get("/Users?filter=" + "(".repeat(MANY)));

        assertThat(answer).startsWith("HTTP/1.1 400").contains(ScimReply.ERROR, "invalidFilter", "8192");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "emails[", "not+(title+pr+and+"})
    void mayBeAFilterThatNestsAsDeepAsItMayBeLong(String opening) throws IOException {
        RawHttp raw = new RawHttp(server.tenantUrl());

        String answer = raw.answerTo(raw.get("/Users?filter=" + opening.repeat(8_000 / opening.length())));

        assertThat(answer).startsWith("HTTP/1.1 400").contains(ScimReply.ERROR, "invalidFilter");
    }

    /** The container refuses it before there is a filter, and may do so before it has all been sent. */
    @Test
    void mayBeAFilterOfAMegabyte() throws IOException {
        RawHttp raw = new RawHttp(server.tenantUrl());

        Optional<String> answer = raw.answerUnlessItHangsUp(raw.get("/Users?filter=" + "(a+pr+or+".repeat(MANY)));

        answer.ifPresent(text ->
                assertThat(text).containsPattern("\\AHTTP/1\\.1 4(14|31) ").contains(ScimReply.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not (", "members[", "value eq \\\"x\\\" or ("})
    void mayBeAPathThatNestsWithoutEnd(String opening) {
        String patch = Patch.of("[{\"op\":\"remove\",\"path\":\"members[%s\"}]".formatted(opening.repeat(MANY / 5)));

        ScimReply reply = entra.scim().patch("/Groups/" + group, patch).expect(400);

        assertThat(reply.text("scimType")).isIn("invalidPath", "invalidFilter");
    }

    @Test
    void mayBeARemovalOfAMemberWithoutAnId() {
        String patch = Patch.of("""
                [{"op":"Remove","path":"members","value":[{}]}]""");

        entra.scim().patch("/Groups/" + group, patch).expect(400, "invalidValue");
    }

    @Test
    void mayBeABodyThatAnnouncesFiftyMegabytes() throws IOException {
        RawHttp raw = new RawHttp(server.tenantUrl());
        String head = raw.head("POST", "/Users")
                + "Authorization: Bearer %s\r\nContent-Type: application/scim+json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(QuickstartServer.TOKEN, FIFTY_MEGABYTES);

        String answer = raw.answerTo(head);

        assertThat(answer).startsWith("HTTP/1.1 413").contains(ScimReply.ERROR);
    }

    @Test
    void mayBeABodyOfFiftyMegabytesThatAnnouncesNothing() {
        byte[] start = "{\"userName\":\"".getBytes(US_ASCII);
        byte[] megabyte = "a".repeat(1024 * 1024).getBytes(US_ASCII);
        List<byte[]> body = new ArrayList<>(List.of(start));
        body.addAll(Collections.nCopies(50, megabyte));

        Optional<Integer> status = statusUnlessItHangsUp(BodyPublishers.ofByteArrays(body));

        status.ifPresent(known -> assertThat(known).isEqualTo(413));
    }

    private Optional<Integer> statusUnlessItHangsUp(BodyPublisher body) {
        try {
            return Optional.of(entra.scim().send("POST", "/Users", body).status());
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isNotInstanceOf(HttpTimeoutException.class);
            return Optional.empty();
        }
    }

    /** Whoever is refused before the body is read has to learn why, all the same. */
    @Test
    void neverCostsTheAnswerToABodyOfAPermittedSize() {
        ScimClient stranger = new ScimClient(server.tenantUrl(), "wrong");
        String body = "{\"userName\":\"" + "a".repeat(300_000) + "\"}";

        for (int i = 0; i < 50; i++) {
            stranger.post("/Users", body).expect(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"name\":", "[{\"emails\":"})
    void mayBeJsonThatNestsWithoutEnd(String opening) {
        String json = opening.repeat(MANY / opening.length());

        entra.scim().post("/Users", json).expect(400, "invalidSyntax");
        entra.scim().post("/Users", "{\"userName\":\"deep\",\"name\":" + json).expect(400, "invalidSyntax");
        entra.scim().patch("/Users/" + ada, json).expect(400, "invalidSyntax");
    }

    @Test
    void mayBeJsonThatNestsAHundredThousandDeep() {
        String json = "{\"userName\":\"deep\",\"name\":" + "[".repeat(MANY) + "]".repeat(MANY) + "}";

        entra.scim().post("/Users", json).expect(400, "invalidSyntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1e999999999", "1E-999999999"})
    void mayBeANumberWithoutEnd(String number) {
        String json = "{\"userName\":\"x\",\"title\":" + number + "9".repeat(MANY) + "}";

        entra.scim().post("/Users", json).expect(400);
    }
}
