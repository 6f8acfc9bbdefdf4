package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees whether a query for groups asks for members by nothing but their ids.
 *
 * <p>If so, its answer is the same for a group and for one that has no other members than those ids: a question about a
 * group of a million is answered by a look at the few that are named.
 */
final class MembersAsked implements Filter.Visitor<Boolean> {

    private static final AttributePath VALUE = AttributePath.of("members", "value");

    private final Set<String> ids = new HashSet<>();

    private MembersAsked() {}

    /** The ids, if all that {@code query} says of members names one. */
    static Optional<Set<String>> of(Query query) {
        MembersAsked asked = new MembersAsked();
        boolean sorted =
                query.sort().filter(sort -> isAboutMembers(sort.path().path())).isPresent();
        boolean byId = query.filter().map(filter -> filter.accept(asked)).orElse(true);
        return byId && !sorted ? Optional.of(asked.ids) : Optional.empty();
    }

    @Override
    public Boolean and(Filter.And filter) {
        return all(filter.operands());
    }

    @Override
    public Boolean or(Filter.Or filter) {
        return all(filter.operands());
    }

    @Override
    public Boolean not(Filter.Not filter) {
        return filter.operand().accept(this);
    }

    @Override
    public Boolean present(Filter.Present filter) {
        return !isAboutMembers(filter.path());
    }

    @Override
    public Boolean comparison(Filter.Comparison filter) {
        return !isAboutMembers(filter.path()) || filter.path().equals(VALUE) && byId(filter);
    }

    @Override
    public Boolean valuePath(Filter.ValuePath filter) {
        return !isAboutMembers(filter.path())
                || filter.filter() instanceof Filter.Comparison comparison
                        && comparison.path().attribute().equals("value")
                        && comparison.operator() == Operator.EQ
                        && byId(comparison);
    }

    private boolean byId(Filter.Comparison comparison) {
        boolean equality = comparison.operator() == Operator.EQ || comparison.operator() == Operator.NE;
        if (equality && comparison.literal() instanceof Literal.Text text) {
            ids.add(text.value());
            return true;
        }
        return false;
    }

    private boolean all(List<Filter> operands) {
        return operands.stream().allMatch(operand -> operand.accept(this));
    }

    private static boolean isAboutMembers(AttributePath path) {
        return path.schema().isEmpty() && path.attribute().equals("members");
    }
}
