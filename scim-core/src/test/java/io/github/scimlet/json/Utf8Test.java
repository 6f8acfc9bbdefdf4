package io.github.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    /** Where a rule of table 3-7 begins or ends. */
    private static final int[] CORNERS = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Test
    void agreesWithTheJdkOnAllOfTwoBytes() {
        for (int i = 0; i < 1 << 16; i++) {
            assertAgrees(new byte[] {(byte) (i >> 8), (byte) i});
        }
    }

    @Test
    void agreesWithTheJdkOnAllCornersOfFourBytes() {
        for (int one : CORNERS) {
            for (int two : CORNERS) {
                for (int three : CORNERS) {
                    for (int four : CORNERS) {
                        assertAgrees(new byte[] {'x', (byte) one, (byte) two, (byte) three, (byte) four});
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 17, 64})
    void agreesWithTheJdkWhereverAPieceEnds(int piece) throws IOException {
        byte[] text = "abcdefghijk é €uro 😀 ".repeat(20).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);

        assertThat(passed(text, piece)).isTrue();
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = text.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThat(passed(broken, piece)).isEqualTo(isUtf8(broken));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\uFFFF", "\uFEFE", "\uFEFF"})
    void takesTheMarkAwayAndNothingElse(String text) throws IOException {
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes)).isEqualTo(text);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text.replaceFirst("^\uFEFF", ""));
    }

    private static String read(byte[] bytes) throws IOException {
        return new String(new Utf8(new ByteArrayInputStream(bytes), false).readNBytes(1000), StandardCharsets.UTF_8);
    }

    private static void assertAgrees(byte[] bytes) {
        boolean passed;
        try {
            passed = passed(bytes, 8000);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(passed)
                .as(() -> IntStream.range(0, bytes.length)
                        .mapToObj(i -> Integer.toHexString(bytes[i] & 0xFF))
                        .toList()
                        .toString())
                .isEqualTo(isUtf8(bytes));
    }

    private static boolean passed(byte[] bytes, int piece) throws IOException {
        try {
            Utf8 checked = new Utf8(new ByteArrayInputStream(bytes), false);
            byte[] buffer = new byte[piece];
            while (checked.read(buffer, 0, piece) >= 0) {
                assertThat(piece).isPositive();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
