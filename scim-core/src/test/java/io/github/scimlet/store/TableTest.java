package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resources in memory")
class TableTest {

    private Table<User> table;

    @BeforeEach
    void startWithoutResources() {
        table = new Table<>("User", User::new, Clock.systemUTC(), List.of());
    }

    @Test
    void keepWhatTheyHaveInCommonWithTheOneBeforeOnce() {
        User one = table.insert(user("bjensen", "work"));

        User other = table.insert(user("jsmith", new String("work")));

        assertThat(other.userName()).isEqualTo("jsmith");
        assertThat(other.attributes().mentioned("emails"))
                .isSameAs(one.attributes().mentioned("emails"));
    }

    @Test
    void keepWhatAChangeHasLeftOnce() {
        User before = table.insert(user("bjensen", "work"));
        table.insert(user("jsmith", "home"));

        User after = table.update(before, user("babs", new String("work")));

        assertThat(after.userName()).isEqualTo("babs");
        assertThat(after.attributes().mentioned("emails"))
                .isSameAs(before.attributes().mentioned("emails"));
    }

    private static Attributes user(String userName, String type) {
        return Attributes.of("userName", userName).with("emails", List.of(Attributes.of("type", type)));
    }
}
