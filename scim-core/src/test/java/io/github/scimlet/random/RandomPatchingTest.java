package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any PATCH at all, through the engine (RFC 7644 §3.5.2)")
class RandomPatchingTest {

    private static final Map<String, String> TABLES = Map.of(
            "/Users/@u1", Population.USER_TABLE,
            "/Groups/@g4", Population.GROUP_TABLE);

    @Test
    void leavesAWholeResourceOrTheOneThatWasByTheLetter() {
        Cases.of("patches, strict", 200).check(dice -> checkSequence(dice, false));
    }

    @Test
    void leavesAWholeResourceOrTheOneThatWasWhereMoreIsTolerated() {
        Cases.of("patches, tolerant", 200).check(dice -> checkSequence(dice, true));
    }

    @Test
    void doesInOneRequestWhatItDoesInSeveral() {
        Cases.of("patches, at once and one by one", 300).check(dice -> checkAtOnce(dice, dice.heads()));
    }

    private static void checkSequence(Dice dice, boolean tolerant) {
        World world = new Population(dice).in(conformance(tolerant));
        for (int i = dice.between(1, 3); i > 0; i--) {
            String target = dice.pick("/Users/@u1", "/Groups/@g4");
            Operations operations = new Operations(TABLES.get(target), dice);
            new OnePatch(world, target, tolerant, dice.some(1, 4, operations::any)).check();
        }
    }

    private static void checkAtOnce(Dice dice, boolean tolerant) {
        Population population = new Population(dice);
        World atOnce = population.in(conformance(tolerant));
        World oneByOne = population.in(conformance(tolerant));
        String target = dice.pick("/Users/@u1", "/Groups/@g4");
        Operations operations = new Operations(TABLES.get(target), dice);
        List<Operation> all = dice.some(2, 4, operations::any);
        String told = all + "\non " + atOnce.get(target).body() + "\n";

        // Who is nobody is left out, and members get their names and types, at the end of a request.
        boolean waits = all.toString().matches("(?i).*(nobody|members.*(display|type|\"x\")).*");
        if (!waits
                && all.stream()
                        .allMatch(operation -> OnePatch.send(oneByOne, target, List.of(operation))
                                .isSuccess())) {
            Answer answer = OnePatch.send(atOnce, target, all);

            assertThat(answer.isSuccess()).as("%s%s", told, answer.body()).isTrue();
            Answer one = atOnce.get(target);
            Answer several = oneByOne.get(target);
            assertThat(state(one))
                    .as("%sat once: %s\none by one: %s", told, one.body(), several.body())
                    .isEqualTo(state(several));
        }
    }

    /** Without what says how often it was written; members are a set. */
    private static Map<String, Object> state(Answer answer) {
        Attributes resource = answer.json();
        return Map.of(
                "members",
                Set.copyOf(resource.complexes("members")),
                "others",
                resource.without("meta").without("members"));
    }

    private static Conformance conformance(boolean tolerant) {
        return tolerant ? Conformance.TOLERANT : Conformance.STRICT;
    }
}
