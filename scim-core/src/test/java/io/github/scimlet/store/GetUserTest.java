package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Manager;
import io.github.scimlet.model.User;
import org.junit.jupiter.api.Test;

class GetUserTest extends UsersFixture {

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
    void takesTheManagersNameFromTheManagerWhateverItWasGiven() {
        User boss = created("boss");
        Manager given = Manager.of(boss.id()).withDisplayName("somebody else").withRef("../Users/x");
        User user = users.create(User.named("a").withEnterprise(enterprise -> enterprise.withManager(given)), ALL);

        users.replace(boss, boss.withDisplayName("New Name"));

        assertThat(read(user).enterprise().manager())
                .contains(Manager.of(boss.id()).withDisplayName("New Name"));
    }
}
