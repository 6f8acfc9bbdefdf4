package io.github.scimlet.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any JSON as a body, made of the names and values of our schemas (RFC 7643 §2)")
class TreeFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void isAResourceOrRefused(@NotNull Node body) {
        Trees.unlessRefused(() -> Trees.read(body.json())).ifPresent(Bodies::check);
    }

    static Stream<Node> seeds() {
        return BodyFuzzTest.seeds().map(Node::read);
    }
}
