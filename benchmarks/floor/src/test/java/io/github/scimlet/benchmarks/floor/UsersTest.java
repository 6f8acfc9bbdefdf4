package io.github.scimlet.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final Users users = new Users();
    private final Fields user = users.create(Json.object(Work.user(0)), "http://localhost/Users");
    private final String id = (String) Objects.requireNonNull(user.get("id"));

    @Test
    void saysItselfWhatNoClientMaySay() {
        assertThat(id).isNotEqualTo(Work.id(0));
        assertThat(user.get("groups")).isNull();
        assertThat(new Floor().matcher("meta.location ew \"/Users/" + id + "\""))
                .accepts(users.get(id));
    }

    @Test
    void findsAUserByNameWhateverItsCase() {
        assertThat(users.matching(FilterParser.filter("userName eq \"BJENSEN0@example.com\"")))
                .containsExactly(user);
        assertThat(users.matching(FilterParser.filter("userName eq \"other\""))).isEmpty();
        assertThat(users.matching(FilterParser.filter("title pr"))).containsExactly(user);
    }

    @Test
    void refusesAUserNameThatIsTaken() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> users.create(Json.object(Work.user(0)), ""))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409));
    }

    @Test
    void givesAChangedUserAnotherVersionAndAFreeName() {
        Fields after = users.patch(id, Operation.read("""
                {"Operations":[{"op":"replace","path":"userName","value":"babs"}]}""".getBytes(UTF_8)));

        assertThat(users.get(id)).isEqualTo(after).isNotEqualTo(user);
        assertThat(after.get("meta")).isNotEqualTo(user.get("meta"));
        assertThat(users.matching(FilterParser.filter("userName eq \"Babs\""))).containsExactly(after);
        assertThat(users.create(Json.object(Work.user(0)), "")).isNotEqualTo(after);
    }

    @Test
    void forgetsWhoIsDeleted() {
        users.delete(id);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> users.get(id))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> users.delete(id));
    }
}
