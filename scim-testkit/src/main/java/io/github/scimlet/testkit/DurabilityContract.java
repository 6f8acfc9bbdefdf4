package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import io.github.scimlet.store.ResourceStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * For the test of a store whose data outlive it: what is still so after a restart, and on another server.
 *
 * @param <R> the view of the resources
 */
public interface DurabilityContract<R extends Resource> {

    /**
     * A new store object over the data of {@code emptyStore()}, as a server that has just been started makes one. The old
     * one is not used any more.
     */
    ResourceStore<R> reopenedStore();

    @Test
    @Otherwise("After a restart people have lost data, or other versions, so that each change is refused once; or they"
            + " have other ids, and the identity provider has lost them all.")
    default void keepsEverythingOverARestart() {
        StoreContract<R> contract = StoreContract.of(this);
        SampleValues values = new SampleValues(6, contract.mostValues());
        IntStream.range(0, 5).forEach(i -> contract.create(contract.newNamed("u" + i, values.some(contract.kept()))));
        List<R> before = contract.store().query(contract.everyone()).resources();
        R changed = contract.rename(before.get(2), "changed");

        ResourceStore<R> reopened = reopenedStore();

        for (R resource : before) {
            R expected = resource.id().equals(changed.id()) ? changed : resource;
            assertThat(reopened.get(resource.id(), contract.everything())).contains(expected);
        }
        assertThat(StoreContract.ids(reopened.query(contract.everyone()))).isEqualTo(StoreContract.ids(before));
    }

    @Test
    @Otherwise(
            "After a restart the id of somebody who was deleted is given to somebody who is new: the identity provider"
                    + " takes one for the other.")
    default void issuesNoIdTwiceOverARestart() {
        StoreContract<R> contract = StoreContract.of(this);
        R stays = contract.create("stays");
        R gone = contract.create("gone");
        contract.store().delete(gone);

        R created = reopenedStore().create(contract.newNamed("new"), contract.everything());

        assertThat(created.id()).isNotIn(stays.id(), gone.id());
    }

    @Test
    @Otherwise("After a restart, or on a second server, names are given twice: two accounts for one person.")
    default void knowsWhichNamesAreTakenAfterARestart() {
        StoreContract<R> contract = StoreContract.of(this);
        R holder = contract.create("bjensen");
        ResourceStore<R> reopened = reopenedStore();
        R second = contract.newNamed("bjensen");

        if (contract.namesAreUnique()) {
            assertThatScim(() -> reopened.create(second, contract.everything())).failsWith(409, ScimType.UNIQUENESS);
        } else {
            assertThat(reopened.create(second, contract.everything()).id()).isNotEqualTo(holder.id());
        }
    }

    @Test
    @Otherwise("A change that was read before a restart, or on another server, overwrites one that came after it.")
    default void comparesVersionsOverARestart() {
        StoreContract<R> contract = StoreContract.of(this);
        R before = contract.create("bjensen");
        R after = contract.rename(before, "after");

        ResourceStore<R> reopened = reopenedStore();

        assertThatScim(() -> reopened.replace(before, contract.renamed(before, "x")))
                .failsWith(412);
        R last = reopened.replace(after, contract.renamed(after, "last"));
        assertThat(reopened.delete(last)).isTrue();
    }
}
