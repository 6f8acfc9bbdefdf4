package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryUsersTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);
    private static final Projection NO_GROUPS = Queries.without(Schemas.USERS, "groups");

    private final InMemoryStore store = new InMemoryStore(new TickingClock(), true);
    private final UserStore users = store.users();
    private final GroupStore groups = store.groups();

    private User created(String userName) {
        return users.create(User.named(userName), ALL);
    }

    private Group group(String name, User... members) {
        Group group = Group.named(name)
                .withMembers(List.of(members).stream()
                        .map(user -> Member.of(user.id()))
                        .toList());
        return groups.create(group, Projection.everything(Schemas.GROUPS));
    }

    private User read(User user) {
        return users.get(user.id(), ALL).orElseThrow();
    }

    private static User managedBy(User user, String manager) {
        return user.withEnterprise(enterprise -> enterprise.withManager(Manager.of(manager)));
    }

    private static List<String> names(Page<User> page) {
        return page.resources().stream().map(User::userName).toList();
    }

    @Nested
    class Create {

        @Test
        void issuesAnIdAVersionAndDates() {
            User created = created("bjensen");

            assertThat(created.id()).hasSize(36);
            assertThat(created.meta().version()).contains("W/\"1\"");
            assertThat(created.meta().created()).contains(TickingClock.START.plusSeconds(1));
            assertThat(created.meta().lastModified()).isEqualTo(created.meta().created());
            assertThat(read(created)).isEqualTo(created);
        }

        @Test
        void issuesNoIdTwice() {
            assertThat(created("a").id()).isNotEqualTo(created("b").id());
        }

        @ParameterizedTest
        @CsvSource({
            "bjensen, bjensen",
            "bjensen, BJENSEN",
            "ÄRGER@example.com, ärger@example.com",
            "straße, STRASSE",
            "ΣΊΣΥΦΟΣ, σίσυφος",
            "é, e\u0301",
            "ｂｊｅｎｓｅｎ, bjensen",
            "ПЁТР, пётр",
            "\uD801\uDC00, \uD801\uDC28"
        })
        void refusesAUserNameThatIsTakenWhateverItsCase(String taken, String wanted) {
            created(taken);

            assertThatScim(() -> created(wanted)).failsWith(ScimType.UNIQUENESS).notSaying(taken);
            assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isOne();
        }

        @ParameterizedTest
        @CsvSource({"bjensen, bjensen2", "resume, résumé", "a, ' a'"})
        void takesAnotherUserName(String one, String other) {
            created(one);

            assertThat(created(other).userName()).isEqualTo(other);
        }

        @Test
        void keepsTheSpellingOfTheUserName() {
            assertThat(read(created("BJensen")).userName()).isEqualTo("BJensen");
        }

        @Test
        void keepsNoPassword() {
            User created = users.create(User.named("bjensen").withPassword("t1meMa$heen"), ALL);

            assertThat(created.password()).isEmpty();
            assertThat(read(created).password()).isEmpty();
        }

        @Test
        void letsTwoUsersShareWhatNeedNotBeUnique() {
            User one = users.create(User.named("a").withExternalId("K-77"), ALL);
            User other = users.create(User.named("b").withExternalId("K-77"), ALL);

            assertThat(one.externalId()).isEqualTo(other.externalId());
        }
    }

    @Nested
    class Get {

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
                    .containsExactly(
                            Membership.of(group.id()).withDisplay("Ops").withType("direct"));
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

            assertThat(user.enterprise().manager())
                    .contains(Manager.of(boss.id()).withDisplayName("The Boss"));
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
            Manager given =
                    Manager.of(boss.id()).withDisplayName("somebody else").withRef("../Users/x");
            User user = users.create(User.named("a").withEnterprise(enterprise -> enterprise.withManager(given)), ALL);

            users.replace(boss, boss.withDisplayName("New Name"));

            assertThat(read(user).enterprise().manager())
                    .contains(Manager.of(boss.id()).withDisplayName("New Name"));
        }
    }

    @Nested
    class Queried {

        @Test
        void listsInTheOrderOfCreationWhateverChangesMeanwhile() {
            List<User> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(created("user" + i));
            }
            users.replace(all.get(1), all.get(1).withTitle("x"));
            users.delete(all.get(3));

            assertThat(names(users.query(Query.all(Schemas.USERS))))
                    .containsExactly("user0", "user1", "user2", "user4");
        }

        @Test
        void pagesWithoutGapsAndRepetitions() {
            for (int i = 0; i < 5; i++) {
                created("user" + i);
            }
            List<String> seen = new ArrayList<>();

            for (int start = 1; start <= 5; start += 2) {
                seen.addAll(names(users.query(Query.all(Schemas.USERS).withPage(start, 2))));
            }

            assertThat(seen).containsExactly("user0", "user1", "user2", "user3", "user4");
        }

        @Test
        void findsAUserNameWithoutCase() {
            created("straße");
            created("other");

            assertThat(names(users.query(Queries.users("userName eq \"STRASSE\""))))
                    .containsExactly("straße");
            assertThat(names(users.query(Queries.users("userName eq \"STRASSE\" and title pr"))))
                    .isEmpty();
        }

        @Test
        void findsAnExternalIdWithCase() {
            users.create(User.named("a").withExternalId("K-77"), ALL);

            assertThat(names(users.query(Queries.users("externalId eq \"K-77\""))))
                    .containsExactly("a");
            assertThat(names(users.query(Queries.users("externalId eq \"k-77\""))))
                    .isEmpty();
        }

        @Test
        void findsAnId() {
            User user = created("a");
            created("b");

            assertThat(names(users.query(Queries.users("id eq \"" + user.id() + "\""))))
                    .containsExactly("a");
            assertThat(names(users.query(Queries.users("id eq \"" + user.id() + "\" and userName eq \"b\""))))
                    .isEmpty();
        }

        @Test
        void findsThoseInAGroup() {
            User in = created("in");
            created("out");
            Group group = group("Ops", in);

            assertThat(names(users.query(Queries.users("groups.value eq \"" + group.id() + "\""))))
                    .containsExactly("in");
            assertThat(names(users.query(Queries.users("groups[display eq \"ops\"]"))))
                    .containsExactly("in");
            assertThat(names(users.query(Queries.users("not (groups pr)")))).containsExactly("out");
        }

        @Test
        void findsThoseOfAManager() {
            User boss = created("boss");
            users.create(managedBy(User.named("a"), boss.id()), ALL);
            String urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

            assertThat(names(users.query(Queries.users(urn + ".value eq \"" + boss.id() + "\""))))
                    .containsExactly("a");
            assertThat(names(users.query(Queries.users(urn + ".displayName eq \"BOSS\""))))
                    .containsExactly("a");
        }

        @Test
        void sortsByWhatItComputesToo() {
            User zoe = created("zoe");
            User adam = created("adam");
            users.create(managedBy(User.named("a"), zoe.id()), ALL);
            users.create(managedBy(User.named("b"), adam.id()), ALL);
            String path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName";

            Page<User> page = users.query(Query.all(Schemas.USERS)
                    .withSort(Queries.sort(Schemas.USERS, path, false))
                    .withPage(1, 2));

            assertThat(names(page)).containsExactly("b", "a");
        }

        @Test
        void showsGroupsOnlyToThoseWhoLookAtThem() {
            group("Ops", created("a"));

            Query query = Queries.users("userName pr");

            assertThat(users.query(query).resources().get(0).groups()).hasSize(1);
            assertThat(users.query(query.withProjection(NO_GROUPS))
                            .resources()
                            .get(0)
                            .groups())
                    .isEmpty();
        }

        @Test
        void findsInactiveUsersLikeAnyOther() {
            users.create(User.named("a").withActive(false), ALL);

            assertThat(names(users.query(Queries.users("userName eq \"a\"")))).containsExactly("a");
        }
    }

    @Nested
    class Replace {

        @Test
        void movesVersionAndLastModified() {
            User before = created("bjensen");

            User after = users.replace(before, before.withTitle("Tour Guide"));

            assertThat(after.title()).contains("Tour Guide");
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.meta().version()).contains("W/\"2\"");
            assertThat(after.meta().created()).isEqualTo(before.meta().created());
            assertThat(after.meta().lastModified().orElseThrow())
                    .isAfter(before.meta().lastModified().orElseThrow());
            assertThat(read(before)).isEqualTo(after);
        }

        @Test
        void takesAwayWhatIsNotThereAnyMore() {
            User before = users.create(User.named("bjensen").withTitle("x").withNickName("y"), ALL);

            User after = users.replace(before, before.with(a -> a.without("title")));

            assertThat(after.title()).isEmpty();
            assertThat(after.nickName()).contains("y");
        }

        @Test
        void changesNothingIfNothingIsOther() {
            User before = created("bjensen");

            User after = users.replace(before, before.withPassword("secret").withGroups(List.of(Membership.of("1"))));

            assertThat(after).isEqualTo(before);
        }

        @Test
        void refusesWhatIsNoLongerAsItWasRead() {
            User before = created("bjensen");
            users.replace(before, before.withTitle("first"));

            assertThatScim(() -> users.replace(before, before.withTitle("second")))
                    .failsWith(412);
            assertThat(read(before).title()).contains("first");
        }

        @Test
        void refusesWhatItNeverReturned() {
            User created = created("bjensen");

            assertThatScim(() -> users.replace(User.named("bjensen").withId(created.id()), User.named("x")))
                    .failsWith(412);
        }

        @Test
        void findsNothingToReplaceAfterADeletion() {
            User before = created("bjensen");
            users.delete(before);

            assertThatScim(() -> users.replace(before, before.withTitle("x"))).failsWith(404);
            assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isZero();
        }

        @Test
        void keepsTheIdWhateverTheNewOneSays() {
            User before = created("bjensen");

            User after =
                    users.replace(before, User.named("bjensen").withTitle("x").withId("other"));

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(users.get("other", ALL)).isEmpty();
        }

        @Test
        void refusesAUserNameThatIsTakenAndChangesNothing() {
            created("taken");
            User before = created("bjensen");

            assertThatScim(() ->
                            users.replace(before, before.withUserName("TAKEN").withTitle("x")))
                    .failsWith(ScimType.UNIQUENESS);

            assertThat(read(before)).isEqualTo(before);
            assertThat(names(users.query(Queries.users("userName eq \"bjensen\""))))
                    .containsExactly("bjensen");
        }

        @Test
        void letsTheUserNameGoAndTakesAnother() {
            User before = created("old");

            users.replace(before, before.withUserName("new"));

            assertThat(names(users.query(Queries.users("userName eq \"old\"")))).isEmpty();
            assertThat(names(users.query(Queries.users("userName eq \"NEW\"")))).containsExactly("new");
            assertThat(created("OLD").userName()).isEqualTo("OLD");
            assertThatScim(() -> created("New")).failsWith(ScimType.UNIQUENESS);
        }

        @Test
        void takesTheSameUserNameInAnotherCase() {
            User before = created("bjensen");

            User after = users.replace(before, before.withUserName("BJensen"));

            assertThat(after.userName()).isEqualTo("BJensen");
            assertThatScim(() -> created("bjensen")).failsWith(ScimType.UNIQUENESS);
        }

        @Test
        void keepsMembershipsOfThoseWhoAreDisabled() {
            User before = created("bjensen");
            Group group = group("Ops", before);

            User after = users.replace(before, before.withActive(false));

            assertThat(after.groups()).extracting(Membership::value).containsExactly(group.id());
        }

        @Test
        void showsWhoeverIsCalledOtherwiseSoInGroups() {
            User before = created("bjensen");
            Group group = group("Ops", before);

            users.replace(before, before.withDisplayName("Babs"));

            assertThat(groups.get(group.id(), Projection.everything(Schemas.GROUPS))
                            .orElseThrow()
                            .members())
                    .containsExactly(Member.of(before.id()).withType("User").withDisplay("Babs"));
        }
    }

    @Nested
    class Delete {

        @Test
        void leavesNoTrace() {
            User user = created("bjensen");

            assertThat(users.delete(user)).isTrue();

            assertThat(users.get(user.id(), ALL)).isEmpty();
            assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isZero();
            assertThat(users.query(Queries.users("userName eq \"bjensen\"")).totalResults())
                    .isZero();
            assertThat(users.query(Queries.users("id eq \"" + user.id() + "\"")).totalResults())
                    .isZero();
            assertThat(created("BJENSEN").id()).isNotEqualTo(user.id());
        }

        @Test
        void findsNothingTheSecondTime() {
            User user = created("bjensen");
            users.delete(user);

            assertThatScim(() -> users.delete(user)).failsWith(404);
        }

        @Test
        void refusesWhatIsNoLongerAsItWasRead() {
            User before = created("bjensen");
            users.replace(before, before.withTitle("x"));

            assertThatScim(() -> users.delete(before)).failsWith(412);
            assertThat(users.get(before.id(), ALL)).isPresent();
        }

        @Test
        void endsMembershipsAndMovesTheVersionsOfTheGroups() {
            User gone = created("gone");
            User stays = created("stays");
            Group both = group("Both", gone, stays);
            Group other = group("Other", stays);

            users.delete(gone);

            Projection all = Projection.everything(Schemas.GROUPS);
            Group now = groups.get(both.id(), all).orElseThrow();
            assertThat(now.members()).extracting(Member::value).containsExactly(stays.id());
            assertThat(now.meta().version()).isNotEqualTo(both.meta().version());
            assertThat(now.meta().lastModified()).isNotEqualTo(both.meta().lastModified());
            assertThat(groups.get(other.id(), all)).contains(other);
            assertThat(groups.query(Queries.groups("members eq \"" + gone.id() + "\""))
                            .totalResults())
                    .isZero();
        }

        @Test
        void unassignsTheManagerAndMovesTheVersionsOfThoseManaged() {
            User boss = created("boss");
            User managed = users.create(managedBy(User.named("a"), boss.id()), ALL);
            User other = users.create(managedBy(User.named("b"), "another"), ALL);

            users.delete(boss);

            User now = read(managed);
            assertThat(now.enterprise().manager()).isEmpty();
            assertThat(now.attributes().has("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))
                    .isFalse();
            assertThat(now.meta().version()).isNotEqualTo(managed.meta().version());
            assertThat(read(other)).isEqualTo(other);
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
                    managedBy(User.named("a"), boss.id())
                            .withEnterprise(enterprise -> enterprise.withDepartment("Tours")),
                    ALL);

            users.delete(boss);

            assertThat(read(managed).enterprise().department()).contains("Tours");
        }

        @Test
        void forgetsMembershipsForGood() {
            User gone = created("gone");
            Group group = group("Ops", gone);
            users.delete(gone);

            groups.changeMembers(group.id(), new MemberChange(List.of(Member.of(gone.id())), Set.of()));

            assertThat(groups.get(group.id(), Projection.everything(Schemas.GROUPS))
                            .orElseThrow()
                            .members())
                    .isEmpty();
        }
    }
}
