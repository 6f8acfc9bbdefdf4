package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TickingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void areInOrderAlsoWithinAMillisecond() {
        List<String> some = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(some).isSorted().doesNotHaveDuplicates().allMatch(TimeOrderedIds::isOne);
    }

    @Test
    void areInOrderAlsoWhenTheClockGoesBack() {
        TickingClock clock = new TickingClock();
        TimeOrderedIds some = new TimeOrderedIds(clock);

        String first = some.next();
        clock.pass(Duration.ofDays(-1));

        assertThat(some.next()).isGreaterThan(first);
    }

    @Test
    void areUniqueAcrossThreadsAndServers() {
        TimeOrderedIds others = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC));

        List<String> some = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> (i % 2 == 0 ? ids : others).next())
                .toList();

        assertThat(some).doesNotHaveDuplicates();
    }

    @Test
    void areUuidsOfVersion7WithTheTime() {
        UUID id = UUID.fromString(ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "01A1FD64-0000-7000-A064-4CCDFDEB41EF", "01a1fd64-0000-7000-a064-4ccdfdeb41ef\n"})
    void areNoOtherTexts(String text) {
        assertThat(TimeOrderedIds.isOne(text)).isFalse();
        assertThat(Ids.inParts(List.of(text))).isEmpty();
    }

    @Test
    void comeEachOnceInPartsThatAStatementHolds() {
        List<String> some = Stream.generate(ids::next).limit(1_001).toList();

        List<List<String>> parts =
                Ids.inParts(Stream.concat(some.stream(), some.stream()).toList());

        assertThat(parts).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(some);
    }
}
