package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.scimlet.model.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void saysHowManyThereAreOnlyIfTheStoreDoes() {
        Slice<User> slice = Slice.of(List.of(User.named("a")), Optional.of("a"));

        assertThat(slice.totalResults()).isEmpty();
        assertThat(slice.withTotalResults(70).totalResults()).hasValue(70);
        assertThat(slice.withTotalResults(70).next()).contains("a");
    }

    @Test
    void staysAsItWasMade() {
        List<User> users = new ArrayList<>(List.of(User.named("a")));
        Slice<User> slice = Slice.of(users, Optional.empty());

        users.clear();

        assertThat(slice.resources()).containsExactly(User.named("a"));
    }

    @Test
    void refusesAResourceThatIsNone() {
        assertThatNullPointerException()
                .isThrownBy(() -> Slice.of(Arrays.asList(User.named("a"), null), Optional.empty()));
    }
}
