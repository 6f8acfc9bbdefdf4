package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.filter.FilterSyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Presets and tolerances")
class LeniencyTest {

    @Test
    void grantsAllInTheTolerantPresetAndNothingInTheStrictOne() {
        assertThat(Tolerance.values()).allMatch(Conformance.TOLERANT::grants).noneMatch(Conformance.STRICT::grants);
    }

    @Test
    void switchesOneToleranceWithoutTouchingTheOthers() {
        Conformance less = Conformance.TOLERANT.without(Tolerance.BARE_WORD);
        Conformance more = Conformance.STRICT.with(Tolerance.BARE_WORD);

        assertThat(Tolerance.values()).filteredOn(less::grants).hasSize(Tolerance.values().length - 1);
        assertThat(Tolerance.values()).filteredOn(more::grants).containsExactly(Tolerance.BARE_WORD);
        assertThat(Conformance.TOLERANT.grants(Tolerance.BARE_WORD)).isTrue();
        assertThat(Conformance.STRICT.grants(Tolerance.BARE_WORD)).isFalse();
        assertThat(more.without(Tolerance.BARE_WORD).grants(Tolerance.BARE_WORD))
                .isFalse();
    }

    @Test
    void notesWhatWasUsedAndWhereOnce() {
        Leniency leniency = new Leniency(Conformance.TOLERANT);

        leniency.grants(Tolerance.NUMBER_FOR_TEXT, "title");
        leniency.grants(Tolerance.NUMBER_FOR_TEXT, "nickName");
        leniency.grants(Tolerance.NUMBER_FOR_TEXT, "title");

        assertThat(leniency.used()).containsExactly(entry(Tolerance.NUMBER_FOR_TEXT, List.of("title", "nickName")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emails[type eq \"x\"].foo", "emails[value eq \"b@example.com\"]", "emails[", "emails[\n]"})
    void notesNothingThatStandsInBrackets(String path) {
        Leniency leniency = new Leniency(Conformance.TOLERANT);

        leniency.grants(Tolerance.UNKNOWN_PATH, path);

        assertThat(leniency.used()).containsExactly(entry(Tolerance.UNKNOWN_PATH, List.of("emails[…]")));
    }

    @Test
    void notesNothingThatItRefuses() {
        Leniency leniency = new Leniency(Conformance.STRICT);

        assertThat(leniency.grants(Tolerance.NUMBER_FOR_TEXT, "title")).isFalse();
        assertThat(leniency.used()).isEmpty();
    }

    @Test
    void notesNoMoreThanTwentyPlaces() {
        Leniency leniency = new Leniency(Conformance.TOLERANT);

        IntStream.range(0, 100_000).forEach(i -> leniency.grants(Tolerance.UNKNOWN_ATTRIBUTE, "a" + i));

        assertThat(leniency.used().get(Tolerance.UNKNOWN_ATTRIBUTE)).hasSize(20).startsWith("a0", "a1");
    }

    @Test
    void readsAFilterByTheLetterFirst() {
        Leniency leniency = new Leniency(Conformance.TOLERANT);

        leniency.parse(syntax -> Filter.parse("userName eq \"x\"", syntax));

        assertThat(leniency.used()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            externalId eq K-77                       | externalId eq "K-77"                      | BARE_WORD
            emails[type eq "work"].value eq "x"      | emails[type eq "work" and value eq "x"]   | VALUE_PATH_COMPARISON
            """)
    void readsAFilterWithTheLibertiesThatAreGranted(String text, String read, Tolerance needed) {
        Leniency leniency = new Leniency(Conformance.STRICT.with(needed));
        Leniency without = new Leniency(Conformance.TOLERANT.without(needed));

        assertThat(leniency.<Filter>parse(syntax -> Filter.parse(text, syntax))).hasToString(read);
        assertThat(leniency.used()).containsOnlyKeys(needed);
        assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> without.parse(syntax -> Filter.parse(text, syntax)));
    }

    @Test
    void readsFiltersWithinTheLimitsItIsGiven() {
        FilterSyntax syntax = FilterSyntax.rfc().withMaxTerms(1);

        assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> new Leniency(Conformance.TOLERANT, syntax)
                        .parse(given -> Filter.parse("title pr or id pr", given)))
                .withMessageContaining("1 terms");
    }

    @Test
    void takesNoLibertyFromTheSyntaxThatThePresetDoesNotGrant() {
        Leniency leniency = new Leniency(Conformance.STRICT, FilterSyntax.tolerant());

        assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> leniency.parse(syntax -> Filter.parse("title eq x", syntax)));
    }
}
