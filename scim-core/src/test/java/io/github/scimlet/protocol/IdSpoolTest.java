package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.InMemoryOnly;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InMemoryOnly
class IdSpoolTest {

    private final IdSpool spool = new IdSpool();

    @AfterEach
    void close() {
        spool.close();

        assertThat(SpoolFiles.count()).isZero();
    }

    private static List<String> ids(int count) {
        Random random = new Random(count);
        List<String> ids = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> Long.toString(random.nextLong(), 36) + "-é😀-" + i % 1_000)
                .toList());
        ids.addAll(ids.subList(0, count / 3));
        Collections.shuffle(ids, random);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10_000, 100_000})
    void hasEachOnceAndInOrder(int count) {
        List<String> ids = ids(count);

        ids.forEach(spool::add);

        assertThat(spool.isEmpty()).isEqualTo(count == 0);
        assertThat(spool).containsExactlyElementsOf(new TreeSet<>(ids));
    }

    @Test
    void keepsFewInMemory() {
        ids(10_000).forEach(spool::add);

        assertThat(SpoolFiles.count()).isZero();
    }

    @Test
    void keepsManyInOneFile() {
        ids(200_000).forEach(spool::add);

        assertThat(SpoolFiles.count()).isBetween(1L, 2L);
    }

    @Test
    void keepsOneThatComesAgainAndAgainOnce() {
        for (int i = 0; i < 1_000_000; i++) {
            spool.add("x");
        }

        assertThat(SpoolFiles.count()).isZero();
        assertThat(spool).containsExactly("x");
    }

    @Test
    void canBeReadByTwoAtATime() {
        ids(60_000).forEach(spool::add);
        Iterator<String> one = spool.iterator();
        Iterator<String> other = spool.iterator();

        while (one.hasNext()) {
            assertThat(other.next()).isEqualTo(one.next());
        }

        assertThat(other).isExhausted();
    }

    @Test
    void keepsWhatIsNoUnicodeAndWhatIsLongAsItIs() {
        List<String> odd = List.of("", "\uD800", "\uDC00\uD800", "\0", "x".repeat(2_000_000), "?", "\uFFFD");

        odd.forEach(spool::add);

        assertThat(spool).containsExactlyElementsOf(new TreeSet<>(odd));
    }
}
