package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of what was filtered and sorted, in both presets (RFC 7644 §3.4.2)")
class PagingTest {

    private static final int USERS = 23;

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createUsersOfFewTitles() {
        for (int i = 0; i < USERS; i++) {
            presets.tolerant.created("/Users", "{\"userName\":\"u%02d\",\"title\":\"t%d\"}".formatted(i, i * 7 % 4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo=", "sortBy=title", "sortBy=nickName", "sortBy=meta.created", "filter=title ne \"x\""})
    void hasEveryResourceOnceWhateverTheSizeOfAPage(String parameter) {
        for (int size : List.of(1, 2, 5, USERS)) {
            List<Object> seen = new ArrayList<>();
            for (int start = 1; start <= USERS; start += size) {
                seen.addAll(presets.users(parameter, "startIndex=" + start, "count=" + size));
            }
            assertThat(seen).hasSize(USERS).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "3, 2", "6, 100", "17, 4", "18, 1", "0, 0"})
    void filtersThenSortsThenTakesThePage(int startIndex, int count) {
        List<String> expected = new ArrayList<>(IntStream.range(0, USERS)
                .filter(i -> i * 7 % 4 != 2)
                .boxed()
                .sorted(Collections.reverseOrder(Comparator.comparing(i -> i * 7 % 4)))
                .map("u%02d"::formatted)
                .toList());

        TestReply reply = presets.both(
                "/Users",
                "filter=not (title eq \"T2\")",
                "sortBy=title",
                "sortOrder=descending",
                "startIndex=" + startIndex,
                "count=" + count,
                "attributes=userName");

        int from = Math.min(expected.size(), Math.max(1, startIndex) - 1);
        List<String> page = expected.subList(from, Math.min(expected.size(), from + count));
        assertThat(reply.each("userName")).isEqualTo(page);
        assertThat(reply.at("totalResults")).isEqualTo((long) expected.size());
        assertThat(reply.at("startIndex")).isEqualTo((long) Math.max(1, startIndex));
        assertThat(reply.at("itemsPerPage")).isEqualTo((long) page.size());
    }

    @Test
    void mindsNoParametersThatItDoesNotKnow() {
        presets.strict.get("/Users?foo=1&aadOptscim062020").is(200);
        presets.tolerant.get("/Users?foo=1&aadOptscim062020&=&%zz").is(200);
        presets.strict.get("/Users/?aadOptscim062020=&count=1").is(200);
    }

    @Test
    void knowsParametersHoweverTheyAreEncoded() {
        TestReply reply = presets.strict.get("/Users?%66ilter=userName%20eq%20%22u01%22&c%6Funt=%31");

        assertThat(reply.is(200).each("userName")).containsExactly("u01");
    }

    @Test
    void writesItsNumbersAsNumbers() {
        assertThat(presets.both("/Users", "count=2").body())
                .contains("\"totalResults\":23,\"startIndex\":1,\"itemsPerPage\":2,");
    }
}
