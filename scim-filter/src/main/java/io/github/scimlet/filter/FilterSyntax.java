package io.github.scimlet.filter;

/**
 * What is accepted as a filter: which liberties beside the RFC's grammar, and the limits that keep a hostile filter cheap.
 * Immutable; the {@code with} methods return copies.
 */
public final class FilterSyntax {
    /** What any tree may nest at most, so that visitors, equals and hashCode can recurse on a thread's usual stack of 1 MB. */
    static final int LARGEST_DEPTH = 100;

    private static final FilterSyntax RFC = new FilterSyntax(8_192, 40, 200, false, false);
    private static final FilterSyntax TOLERANT = RFC.withBareWords(true).withValuePathComparison(true);

    private final int maxLength;
    private final int maxDepth;
    private final int maxTerms;
    private final boolean bareWords;
    private final boolean valuePathComparison;

    private FilterSyntax(int maxLength, int maxDepth, int maxTerms, boolean bareWords, boolean valuePathComparison) {
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
        this.maxTerms = maxTerms;
        this.bareWords = bareWords;
        this.valuePathComparison = valuePathComparison;
    }

    /** RFC 7644 by the letter, its errata included, with the default limits. */
    public static FilterSyntax rfc() {
        return RFC;
    }

    /** The same with all liberties that identity providers are known to take. */
    public static FilterSyntax tolerant() {
        return TOLERANT;
    }

    /** The most chars that a text may have; 8,192 unless set. @throws IllegalArgumentException if less than 1 */
    public FilterSyntax withMaxLength(int chars) {
        requireBetween(1, chars, Integer.MAX_VALUE);
        return new FilterSyntax(chars, maxDepth, maxTerms, bareWords, valuePathComparison);
    }

    /**
     * How deep parentheses and brackets may nest; 40 unless set.
     *
     * @throws IllegalArgumentException if less than 1 or more than 100, which is what any {@link Filter} may nest at most
     */
    public FilterSyntax withMaxDepth(int levels) {
        requireBetween(1, levels, LARGEST_DEPTH);
        return new FilterSyntax(maxLength, levels, maxTerms, bareWords, valuePathComparison);
    }

    /**
     * How many comparisons, {@code pr} included, a filter may have in all; 200 unless set.
     *
     * @throws IllegalArgumentException if less than 1
     */
    public FilterSyntax withMaxTerms(int terms) {
        requireBetween(1, terms, Integer.MAX_VALUE);
        return new FilterSyntax(maxLength, maxDepth, terms, bareWords, valuePathComparison);
    }

    /** Whether {@code externalId eq K-77} is read as {@code externalId eq "K-77"}, as Microsoft Entra's examples have it. */
    public FilterSyntax withBareWords(boolean accepted) {
        return new FilterSyntax(maxLength, maxDepth, maxTerms, accepted, valuePathComparison);
    }

    /**
     * Whether {@code emails[type eq "work"].value eq "x"}, which Microsoft Entra sends, is read as
     * {@code emails[type eq "work" and value eq "x"]}: one and the same value has to match both.
     */
    public FilterSyntax withValuePathComparison(boolean accepted) {
        return new FilterSyntax(maxLength, maxDepth, maxTerms, bareWords, accepted);
    }

    public int maxLength() {
        return maxLength;
    }

    public int maxDepth() {
        return maxDepth;
    }

    public int maxTerms() {
        return maxTerms;
    }

    public boolean bareWords() {
        return bareWords;
    }

    public boolean valuePathComparison() {
        return valuePathComparison;
    }

    private static void requireBetween(int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
        }
    }
}
