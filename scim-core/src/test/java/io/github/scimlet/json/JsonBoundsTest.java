package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bodies of very many small values")
class JsonBoundsTest extends JsonFixture {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{}", "9", "[0]", "{\"\":0}", "\"x\"", "null", "[[[]]]"})
    void areRefusedBeforeTheyTakeManyTimesTheirSize(String value) {
        String body = "{\"x\":[" + (value + ",").repeat(200_000) + "0]}";

        assertThatScim(() -> bounded(body)).failsWith(413).saying("more small values");
        assertThat(read(body)).isInstanceOf(Attributes.class);
    }

    @Test
    void areReadIfTheyHaveAsManyAsPeopleHaveUseFor() {
        String member = "{\"value\":\"2819c223-7f76-453a-919d-413861904646\",\"type\":\"User\",\"display\":\"Babs\"},";

        assertThat(bounded("{\"x\":[" + "9,".repeat(49_000) + "0]}").values("x"))
                .hasSize(49_001);
        assertThat(bounded("{\"members\":[" + member.repeat(50_000) + "{}]}").values("members"))
                .hasSize(50_001);
    }

    @Test
    void areReadIfTheyAreNotKept() {
        List<Object> handedOn = new ArrayList<>();
        byte[] body =
                ("{\"members\":[" + "{\"value\":\"1\"},".repeat(200_000) + "{}]}").getBytes(StandardCharsets.UTF_8);

        Attributes object = json.fromClients().readObject(new ByteArrayInputStream(body), "members", 10, handedOn::add);

        assertThat(object.values("members")).hasSize(10);
        assertThat(handedOn).hasSize(199_991);
    }

    @Test
    void areReadIfThoseThatAreKeptHaveUsedUpWhatIsFree() {
        List<Object> handedOn = new ArrayList<>();
        byte[] body = ("{\"members\":[" + "0,".repeat(50_000) + "{\"value\":\"1\",\"type\":\"User\"},".repeat(10_000)
                        + "{}]}")
                .getBytes(StandardCharsets.UTF_8);

        Attributes object =
                json.fromClients().readObject(new ByteArrayInputStream(body), "members", 50_000, handedOn::add);

        assertThat(object.values("members")).hasSize(50_000);
        assertThat(handedOn).hasSize(10_001);
    }

    private Attributes bounded(String body) {
        return json.fromClients().readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
