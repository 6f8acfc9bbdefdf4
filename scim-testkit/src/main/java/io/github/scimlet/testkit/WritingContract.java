package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Meta;
import io.github.scimlet.model.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One resource after another: created, found by its id, deleted.
 *
 * @param <R> the view of the resources
 */
abstract class WritingContract<R extends Resource> extends NamingContract<R> {

    @Test
    @Otherwise("The identity provider remembers the id of this answer for good. Without one, or with one that finds"
            + " nothing, it can never change or disable the account again.")
    void issuesAnIdUnderWhichTheResourceIsFound() {
        R created = create("bjensen");

        assertThat(created.id()).isNotEmpty();
        assertThat(read(created)).contains(created);
    }

    @Test
    @Otherwise(
            "Clients that compare versions or dates, as Pocket ID and all who send If-Match do, fail at this account; or"
                    + " a date that means nothing tells them that it is up to date.")
    void hasTheVersionAndTheDatesThatItKeeps() {
        Meta meta = existing("bjensen").meta();

        assertThat(meta.version().isPresent()).as("whether there is a version").isEqualTo(keeps("meta.version"));
        assertThat(meta.created().isPresent()).as("whether there is created").isEqualTo(keeps("meta.created"));
        assertThat(meta.lastModified().isPresent())
                .as("whether there is lastModified")
                .isEqualTo(keeps("meta.lastModified"));
        if (keeps("meta.created") && keeps("meta.lastModified")) {
            assertThat(meta.lastModified()).isEqualTo(meta.created());
        }
    }

    @Test
    @Otherwise(
            "An id that comes up again is the old account to the identity provider: it disables, or deletes, somebody"
                    + " who joined yesterday.")
    void issuesNoIdTwice() {
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> create("u" + i).id()).toList();
        R last = create("last");

        store().delete(last);
        R next = create("next");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(next.id()).isNotIn(ids).isNotEqualTo(last.id());
    }

    @Test
    @Otherwise("Identity providers compare what you return with what they sent. A text that comes back changed is"
            + " written again in every cycle, for ever, or somebody's name is wrong on every page.")
    void returnsValuesByteForByte() {
        SampleValues samples = new SampleValues(1, mostValues());
        for (int i = 0; i < 6; i++) {
            R given = newNamed("u" + i, samples.awkward(kept()));

            R created = create(given);

            assertThat(kept().of(created)).as("what create returns").containsAllEntriesOf(kept().of(given));
            assertThat(kept().of(stored(created))).as("what is stored").containsAllEntriesOf(kept().of(given));
        }
    }

    @Test
    @Otherwise("Attributes that the administrator has mapped never arrive, and nobody is told.")
    void keepsWhatItSaysThatItKeeps() {
        SampleValues samples = new SampleValues(2, mostValues());
        for (int i = 0; i < 10; i++) {
            R given = newNamed("u" + i, samples.some(kept()));

            R created = create(given);

            assertThat(values(created)).as("what create returns").isEqualTo(values(given));
            assertThat(values(stored(created))).as("what is stored").isEqualTo(values(given));
        }
    }

    /** The name has tests of its own. */
    private Map<String, List<String>> values(R resource) {
        return kept().of(withName(resource, "x"));
    }

    @Test
    @Otherwise("An identity provider asks for accounts that were deleted at your end. Anything but \"there is none\" is"
            + " an error that stops its cycle.")
    void findsNothingUnderAnIdThatNobodyHas() {
        create("bjensen");

        for (String id : List.of("nobody", "", "0", "-1", "99999999999999999999", "a'b\"%", "\ud83d\ude00")) {
            assertThat(store().get(id, everything()))
                    .as("what has the id '" + id + "'")
                    .isEmpty();
        }
    }

    @Test
    @Otherwise("One account has several ids, and a client that compares them exactly, as it should, takes it for"
            + " several accounts.")
    void comparesIdsExactly() {
        String id = create("bjensen").id();

        for (String other : List.of("0" + id, " " + id, id + " ", id + "%")) {
            assertThat(store().get(other, everything()))
                    .as("what has the id '" + other + "'")
                    .isEmpty();
        }
        for (String other : List.of(upper(id), id.toLowerCase(Locale.ROOT))) {
            assertThat(store().get(other, everything()).isPresent()).isEqualTo(other.equals(id));
        }
    }

    @Test
    @Otherwise("An account that was deleted can still be found: the identity provider takes it for one that exists, and"
            + " whoever it belonged to may still sign in.")
    void leavesNoTraceOfWhatIsDeleted() {
        R gone = create("gone");
        R stays = create("stays");

        assertThat(store().delete(gone)).isTrue();

        assertThat(read(gone)).isEmpty();
        assertThat(all()).containsExactly(stays.id());
        assertThat(foundByName(name(gone))).isEmpty();
        assertThat(found("id eq \"" + gone.id() + "\"")).isEmpty();
    }

    @Test
    @Otherwise("The second of two deletions is answered as if it had done something: Microsoft's validator, among"
            + " others, wants a 404.")
    void tellsThatNothingIsLeftToDelete() {
        R gone = create("gone");
        store().delete(gone);

        assertThat(deletes(gone)).isFalse();
    }

    private boolean deletes(R resource) {
        try {
            return store().delete(resource);
        } catch (ScimException e) {
            assertThat(e.error().status()).isEqualTo(404);
            return false;
        }
    }

    @Test
    @Otherwise("Somebody is deleted on the strength of what was true a moment ago: just now he was assigned again.")
    void refusesToDeleteWhatHasChangedMeanwhile() {
        R before = create("bjensen");
        R changed = rename(before, "changed");

        assertThatScim(() -> store().delete(before)).failsWith(412);

        assertThat(Optional.of(stored(before))).contains(changed);
    }
}
