package io.github.scimlet.patch;

import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Schemas;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How often values are looked at")
class ElementsTest {

    private static final AttributeDefinition EMAILS =
            Schemas.USER.attribute("emails").orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000})
    void doesNotDependOnHowManyAreAdded(int given) {
        CountingList before = new CountingList(emails("b", 1_000));

        assertThat(Elements.joined(EMAILS, before, emails("g", given))).hasSize(1_000 + given);
        assertThat(before.reads).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000})
    void doesNotDependOnHowManyTwinsAreAdded(int given) {
        CountingList before = new CountingList(emails("b", 1_000));

        assertThat(Elements.joined(EMAILS, before, Collections.nCopies(given, before.values.get(7))))
                .isEqualTo(before.values);
        assertThat(before.reads).isEqualTo(3_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000})
    void doesNotDependOnHowManyAreTakenAway(int given) {
        CountingList before = new CountingList(emails("b", 1_000));

        assertThat(Elements.without(EMAILS, before, emails("g", given))).hasSize(1_000);
        assertThat(before.reads).isEqualTo(1_000);
    }

    private static List<Attributes> emails(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> tree("{\"value\": \"" + prefix + i + "\", \"type\": \"work\"}"))
                .toList();
    }

    private static final class CountingList extends AbstractList<Attributes> {

        private final List<Attributes> values;
        private int reads;

        CountingList(List<Attributes> values) {
            this.values = values;
        }

        @Override
        public Attributes get(int index) {
            reads++;
            return values.get(index);
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
