package io.github.scimlet.patch;

import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Samples;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayName("Members after many operations, one by one and as one change")
class MemberSequencesTest {

    private static final List<String> IDS =
            IntStream.range(0, 12).mapToObj(i -> "u-" + i).toList();

    @RepeatedTest(50)
    void areTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Set<String> expected = new TreeSet<>(some(random));
        Attributes group = group(expected);

        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            List<String> ids = some(random);
            boolean adds = random.nextBoolean();
            operations.append(i == 0 ? "" : ", ").append(operation(adds ? "add" : "remove", ids));
            if (adds) {
                expected.addAll(ids);
            } else {
                ids.forEach(expected::remove);
            }
        }

        PatchRequest request = Patching.request(GROUPS, operations.toString(), Samples.tolerant());
        assertThat(request.memberChange()).isPresent();
        assertThat(ids(request.apply(group))).isEqualTo(expected);
        assertThat(ids(oneByOne(group, operations.toString()))).isEqualTo(expected);
    }

    /** A filter of two terms is not reduced to an id, so each step looks at all members. */
    private static Attributes oneByOne(Attributes group, String operations) {
        PatchRequest request = Patching.request(
                GROUPS,
                operations + ", {\"op\": \"remove\", \"path\": \"members[value eq \\\"x\\\" or value eq \\\"y\\\"]\"}",
                Samples.tolerant());
        assertThat(request.memberChange()).isEmpty();
        return request.apply(group);
    }

    private static List<String> some(Random random) {
        return IDS.stream().filter(id -> random.nextInt(4) == 0).toList();
    }

    private static Attributes group(Set<String> ids) {
        return tree("{\"displayName\": \"Ops\", \"members\": " + array(List.copyOf(ids)) + "}");
    }

    private static String operation(String op, List<String> ids) {
        return "{\"op\": \"" + op + "\", \"path\": \"members\", \"value\": " + array(ids) + "}";
    }

    private static String array(List<String> ids) {
        return ids.stream().map(id -> "{\"value\": \"" + id + "\"}").collect(Collectors.joining(", ", "[", "]"));
    }

    private static Set<String> ids(Attributes group) {
        return group.complexes("members").stream()
                .map(Member::of)
                .map(Member::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
