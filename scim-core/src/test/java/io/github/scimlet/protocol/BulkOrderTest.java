package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkOrderTest {

    /** @param operations each a bulkId and those that it refers to, as {@code a:bc} */
    private static List<BulkOperation> operations(String operations) {
        List<BulkOperation> all = new ArrayList<>();
        for (String operation : operations.split(" ", -1)) {
            List<String> references = operation
                    .substring(2)
                    .chars()
                    .mapToObj(bulkId -> "bulkId:" + (char) bulkId)
                    .toList();
            Attributes json = Attributes.of("method", "POST")
                    .with("bulkId", operation.substring(0, 1))
                    .with("data", Attributes.of("x", references));
            all.add(BulkOperation.of(all.size(), json, new Leniency(Conformance.STRICT)));
        }
        return all;
    }

    private static String inOrder(String operations) {
        return BulkOrder.of(operations(operations)).stream()
                .map(circle -> circle.stream()
                        .map(operation -> operation.bulkId().orElseThrow())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'a: b: c:', a b c",
        "'a: b:a c:ab', a b c",
        "'a:c b: c:', c a b",
        "'a:b b:c c:', c b a",
        "'a:a b:', a b",
        "'a:b b:a', ba",
        "'a:b b:c c:a d:', cba d",
        "'a:x b:a', a b",
        "'a:bd b:c c:b d:e e:d', cb ed a",
        "'a:b b:ac c:d d:c e:a', dc ba e",
        "'a:b b:c c:bd d:a', dcba",
        "'a:bc b:d c:d d:', d b c a"
    })
    void putsReferencesFirstAndCirclesTogether(String operations, String order) {
        assertThat(inOrder(operations)).isEqualTo(order);
    }

    @Test
    void hasEveryOperationOnce() {
        List<BulkOperation> operations = operations("a:bcdef b:a c:ab d:ef e:d f:a g:abcdefg h:");

        assertThat(BulkOrder.of(operations).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(operations);
    }
}
