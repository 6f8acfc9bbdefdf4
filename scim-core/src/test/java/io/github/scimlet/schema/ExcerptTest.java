package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void quotesAShortText() {
        assertThat(Excerpt.of("nickNaem")).isEqualTo("'nickNaem'");
    }

    @Test
    void keepsAnAttributeOfAnExtensionReadable() {
        String path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:departement";

        assertThat(Excerpt.of(path)).isEqualTo("'" + path + "'");
    }

    @Test
    void cutsALongText() {
        assertThat(Excerpt.of("x".repeat(1_000_000))).isEqualTo("'" + "x".repeat(100) + "…'");
    }

    @Test
    void showsNothingThatCouldForgeALineOfALog() {
        assertThat(Excerpt.of("a\r\n\u0000\u0085\u2028\u202Eb")).isEqualTo("'a??????b'");
    }

    @Test
    void leavesNoHalfCharacterWhereItCuts() {
        assertThat(Excerpt.of("x".repeat(99) + "😀😀")).isEqualTo("'" + "x".repeat(99) + "?…'");
        assertThat(Excerpt.of("😀")).isEqualTo("'😀'");
    }
}
