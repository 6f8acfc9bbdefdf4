package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Many clients at a time.
 *
 * @param <R> the view of the resources
 */
abstract class RacingContract<R extends Resource> extends ReplacingContract<R> {

    private static final int TIMES = 10;

    @Test
    @Otherwise("Two workers of Entra ID create the same person at the same moment: two accounts with one name, and from"
            + " then on every look-up is ambiguous.")
    void givesANameToOneOfManyWhoWantItAtOnce() {
        store();

        List<Optional<ScimType>> refusals = AtOnce.run(thread -> refusal());

        int winners = namesAreUnique() ? 1 : AtOnce.THREADS;
        assertThat(refusals)
                .filteredOn(Optional::isEmpty)
                .as("those who got the name")
                .hasSize(winners);
        assertThat(refusals).filteredOn(Optional::isPresent).allMatch(type -> type.get() == ScimType.UNIQUENESS);
        assertThat(all()).hasSize(winners);
    }

    private Optional<ScimType> refusal() {
        try {
            create("bjensen");
            return Optional.empty();
        } catch (ScimException e) {
            return Optional.of(e.error().type().orElseThrow(() -> e));
        }
    }

    @Test
    @Otherwise(
            "Entra ID sends changes of one account in parallel. Each is answered with success, and some are not there"
                    + " afterwards: a right that was taken away is still granted.")
    void losesNoChangeThatItHasAccepted() {
        R counter = create("c100");

        AtOnce.run(thread -> {
            for (int i = 0; i < TIMES; i++) {
                countUp(counter);
            }
            return thread;
        });

        assertThat(name(stored(counter)))
                .as("a name that was counted up " + TIMES + " times by each of " + AtOnce.THREADS + " threads")
                .isEqualTo(name(newNamed("c" + (100 + TIMES * AtOnce.THREADS))));
    }

    private void countUp(R counter) {
        while (true) {
            R before = stored(counter);
            int next = 1 + Integer.parseInt(name(before).replaceAll("\\D*(\\d+).*", "$1"));
            try {
                rename(before, "c" + next);
                return;
            } catch (ScimException e) {
                assertThat(e.error().status()).as("why a change was refused").isEqualTo(412);
            }
        }
    }

    @Test
    @Otherwise("Answers are wrong, or errors, while anything else happens: which is always, once there is more than one"
            + " customer.")
    void isReadWhileItChanges() {
        store();

        AtOnce.run(thread -> {
            for (int i = 0; i < TIMES; i++) {
                R created = create("t" + thread + "-" + i);
                assertThat(foundByName(name(created))).containsExactly(created.id());
                R renamed = rename(created, "r" + thread + "-" + i);
                assertThat(all()).contains(created.id());
                assertThat(store().delete(renamed)).isTrue();
                assertThat(foundByName(name(renamed))).isEmpty();
            }
            return thread;
        });

        assertThat(all()).isEmpty();
    }
}
