package io.github.scimlet.store;

import io.github.scimlet.schema.Schema;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Makes the stores of tests. A module with a store of its own runs the tests of this package and of {@code protocol} on
 * it, all that are not {@link InMemoryOnly}: it names its implementation in {@code META-INF/services}, and has Surefire
 * scan the jar of these tests.
 */
public interface TestStores {

    /** A store that shares nothing with any other. */
    TestStore create(Settings settings);

    /** Those of the module that runs the tests; in memory if it has none. */
    static TestStores onClassPath() {
        return ServiceLoader.load(TestStores.class).findFirst().orElseGet(InMemoryTestStores::new);
    }

    /** @param uniqueGroupNames whether no two groups can have one name */
    record Settings(Clock clock, boolean uniqueGroupNames, List<Schema> userExtensions, List<Schema> groupExtensions) {

        static final Settings DEFAULT = new Settings(Clock.systemUTC(), true, List.of(), List.of());

        Settings withClock(Clock other) {
            return new Settings(other, uniqueGroupNames, userExtensions, groupExtensions);
        }

        Settings withUniqueGroupNames(boolean unique) {
            return new Settings(clock, unique, userExtensions, groupExtensions);
        }

        Settings withUserExtension(Schema schema) {
            return new Settings(clock, uniqueGroupNames, and(userExtensions, schema), groupExtensions);
        }

        Settings withGroupExtension(Schema schema) {
            return new Settings(clock, uniqueGroupNames, userExtensions, and(groupExtensions, schema));
        }

        private static List<Schema> and(List<Schema> some, Schema one) {
            return Stream.concat(some.stream(), Stream.of(one)).toList();
        }
    }
}
