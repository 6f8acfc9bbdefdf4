package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final FilterSyntax RFC = FilterSyntax.rfc();
    private static final String DEPTH = "the limit of 40 levels of parentheses and brackets is exceeded";

    @Test
    void areWideEnoughForAnyHonestFilter() {
        assertThat(RFC.maxLength()).isEqualTo(8_192);
        assertThat(RFC.maxDepth()).isEqualTo(40);
        assertThat(RFC.maxTerms()).isEqualTo(200);
        assertThat(FilterSyntax.tolerant())
                .usingRecursiveComparison()
                .isEqualTo(RFC.withBareWords(true).withValuePathComparison(true));
    }

    @Test
    void copyLeavesAllButOneSettingAsItWas() {
        FilterSyntax syntax =
                FilterSyntax.tolerant().withMaxLength(1).withMaxDepth(2).withMaxTerms(3);

        assertThat(syntax.maxLength()).isEqualTo(1);
        assertThat(syntax.maxDepth()).isEqualTo(2);
        assertThat(syntax.maxTerms()).isEqualTo(3);
        assertThat(syntax.bareWords()).isTrue();
        assertThat(syntax.withBareWords(false).bareWords()).isFalse();
        assertThat(syntax.withBareWords(false).valuePathComparison()).isTrue();
        assertThat(syntax.withValuePathComparison(false).valuePathComparison()).isFalse();
    }

    @Test
    void refuseValuesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> RFC.withMaxLength(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RFC.withMaxDepth(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RFC.withMaxDepth(101));
        assertThatIllegalArgumentException().isThrownBy(() -> RFC.withMaxTerms(-1));
    }

    @Test
    void endAtTheLongestText() {
        String longest = "a eq \"" + "x".repeat(8_185) + "\"";

        assertThat(Filter.parse(longest)).hasToString(longest);
        assertRefused(() -> Filter.parse(longest + " "), 8_192, "the limit of 8192 characters is exceeded");
        assertRefused(() -> PatchPath.parse("x".repeat(8_193)), 8_192, "the limit of 8192 characters is exceeded");
        assertRefused(() -> AttributePath.parse("x".repeat(8_193)), 8_192, "the limit of 8192 characters is exceeded");
        assertRefused(() -> Filter.parse("a pr", RFC.withMaxLength(3)), 3, "the limit of 3 characters is exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not (", "a pr and not(", "a pr or b pr and (c pr or "})
    void endAtTheDeepestNesting(String opening) {
        String deepest = opening.repeat(40) + "a pr" + ")".repeat(40);

        Filter filter = Filter.parse(deepest);
        FilterSyntaxException e =
                catchThrowableOfType(FilterSyntaxException.class, () -> Filter.parse(opening + deepest + ")"));

        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        assertThat(e).hasMessageStartingWith(DEPTH + " at position ");
        assertThat(e.position()).isBetween(opening.length() * 40, opening.length() * 41);
    }

    @Test
    void countBracketsAsLevels() {
        String deepest = "x[" + "(".repeat(39) + "a pr" + ")".repeat(39) + "]";

        assertThat(Filter.parse(deepest)).hasToString("x[a pr]");
        assertThat(PatchPath.parse(deepest)).hasToString("x[a pr]");
        assertRefused(() -> Filter.parse("(" + deepest + ")"), 41, DEPTH);
        assertRefused(() -> PatchPath.parse(deepest.replace("a pr", "(a pr)")), 41, DEPTH);
    }

    @Test
    void countParenthesesThatAreOpenAtATime() {
        String text = String.join(" and ", Collections.nCopies(60, "((a pr or b pr) and x[c pr])"));

        assertThat(Filter.parse(text, RFC.withMaxDepth(2)).toString()).startsWith("(a pr or b pr) and x[c pr] and (");
    }

    @Test
    void endAtTheLastTerm() {
        String most = String.join(" or ", Collections.nCopies(100, "a pr and b[c eq 1]"));

        assertThat(Filter.parse(most)).hasToString(most);
        assertRefused(() -> Filter.parse(most + " or a pr"), most.length() + 4, "the limit of 200 terms is exceeded");
        assertRefused(
                () -> PatchPath.parse("a[b pr or c eq 1]", RFC.withMaxTerms(1)),
                10,
                "the limit of 1 terms is exceeded");
    }

    @Test
    void countAValuePathComparisonAsItIsUnderstood() {
        String text = "a[b pr or c pr].d pr";
        FilterSyntax syntax = FilterSyntax.tolerant();

        assertThat(Filter.parse(text, syntax.withMaxDepth(2).withMaxTerms(3)))
                .hasToString("a[(b pr or c pr) and d pr]");
        assertRefused(() -> Filter.parse(text, syntax.withMaxTerms(2)), 15, "the limit of 2 terms is exceeded");
        assertRefused(
                () -> Filter.parse(text, syntax.withMaxDepth(1)),
                0,
                "the limit of 1 levels of parentheses and brackets is exceeded");
    }

    @Test
    void endAtTheLongestNumber() {
        String longest = "a eq " + "1".repeat(1_000);

        assertThat(Filter.parse(longest)).hasToString(longest);
        assertRefused(() -> Filter.parse(longest + "1"), 5, "the limit of 1000 characters in a number is exceeded");
    }
}
