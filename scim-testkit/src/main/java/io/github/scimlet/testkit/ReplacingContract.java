package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Resource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Resources that are replaced, and by what others can tell that they were.
 *
 * @param <R> the view of the resources
 */
abstract class ReplacingContract<R extends Resource> extends WritingContract<R> {

    @Test
    @Otherwise("Changes that an administrator makes are answered with success and do not stay, or what was taken away"
            + " from somebody, a role for example, stays.")
    void replacesAllThatThereWas() {
        SampleValues samples = new SampleValues(3, mostValues());
        R before = create(newNamed("bjensen", samples.some(kept())));
        for (int i = 0; i < 10; i++) {
            R after = newNamed("bjensen", samples.some(kept()));

            R replaced = replace(before, after);

            assertThat(kept().of(replaced)).as("what replace returns").isEqualTo(kept().of(after));
            assertThat(stored(before))
                    .as("what is stored, against what replace returns")
                    .isEqualTo(replaced);
            before = replaced;
        }
    }

    @Test
    @Otherwise("The identity provider knows the account by its id. If that changes, so that the account is lost to it,"
            + " nobody will ever be disabled again.")
    void keepsTheIdWhateverTheNewOneSays() {
        R before = create("bjensen");
        R after = type().view(renamed(before, "babs").attributes().with("id", "other"));

        R replaced = store().replace(before, after);

        assertThat(replaced.id()).isEqualTo(before.id());
        assertThat(all()).containsExactly(before.id());
    }

    @Test
    @Otherwise("Two changes at a time, one of which takes a right away: the other puts back what it had read before.")
    void refusesToReplaceWhatHasChangedMeanwhile() {
        R before = create("bjensen");
        R changed = rename(before, "first");

        assertThatScim(() -> rename(before, "second")).failsWith(412);

        assertThat(stored(before)).isEqualTo(changed);
    }

    @Test
    @Otherwise(
            "A change that crosses a deletion brings the account back to life, or is an error 500 where 404 would have"
                    + " told the identity provider to start anew.")
    void findsNothingToReplaceAfterADeletion() {
        R before = create("bjensen");
        store().delete(before);

        assertThatScim(() -> rename(before, "x")).failsWith(404);

        assertThat(all()).isEmpty();
    }

    @Test
    @Otherwise("The administrator is told that a change failed, and half of it is there.")
    void changesNothingIfAChangeFails() {
        SampleValues samples = new SampleValues(4, mostValues());
        R taken = existing("taken");
        R before = stored(create(newNamed("bjensen", samples.some(kept()))));
        R after = newNamed("taken", samples.some(kept()));
        R stale = namesAreUnique() ? before : rename(before, "meanwhile");
        R now = stored(before);

        assertThatScim(() -> replace(before, after)).failsWith(namesAreUnique() ? 409 : 412);

        assertThat(stored(stale)).isEqualTo(now);
        assertThat(stored(taken)).isEqualTo(taken);
        assertThat(all()).hasSize(2);
    }

    @Test
    @Otherwise("Identity providers repeat themselves. If that counts as a change, each cycle is a storm of events, and"
            + " Pocket ID, which trusts lastModified, skips the changes that are real.")
    void leavesVersionAndDateAloneIfNothingChanges() {
        R before = create(newNamed("bjensen", new SampleValues(5, mostValues()).some(kept())));

        R after = replace(before, before);

        requireSameVersion(before, after);
        requireSameVersion(before, stored(before));
    }

    @Test
    @Otherwise(
            "Clients that ask with If-Match overwrite each other's changes, since the version does not tell that there"
                    + " was one.")
    void movesTheVersionWithEachChange() {
        R first = create("bjensen");

        R second = rename(first, "second");
        R third = rename(second, "third");
        R fourth = rename(third, "second");

        requireNewVersion(first, second);
        requireNewVersion(second, third);
        requireNewVersion(third, fourth);
        assertThat(stored(first).meta().version()).isEqualTo(fourth.meta().version());
    }

    @Test
    @Otherwise("Pocket ID compares lastModified with its own time, and skips a change, or repeats it in every cycle, if"
            + " yours does not move with the data.")
    void movesTheDateWithAChange() {
        R before = existing("bjensen");
        if (!keeps("meta.lastModified")) {
            assertThat(before.meta().lastModified()).isEmpty();
            return;
        }
        Instant first = before.meta().lastModified().orElseThrow();
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(2));

        R after = rename(before, "x0"); // clocks tick slowly, and some databases keep whole seconds
        for (int i = 1; lastModified(after).equals(first) && Instant.now().isBefore(giveUp); i++) {
            after = rename(after, "x" + i % 2);
        }

        assertThat(lastModified(after)).isAfter(first);
        assertThat(after.meta().created()).isEqualTo(before.meta().created());
    }

    private Instant lastModified(R resource) {
        return resource.meta().lastModified().orElseThrow();
    }
}
