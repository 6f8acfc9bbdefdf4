package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Resource;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.ResourceStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * For the test of a store that knows tenants: none has anything to do with another.
 *
 * @param <R> the view of the resources
 */
public interface TenantsContract<R extends Resource> {

    /** The store of another tenant, with nothing in it, over the same data as {@code emptyStore()}, and called after it. */
    ResourceStore<R> emptyStoreOfAnotherTenant();

    @Test
    @Otherwise("One customer's administrator sees the people of another.")
    default void showsNothingOfAnotherTenant() {
        StoreContract<R> contract = StoreContract.of(this);
        R ours = contract.create("bjensen");
        ResourceStore<R> other = emptyStoreOfAnotherTenant();

        assertThat(other.get(ours.id(), contract.everything())).isEmpty();
        assertThat(other.query(contract.everyone()).resources()).isEmpty();
        assertThat(other.query(contract.everyone()).totalResults()).isZero();
        assertThat(other.query(contract.named(contract.name(ours))).resources()).isEmpty();
        assertThat(other.query(contract.query("id eq \"" + ours.id() + "\"")).resources())
                .isEmpty();
        if (other instanceof CursorPaging<R> paging) {
            assertThat(paging.slice(contract.everyone(), Optional.empty()).resources())
                    .isEmpty();
        }
    }

    @Test
    @Otherwise("Two customers who employ the same person, or have the same name for a team, shut each other out.")
    default void takesANameThatAnotherTenantHas() {
        StoreContract<R> contract = StoreContract.of(this);
        R ours = contract.create("bjensen");
        ResourceStore<R> other = emptyStoreOfAnotherTenant();

        R theirs = other.create(contract.newNamed("bjensen"), contract.everything());

        assertThat(theirs.id()).isNotEqualTo(ours.id());
        assertThat(contract.foundByName(contract.name(ours))).containsExactly(ours.id());
        assertThat(StoreContract.ids(other.query(contract.named(contract.name(ours)))))
                .containsExactly(theirs.id());
    }

    @Test
    @Otherwise("One customer's identity provider changes or deletes the people of another.")
    default void changesNothingOfAnotherTenant() {
        StoreContract<R> contract = StoreContract.of(this);
        R ours = contract.existing("bjensen");
        ResourceStore<R> other = emptyStoreOfAnotherTenant();

        assertThatScim(() -> other.replace(ours, contract.renamed(ours, "x"))).failsWith(404);
        try {
            assertThat(other.delete(ours)).isFalse();
        } catch (ScimException e) {
            assertThat(e.error().status()).isEqualTo(404);
        }

        assertThat(contract.stored(ours)).isEqualTo(ours);
    }

    @Test
    @Otherwise("What one customer says of an id means somebody of another customer, who is changed by it, or shown.")
    default void refersToNobodyOfAnotherTenant() {
        StoreContract<R> contract = StoreContract.of(this);
        contract.store();

        contract.keepsReferencesApart(emptyStoreOfAnotherTenant());
    }
}
