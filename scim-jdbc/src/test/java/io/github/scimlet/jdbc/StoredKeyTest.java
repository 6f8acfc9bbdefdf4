package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.ComparisonKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredKeyTest {

    private static final List<String> LETTERS =
            List.of("a", "b", "#", "\u0001", "\u00e9", "\uffe6", "\ud7ff", "\ue000", "\ud83d\ude00", "\udbff\udfff");

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\u4e2d", "\ud83d\ude00"})
    void isNoLongerThanAnIndexAllows(String letter) {
        for (int length = 0; length < 500; length++) {
            StoredKey key = StoredKey.of((Object) letter.repeat(length));

            assertThat(bytes(key.key()).length).as("%d", length).isLessThanOrEqualTo(344);
            assertThat(key.whole().orElse(key.key())).isEqualTo(letter.repeat(length));
        }
    }

    @Test
    void isNeverThatOfAnotherText() {
        String longText = "a".repeat(336);

        String keyOfLong = StoredKey.of((Object) longText).key();

        assertThat(StoredKey.of((Object) keyOfLong).key()).isNotEqualTo(keyOfLong);
        assertThat(StoredKey.of((Object) (longText + "b")).key()).isNotEqualTo(keyOfLong);
    }

    @Test
    void comparesByItsBytesAsTheTextDoesByCodePoints() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String one = text(random);
            String other = text(random);

            assertThat(Integer.signum(Arrays.compareUnsigned(key(one), key(other))))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(ComparisonKey.ORDER.compare(one, other)));
        }
    }

    @Test
    void comparesInstantsToTheNanosecond() {
        List<Instant> ordered = List.of(
                Instant.MIN,
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                Instant.EPOCH,
                Instant.parse("1970-01-01T00:00:00.000000001Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.MAX);

        assertThat(ordered).map(instant -> StoredKey.of((Object) instant).key()).isSorted();
    }

    @Test
    void replacesWhatSomeDatabasesDoNotStore() {
        assertThat(StoredKey.storable("a\0b\ud800c\ude00\ud83d\ude00")).isEqualTo("a\u0001b\ufffdc\ufffd\ud83d\ude00");
    }

    private static byte[] key(String text) {
        return bytes(StoredKey.of((Object) text).key());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
