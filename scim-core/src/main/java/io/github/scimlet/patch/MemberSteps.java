package io.github.scimlet.patch;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.patch.PatchOperation.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sees in a list of steps on {@code members} the set of ids to add and the set of ids to remove, so that nobody needs to
 * look at the members that stay.
 */
final class MemberSteps {

    private static final String MEMBERS = "members";

    /** The last step on an id decides, since a member is there or not. */
    private final Map<String, Optional<Member>> lastWord = new LinkedHashMap<>();

    private MemberSteps() {}

    /** The change, if there is one and all of {@code steps} name their members by id. */
    static Optional<MemberChange> change(List<Step> steps) {
        MemberSteps members = new MemberSteps();
        return !steps.isEmpty() && steps.stream().allMatch(members::take)
                ? Optional.of(members.change())
                : Optional.empty();
    }

    /** {@code group} after {@code change}, in the time that it takes to read its members once. */
    static Attributes applied(MemberChange change, Attributes group) {
        Map<String, Attributes> coming = new LinkedHashMap<>();
        change.added().forEach(member -> coming.put(member.value(), member.toAttributes()));
        List<Attributes> after = new ArrayList<>();
        for (Attributes member : group.complexes(MEMBERS)) {
            String id = Member.of(member).value();
            coming.remove(id);
            if (!change.removed().contains(id)) {
                after.add(member);
            }
        }
        after.addAll(coming.values());
        return group.with(MEMBERS, after);
    }

    private boolean take(Step step) {
        if (step.target().subAttribute().isPresent()) {
            return false;
        }
        if (step.filter().isPresent()) {
            Optional<String> id = step.filter().flatMap(MemberSteps::id).filter(any -> isRemoval(step));
            id.ifPresent(removed -> lastWord.put(removed, Optional.empty()));
            return id.isPresent();
        }
        return step.op() != Op.REPLACE && step.value().isPresent() && takeListed(step);
    }

    private static boolean isRemoval(Step step) {
        return step.removes() && step.value().isEmpty();
    }

    private boolean takeListed(Step step) {
        List<Member> listed = ((List<?>) step.value().orElseThrow())
                .stream().map(Attributes.class::cast).map(Member::of).toList();
        if (listed.stream().anyMatch(member -> member.value().isEmpty())) {
            return false;
        }
        listed.forEach(
                member -> lastWord.put(member.value(), Optional.of(member).filter(any -> step.adds())));
        return true;
    }

    private MemberChange change() {
        return new MemberChange(
                lastWord.values().stream().flatMap(Optional::stream).toList(),
                lastWord.entrySet().stream()
                        .filter(last -> last.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** The id in {@code value eq "id"}. */
    private static Optional<String> id(Filter filter) {
        return filter instanceof Filter.Comparison comparison
                        && comparison.operator() == Operator.EQ
                        && comparison.path().attribute().equals("value")
                        && comparison.literal() instanceof Literal.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
