package io.github.scimlet.store;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import java.time.Clock;

/**
 * The store that a test stands on: in memory, unless there are {@link TestStores} on the class path. So tests rely on
 * nothing but what any store owes; one that is about memory is marked {@link InMemoryOnly}.
 */
public interface TestStore {

    UserStore users();

    GroupStore groups();

    <R extends Resource> ResourceStore<R> resources(ResourceType<R> type);

    /** A store of its own for users and groups of RFC 7643. */
    static TestStore empty() {
        return builder().build();
    }

    /** One that knows the extensions of {@link Samples} too. */
    static TestStore ofSamples() {
        Builder builder = builder();
        Samples.extensions().forEach(builder::userExtension);
        return builder.build();
    }

    /** Starts with what {@link #empty} has. */
    static Builder builder() {
        return new Builder();
    }

    /** Says what the store must know: a schema in which it is to find, sort or keep unique is named here too. */
    final class Builder {

        private TestStores.Settings settings = TestStores.Settings.DEFAULT;

        private Builder() {}

        public Builder clock(Clock clock) {
            settings = settings.withClock(clock);
            return this;
        }

        public Builder uniqueGroupNames(boolean uniqueGroupNames) {
            settings = settings.withUniqueGroupNames(uniqueGroupNames);
            return this;
        }

        public Builder userExtension(Schema schema) {
            settings = settings.withUserExtension(schema);
            return this;
        }

        public Builder groupExtension(Schema schema) {
            settings = settings.withGroupExtension(schema);
            return this;
        }

        public TestStore build() {
            return TestStores.onClassPath().create(settings);
        }
    }
}
