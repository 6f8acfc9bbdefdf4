package io.github.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.scimlet.filter.Filter.And;
import io.github.scimlet.filter.Filter.Comparison;
import io.github.scimlet.filter.Filter.Not;
import io.github.scimlet.filter.Filter.Or;
import io.github.scimlet.filter.Filter.Present;
import io.github.scimlet.filter.Filter.ValuePath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Filter A = new Present(AttributePath.of("a"));
    private static final Filter B = new Present(AttributePath.of("b"));
    private static final Filter C = new Present(AttributePath.of("c"));

    @Test
    void parsesToTheTreeThatItsTextSays() {
        Filter parsed = Filter.parse("urn:x:y:emails[type eq \"work\" and not (value pr)] or name.givenName sw \"B\"");

        assertThat(parsed)
                .isEqualTo(new Or(List.of(
                        new ValuePath(
                                AttributePath.of("emails").withSchema("urn:x:y"),
                                new And(List.of(
                                        new Comparison(AttributePath.of("type"), Operator.EQ, new Literal.Text("work")),
                                        new Not(new Present(AttributePath.of("value")))))),
                        new Comparison(AttributePath.of("name", "givenName"), Operator.SW, new Literal.Text("B")))));
    }

    @Test
    void hasOneTreeForOneMeaning() {
        assertThat(new And(List.of(new And(List.of(A, B)), C))).isEqualTo(new And(List.of(A, new And(List.of(B, C)))));
        assertThat(new Or(List.of(new Or(List.of(A, B)), C)).operands()).containsExactly(A, B, C);
        assertThat(Filter.parse("a pr and (b pr and c pr)")).isEqualTo(new And(List.of(A, B, C)));
        assertThat(Filter.parse("(a pr or b pr) or c pr")).isEqualTo(new Or(List.of(A, B, C)));
        assertThat(new And(List.of(A, new Or(List.of(B, C)))).operands()).hasSize(2);
    }

    @Test
    void canBeRewrittenWithoutAWordOnWhatJoinsConditions() {
        Filter rewritten = Filter.parse("a pr and (b pr or not (c pr)) and a[x pr]")
                .accept(new Filter.Rewriting() {
                    @Override
                    public Filter present(Present filter) {
                        return filter.equals(C) ? A : filter;
                    }

                    @Override
                    public Filter comparison(Comparison filter) {
                        return filter;
                    }

                    @Override
                    public Filter valuePath(ValuePath filter) {
                        return B;
                    }
                });

        assertThat(rewritten).isEqualTo(Filter.parse("a pr and (b pr or not (a pr)) and b pr"));
    }

    @Test
    void refusesToJoinFewerThanTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(A)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of(A)));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Filter> operands = new ArrayList<>(List.of(A, B));
        And and = new And(operands);

        operands.clear();

        assertThat(and.operands()).containsExactly(A, B);
    }

    @Test
    void refusesInBracketsWhatCannotBeWrittenThere() {
        AttributePath emails = AttributePath.of("emails");
        Filter dotted = new Present(AttributePath.of("name", "x"));
        Filter qualified = new Present(AttributePath.of("x").withSchema("urn:x:y"));
        Filter bracket = new ValuePath(emails, A);

        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(emails, dotted));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(emails, new Not(qualified)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(emails, new Or(List.of(A, bracket))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(emails, new And(List.of(dotted, A))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(AttributePath.of("name", "x"), A));
    }

    @Test
    @SuppressWarnings("NullAway") // not every compiler looks
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> new Not(null));
        assertThatNullPointerException().isThrownBy(() -> new Present(null));
        assertThatNullPointerException().isThrownBy(() -> new Comparison(AttributePath.of("a"), Operator.EQ, null));
        assertThatNullPointerException().isThrownBy(() -> Filter.parse(null));
    }

    @Test
    void cannotBeBuiltDeeperThanItsTextMayNest() {
        Filter nots = A;
        Filter mixed = A;
        for (int i = 0; i < 100; i++) {
            nots = new Not(nots);
            mixed = new And(List.of(A, new Or(List.of(B, mixed))));
        }
        Filter deepest = nots;
        Filter deepestMixed = new Or(List.of(B, mixed));

        assertThat(Filter.parse(deepest.toString(), FilterSyntax.rfc().withMaxDepth(100)))
                .isEqualTo(deepest);
        assertThatIllegalArgumentException().isThrownBy(() -> new Not(deepest));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePath(AttributePath.of("x"), deepest));
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(A, deepestMixed)));
    }

    @Test
    void callsTheVisitorsMethodForItsKind() {
        Filter.Visitor<String> kind = new Filter.Visitor<>() {
            @Override
            public String and(And filter) {
                return "and of " + filter.operands().size();
            }

            @Override
            public String or(Or filter) {
                return "or of " + filter.operands().size();
            }

            @Override
            public String not(Not filter) {
                return "not " + filter.operand().accept(this);
            }

            @Override
            public String present(Present filter) {
                return "present";
            }

            @Override
            public String comparison(Comparison filter) {
                return "comparison";
            }

            @Override
            public String valuePath(ValuePath filter) {
                return "value path of " + filter.filter().accept(this);
            }
        };

        assertThat(Filter.parse("a pr and b pr and c pr").accept(kind)).isEqualTo("and of 3");
        assertThat(Filter.parse("a pr or b pr").accept(kind)).isEqualTo("or of 2");
        assertThat(Filter.parse("not (a pr)").accept(kind)).isEqualTo("not present");
        assertThat(Filter.parse("x[a eq 1]").accept(kind)).isEqualTo("value path of comparison");
    }
}
