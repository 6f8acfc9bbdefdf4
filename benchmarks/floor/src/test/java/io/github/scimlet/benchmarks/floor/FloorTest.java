package io.github.scimlet.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {

    private final Contender floor = new Floor();
    private final Object user = floor.read(Work.user(0));

    @Test
    void isFoundAsAContender() {
        assertThat(ServiceLoader.load(Contender.class)).hasOnlyElementsOfType(Floor.class);
    }

    @ParameterizedTest
    @CsvSource({
        "F01, false", "F02, true", "F03, true", "F04, false", "F05, false", "F06, true",
        "F07, true", "F08, false", "F09, true", "F10, true", "F11, true", "F12, true"
    })
    void matches(String name, boolean expected) {
        String filter = Objects.requireNonNull(Work.FILTERS.get(name));

        assertThat(floor.matcher(filter).test(user)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USERNAME EQ \"BJensen0@Example.COM\"",
                "userName gt \"aaa\" and userName lt \"zzz\"",
                "emails co \"JENSEN.org\"",
                "emails[type eq \"home\" and not (primary eq true)]",
                "name.familyName eq \"\\u004Aensen\"",
                "not (externalId eq \"x\") and nickName ne null",
                "meta.created ge \"2010-01-23T05:56:22.000+01:00\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName sw \"john\"",
                "nickName eq \"x\" or nickName eq \"y\" or nickName eq \"babs\" and title pr"
            })
    void matchesTheUser(String filter) {
        assertThat(floor.matcher(filter)).accepts(user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName eq \"a",
                "userName eq \"a\" and",
                "(title pr",
                "title pr)",
                "emails[type eq \"work\"",
                "userName is \"a\"",
                "userName eq true",
                "active gt true",
                "unknown pr"
            })
    void refusesWhatIsNoFilter(String filter) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> floor.matcher(filter));
    }

    @Test
    void parsesFiltersThatAreLongOrDeep() {
        assertThat(floor.matcher(Work.alternatives(1_000))).accepts(user);
        assertThat(floor.matcher(Work.parentheses(100))).rejects(user);
    }

    @Test
    void writesWhatItHasReadButThePassword() {
        Fields expected = Json.object(Work.user(0));
        expected.remove("password");

        assertThat(Json.object(floor.write(user))).isEqualTo(expected);
    }

    @Test
    void namesAttributesAsTheSchemaDoes() {
        byte[] body = new String(Work.user(0), UTF_8)
                .replace("\"familyName\"", "\"FAMILYNAME\"")
                .getBytes(UTF_8);

        assertThat(floor.read(body)).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "nickName, other", "[, {", "bjensen0@example.com, ''", "core:2.0:User, core:2.0:Other"})
    void refusesABodyThatIsWrong(String right, String wrong) {
        byte[] body = new String(Work.user(0), UTF_8).replace(right, wrong).getBytes(UTF_8);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> floor.read(body));
    }

    @Test
    void readsAndWritesLists() {
        List<?> users = floor.readList(Work.list(3));

        assertThat(users).hasSize(3).first().isEqualTo(user);
        assertThat(floor.readList(floor.writeList(users)))
                .hasSize(3)
                .last()
                .isEqualTo(floor.read(floor.write(users.get(2))));
    }

    @Test
    void writesTheAttributesThatAreAskedFor() {
        byte[] list = floor.writeList(List.of(user), List.of("userName", "emails.value"));

        assertThat(Json.object(list)).isEqualTo(Json.object("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
                 "totalResults": 1, "startIndex": 1, "itemsPerPage": 1,
                 "Resources": [{
                   "schemas": ["%s", "%s"],
                   "id": "%s",
                   "userName": "bjensen0@example.com",
                   "emails": [{"value": "bjensen@example.com"}, {"value": "babs@jensen.org"}]}]}
                """.formatted(Schemas.CORE, Schemas.ENTERPRISE, Work.id(0))
                .getBytes(UTF_8)));
    }

    @Test
    void changesMembers() {
        Contender.Members group = floor.group(10);

        group.patch(Work.addition(group.id(10)));
        group.patch(Work.removal(group.id(3)));

        assertThat(group.ids()).hasSize(10).contains(group.id(10)).doesNotContain(group.id(3));
    }
}
