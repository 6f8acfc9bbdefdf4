package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Secrets;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.report.Finding;
import io.github.scimlet.testkit.report.Headline;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.RecordingClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final Request USERS = Request.get("/Users");

    private final Recorder recorder =
            new Recorder(new Headline("", "", Instant.EPOCH, Map.of()), new Secrets(Set.of()));
    private final AtomicLong paused = new AtomicLong();

    @Test
    void endsTheRunIfNothingIsServedForTenMinutes() {
        Conversation conversation = with(request -> Answer.of(429, Map.of("Retry-After", "999999999"), new byte[0]));

        assertThatThrownBy(() -> {
                    while (true) {
                        conversation.send("List users", USERS);
                    }
                })
                .isInstanceOf(StoppedException.class);

        assertThat(paused).hasValue(Duration.ofMinutes(10).toSeconds());
        assertThat(found()).contains("nothing was served in 10 minutes of waiting, so the run ends here");
    }

    @Test
    void waitsAsLongAsItTakesIfSomethingIsServedNowAndThen() {
        AtomicLong requests = new AtomicLong();
        Conversation conversation = with(request -> requests.incrementAndGet() % 3 == 0
                ? list("{'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse'],'totalResults':0}")
                : Answer.of(429, Map.of("Retry-After", "30"), new byte[0]));

        for (int i = 0; i < 30; i++) {
            assertThat(conversation.send("List users", USERS).isSuccess()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse'],'totalResults':0}",
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse'],'totalResults':1,"
                        + "'Resources':[{'id':'1','schemas':['a'],'meta':{'resourceType':'User',"
                        + "'created':'x','lastModified':'x','location':'x'}}]}"
            })
    void missesNoIndexWhereAListIsOnePage(String list) {
        Listing listing = Listing.of(with(request -> list(list)), recorder, USERS, 100);

        assertThat(listing.isIntact()).isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void doesNotReadAListThatIsNoJson() {
        Listing listing = Listing.of(with(request -> list("[[[")), recorder, USERS, 100);

        assertThat(listing.isIntact()).isFalse();
        assertThat(found()).isEqualTo("the body is no JSON object: [[[");
    }

    @Test
    void readsAListThatDoesNotEndOnlyForSomeTime() {
        AtomicLong ids = new AtomicLong();

        Listing listing = Listing.of(with(request -> page(ids)), recorder, USERS, 5_000);

        assertThat(listing.isIntact()).isFalse();
        assertThat(listing.found()).hasSize(105_000);
        assertThat(found()).contains("after 105000 there are still more");
    }

    private static Answer page(AtomicLong ids) {
        String resources = IntStream.range(0, 5_000)
                .mapToObj(i -> "{'id':'" + ids.incrementAndGet() + "'}")
                .collect(Collectors.joining(","));
        return list("{'totalResults':99999999,'Resources':[" + resources + "]}");
    }

    @Test
    void takesTheTypeOfAnAnswerInAnyCase() {
        with(request -> Answer.of(
                        200,
                        Map.of("Content-Type", "Application/SCIM+JSON; Charset=UTF-8"),
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0}"
                                .getBytes(StandardCharsets.UTF_8)))
                .send("List users", USERS);

        assertThat(found()).isEmpty();
    }

    private static Answer list(String json) {
        return Answer.of(
                200,
                Map.of("Content-Type", "application/scim+json"),
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Conversation with(Transport server) {
        RecordingClient client = new RecordingClient(server, Clock.systemUTC(), recorder);
        return new Conversation(client, recorder, time -> paused.addAndGet(time.toSeconds()));
    }

    private String found() {
        return recorder.report().findings().stream()
                .map(Finding::occurrences)
                .flatMap(occurrences -> occurrences.stream())
                .map(occurrence -> occurrence.difference())
                .collect(Collectors.joining("\n"));
    }
}
