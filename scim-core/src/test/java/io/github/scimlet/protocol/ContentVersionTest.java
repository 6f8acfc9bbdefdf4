package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContentVersionTest {

    private final User user = User.named("bjensen")
            .withId("1")
            .withTitle("Guide")
            .withName(Name.EMPTY.withFamilyName("Jensen").withGivenName("Barbara"))
            .withEnterprise(enterprise -> enterprise.withDepartment("Tours").withManager(Manager.of("26")));

    private static String version(User user) {
        return ContentVersion.of(Schemas.USERS, user.attributes(), new Json(32));
    }

    private String versionWith(UnaryOperator<User> change) {
        return version(change.apply(user));
    }

    @Test
    void isAWeakEntityTag() {
        assertThat(version(user)).matches("W/\"[0-9a-f]{32}\"");
    }

    @Test
    void movesWithAnythingThatClientsWrite() {
        List<String> versions = List.of(
                version(user),
                versionWith(u -> u.withTitle("guide")),
                versionWith(u -> u.with(a -> a.without("title"))),
                versionWith(u -> u.withActive(false)),
                versionWith(u -> u.withName(Name.EMPTY.withFamilyName("Jensen"))),
                versionWith(u -> u.withEmails(List.of(TypedValue.of("b@example.com")))),
                versionWith(u -> u.withExternalId("7")),
                versionWith(u -> u.withEnterprise(e -> e.withDepartment("Other"))),
                versionWith(u -> u.withEnterprise(e -> e.withManager(Manager.of("27")))));

        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void staysWhateverTheServerAloneSays() {
        assertThat(List.of(
                        versionWith(u -> u.withGroups(List.of(Membership.of("7")))),
                        versionWith(u ->
                                u.with(a -> a.with("meta", Attributes.of("created", Instant.EPOCH.toString())))),
                        versionWith(u -> u.withPassword(Secret.of("s3cret"))),
                        versionWith(u -> u.with(a -> a.with("unknown", "x"))),
                        versionWith(u -> u.withEnterprise(e -> e.withManager(
                                Manager.of("26").withDisplayName("The Boss").withRef("x"))))))
                .containsOnly(version(user));
    }

    @Test
    void staysInWhateverOrderAndCaseTheNamesAre() {
        Attributes.Builder reversed = Attributes.builder();
        List<String> names = user.attributes().names();
        for (int i = names.size() - 1; i >= 0; i--) {
            reversed.add(
                    names.get(i).toUpperCase(Locale.ROOT), user.attributes().mentioned(names.get(i)));
        }
        Name other = Name.EMPTY.withGivenName("Barbara").withFamilyName("Jensen");

        assertThat(version(new User(reversed.build()))).isEqualTo(version(user));
        assertThat(versionWith(u -> u.with(a -> a.without("name")).withName(other)))
                .isEqualTo(version(user));
    }

    @Test
    void tellsOneAttributeFromAnother() {
        User title = User.named("a").withTitle("x");
        User nickName = User.named("a").withNickName("x");
        User department = User.named("a").withEnterprise(enterprise -> enterprise.withDepartment("x"));
        User division = User.named("a").withEnterprise(enterprise -> enterprise.withDivision("x"));

        assertThat(List.of(version(title), version(nickName), version(department), version(division)))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsMembersApartByMoreThanTheirAddresses() {
        Attributes one = group(Member.of("1"));

        assertThat(version(one)).isNotEqualTo(version(group(Member.of("2"))));
        assertThat(version(one)).isEqualTo(version(group(Member.of("1").withRef("https://example.com/Users/1"))));
    }

    private static Attributes group(Member member) {
        return Group.named("Ops").withMembers(List.of(member)).attributes();
    }

    private static String version(Attributes group) {
        return ContentVersion.of(Schemas.GROUPS, group, new Json(32));
    }
}
