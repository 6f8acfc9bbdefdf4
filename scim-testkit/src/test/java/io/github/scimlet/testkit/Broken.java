package io.github.scimlet.testkit;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A store that breaks one promise.
 *
 * @param contract the test that it does not pass
 * @param how what it does, as the end of a sentence that begins with "a store that"
 * @param tests the tests that notice
 */
record Broken(Class<?> contract, String how, Supplier<Deployment> deployment, Set<String> tests) {

    static Broken users(String how, UnaryOperator<UserStore> breaking, String... tests) {
        return users(
                how,
                () -> new Deployment() {
                    @Override
                    UserStore users() {
                        return breaking.apply(super.users());
                    }

                    @Override
                    UserStore restartedUsers() {
                        return breaking.apply(super.restartedUsers());
                    }

                    @Override
                    UserStore theirUsers() {
                        return breaking.apply(super.theirUsers());
                    }
                },
                tests);
    }

    static Broken users(String how, Supplier<Deployment> deployment, String... tests) {
        return new Broken(BrokenUsers.class, how, deployment, Set.of(tests));
    }

    static Broken groups(String how, UnaryOperator<GroupStore> breaking, String... tests) {
        return groups(
                how,
                () -> new Deployment() {
                    @Override
                    GroupStore groups() {
                        return breaking.apply(super.groups());
                    }

                    @Override
                    GroupStore restartedGroups() {
                        return breaking.apply(super.restartedGroups());
                    }

                    @Override
                    GroupStore theirGroups() {
                        return breaking.apply(super.theirGroups());
                    }
                },
                tests);
    }

    static Broken groups(String how, Supplier<Deployment> deployment, String... tests) {
        return new Broken(BrokenGroups.class, how, deployment, Set.of(tests));
    }

    static List<Broken> all() {
        return List.of(
                        BrokenNames.all(),
                        BrokenWrites.all(),
                        BrokenVersions.all(),
                        BrokenQueries.all(),
                        BrokenCursors.all(),
                        BrokenReferences.all(),
                        BrokenDeployments.all(),
                        BrokenMembers.all(),
                        BrokenStreams.all(),
                        BrokenGroupChanges.all())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
