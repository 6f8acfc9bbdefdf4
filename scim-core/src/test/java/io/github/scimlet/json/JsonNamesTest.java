package io.github.scimlet.json;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Names that are remembered from body to body")
class JsonNamesTest extends JsonFixture {

    @Test
    void areTheSameInstances() {
        assertThat(onlyName("{\"favouriteColour\":1}")).isSameAs(onlyName("{\"favouriteColour\":2}"));
    }

    @Test
    void areNoLongOnes() {
        String body = "{\"" + "x".repeat(1_000) + "\":1}";

        assertThat(onlyName(body)).isNotSameAs(onlyName(body));
    }

    @Test
    void areForgottenWhenThereAreThousands() {
        String before = onlyName("{\"favouriteColour\":1}");

        read("{" + many(2_000, i -> "\"n" + i + "\":1") + "}");

        assertThat(onlyName("{\"favouriteColour\":1}")).isEqualTo(before).isNotSameAs(before);
    }

    @RepeatedTest(10)
    void areNotThoseOfABodyInWhichTheyCollide() {
        String colliding = "{" + many(28_000, i -> "\"" + colliding(i) + "\":1") + "}";
        assertThatScim(() -> read(colliding)).failsWith(ScimType.INVALID_SYNTAX).saying("too many names");

        Object after = read("{" + many(20_000, i -> "\"n" + i + "\":1") + "}");

        assertThat(((Attributes) after).names()).hasSize(20_000);
        assertThatScim(() -> read(colliding)).failsWith(ScimType.INVALID_SYNTAX);
        assertThat(onlyName("{\"userName\":1}")).isEqualTo("userName");
    }

    @RepeatedTest(10)
    void doNotCrowdThoseOfTheBodiesThatFollow() {
        for (int last = 1; last < 60; last++) {
            int names = last;
            read("{" + many(Math.min(names, 20), i -> "\"" + colliding(i + names * 20) + "\":1") + "}");
        }

        assertThat(((Attributes) read("{" + many(30, i -> "\"" + colliding(i) + "\":1") + "}")).names())
                .hasSize(30);
    }

    private String onlyName(String body) {
        return ((Attributes) read(body)).names().get(0);
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    /** Of one hash in Java, and mostly of one in the table of the library. */
    private static String colliding(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> 15 - bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
