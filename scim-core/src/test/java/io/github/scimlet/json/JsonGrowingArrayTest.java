package io.github.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonGrowingArrayTest extends JsonFixture {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written(Attributes object, Attributes... elements) {
        json.write(object, "some", List.of(elements).iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standsBehindAllElse() {
        assertThat(written(with("x"), Attributes.of("b", 1L), Attributes.of("c", true)))
                .isEqualTo("{\"a\":\"x\",\"some\":[{\"b\":1},{\"c\":true}]}");
    }

    @Test
    void mayBeAllThereIs() {
        assertThat(written(Attributes.EMPTY, with("x"))).isEqualTo("{\"some\":[{\"a\":\"x\"}]}");
    }

    @Test
    void isNotThereWithoutElements() {
        assertThat(written(with("x"))).isEqualTo("{\"a\":\"x\"}");
    }

    @Test
    void isWrittenBeforeItIsComplete() {
        List<Integer> sent = new ArrayList<>();
        Iterator<Attributes> elements = IntStream.range(0, 10)
                .mapToObj(i -> {
                    sent.add(out.size());
                    return with("x".repeat(100_000));
                })
                .iterator();

        json.write(Attributes.EMPTY, "some", elements, out);

        assertThat(sent.get(9)).isGreaterThan(800_000);
    }

    @Test
    void staysOpenIfItsElementsBreakOff() {
        IllegalStateException broken = new IllegalStateException();
        Iterator<Attributes> elements = Stream.of(1, 2)
                .map(i -> {
                    if (i == 2) {
                        throw broken;
                    }
                    return with("x");
                })
                .iterator();

        assertThatThrownBy(() -> json.write(with("y"), "some", elements, out)).isSameAs(broken);

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotEndWith("}}").doesNotContain("]");
    }
}
