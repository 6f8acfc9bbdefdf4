package io.github.scimlet.protocol;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.InMemoryStore;

/** The two presets, for what must hold in both. */
enum Preset {
    TOLERANT,
    STRICT;

    /** A client of a new store, with the extensions of {@link Samples#USERS}. */
    TestClient client() {
        return client(new InMemoryStore());
    }

    TestClient client(InMemoryStore store) {
        return client(TestClient.serving(store));
    }

    TestClient client(ScimServiceProvider.Builder provider) {
        Samples.USERS.extensions().stream()
                .map(Extension::schema)
                .filter(schema -> !schema.id().equals(Samples.ENTERPRISE))
                .forEach(provider::userExtension);
        return TestClient.of(provider.conformance(this == STRICT ? Conformance.STRICT : Conformance.TOLERANT));
    }
}
