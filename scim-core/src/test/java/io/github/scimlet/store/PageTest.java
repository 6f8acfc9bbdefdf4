package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.scimlet.model.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void hasAllThereAreUnlessToldOtherwise() {
        assertThat(Page.of(List.of(User.named("a"), User.named("b"))).totalResults())
                .isEqualTo(2);
        assertThat(Page.of(List.of(User.named("a")), 70).totalResults()).isEqualTo(70);
    }

    @Test
    void staysAsItWasMade() {
        List<User> users = new ArrayList<>(List.of(User.named("a")));
        Page<User> page = Page.of(users);

        users.clear();

        assertThat(page.resources()).containsExactly(User.named("a"));
    }

    @Test
    void refusesAResourceThatIsNone() {
        assertThatNullPointerException().isThrownBy(() -> Page.of(Arrays.asList(User.named("a"), null)));
    }
}
