package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeleteUserTest extends UsersFixture {

    @Test
    void leavesThoseAloneWhoHaveAnotherManagerNow() {
        User old = created("old");
        User boss = created("boss");
        User managed = users.create(managedBy(User.named("a"), old.id()), ALL);
        User moved = users.replace(managed, managedBy(managed, boss.id()));

        users.delete(old);

        assertThat(read(moved)).isEqualTo(moved);
        users.delete(boss);
        assertThat(read(moved).enterprise().manager()).isEmpty();
    }

    @Test
    @InMemoryOnly
    void looksAtNobodyElse() {
        List<User> all = IntStream.range(0, 2_000)
                .mapToObj(number -> created("user" + number))
                .toList();
        users.delete(all.get(0)); // what is loaded the first time does not count

        assertThat(Allocation.of(() -> users.delete(all.get(1)))).isLessThan(10_000);
    }

    @Test
    void deletesOneWhoManagesThemselves() {
        User self = created("self");
        User before = users.replace(self, managedBy(self, self.id()));

        assertThat(users.delete(before)).isTrue();
        assertThat(users.get(self.id(), ALL)).isEmpty();
    }

    @Test
    void keepsWhatElseIsKnownOfThoseManaged() {
        User boss = created("boss");
        User managed = users.create(
                managedBy(User.named("a"), boss.id()).withEnterprise(enterprise -> enterprise.withDepartment("Tours")),
                ALL);

        users.delete(boss);

        assertThat(read(managed).enterprise().department()).contains("Tours");
    }
}
