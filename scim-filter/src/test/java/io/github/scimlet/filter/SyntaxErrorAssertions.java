package io.github.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class SyntaxErrorAssertions {
    static final String AN_OPERATOR = "an operator (eq, ne, co, sw, ew, gt, ge, lt, le or pr)";
    static final String A_VALUE = "a value (a string in double quotes, a number, true, false or null)";
    static final String A_PLAIN_NAME = "a sub-attribute without dot or URN";

    private SyntaxErrorAssertions() {}

    static void assertRefused(ThrowingCallable parsing, int position, String problem) {
        FilterSyntaxException e = catchThrowableOfType(FilterSyntaxException.class, parsing);

        assertThat(e).isNotNull();
        assertThat(e).hasMessage(problem + " at position " + position);
        assertThat(e.position()).isEqualTo(position);
    }
}
