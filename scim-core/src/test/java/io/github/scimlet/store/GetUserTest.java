package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import org.junit.jupiter.api.Test;

class GetUserTest extends UsersFixture {

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(users.get("nobody", ALL)).isEmpty();
        assertThat(users.get("", ALL)).isEmpty();
    }

    @Test
    void doesNotFindAGroup() {
        assertThat(users.get(group("Ops").id(), ALL)).isEmpty();
    }

    @Test
    void comparesIdsWithCase() {
        String other = created("bjensen").id().toUpperCase(java.util.Locale.ROOT);

        assertThat(users.get(other, ALL)).isEmpty();
    }

    @Test
    void tellsTheGroupsOfAUser() {
        User user = created("bjensen");
        Group group = group("Ops", user);

        assertThat(read(user).groups())
                .containsExactly(Membership.of(group.id()).withDisplay("Ops").withType("direct"));
    }

    @Test
    void leavesGroupsOutIfNobodyWillLookAtThem() {
        User user = created("bjensen");
        group("Ops", user);

        assertThat(users.get(user.id(), NO_GROUPS).orElseThrow().groups()).isEmpty();
    }

    @Test
    void tellsTheNameOfTheManager() {
        User boss = users.create(User.named("boss").withDisplayName("The Boss"), ALL);
        User user = users.create(managedBy(User.named("bjensen"), boss.id()), ALL);

        assertThat(user.enterprise().manager()).contains(Manager.of(boss.id()).withDisplayName("The Boss"));
        assertThat(read(user).enterprise().manager())
                .contains(Manager.of(boss.id()).withDisplayName("The Boss"));
    }

    @Test
    void callsAManagerWithoutDisplayNameByUserName() {
        User boss = created("boss");
        User user = users.create(managedBy(User.named("bjensen"), boss.id()), ALL);

        assertThat(user.enterprise().manager().orElseThrow().displayName()).contains("boss");
    }

    @Test
    void keepsAManagerWhoDoesNotExist() {
        User user = users.create(managedBy(User.named("bjensen"), "nobody"), ALL);

        assertThat(read(user).enterprise().manager()).contains(Manager.of("nobody"));
    }

    @Test
    void takesTheManagersNameFromTheManagerWhateverItWasGiven() {
        User boss = created("boss");
        Manager given = Manager.of(boss.id()).withDisplayName("somebody else").withRef("../Users/x");
        User user = users.create(User.named("a").withEnterprise(enterprise -> enterprise.withManager(given)), ALL);

        users.replace(boss, boss.withDisplayName("New Name"));

        assertThat(read(user).enterprise().manager())
                .contains(Manager.of(boss.id()).withDisplayName("New Name"));
    }
}
