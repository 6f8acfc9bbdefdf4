package io.github.scimlet.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {

    @Test
    void leavesTextsOfPeopleAlone() {
        String text = "Zoë Ängström\tשלום 山田 😀\n";

        assertThat(Legible.text(text)).isEqualTo(text);
    }

    @Test
    void cutsLinesBetweenCharacters() {
        assertThat(Legible.line("one\r\ntwo  three", 100)).isEqualTo("one two three");
        assertThat(Legible.line("ab😀", 3)).isEqualTo("ab …");
        assertThat(Legible.line("ab😀", 4)).isEqualTo("ab😀");
    }
}
