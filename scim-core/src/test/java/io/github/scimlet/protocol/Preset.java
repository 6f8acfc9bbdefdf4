package io.github.scimlet.protocol;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.TestStore;

/** The two presets, for what must hold in both. */
enum Preset {
    TOLERANT,
    STRICT;

    /** A client of a new store, with the extensions of {@link Samples#USERS}. */
    TestClient client() {
        return client(TestStore.ofSamples());
    }

    TestClient client(TestStore store) {
        return client(TestClient.serving(store));
    }

    TestClient client(ScimServiceProvider.Builder provider) {
        Samples.extensions().forEach(provider::userExtension);
        return TestClient.of(provider.conformance(this == STRICT ? Conformance.STRICT : Conformance.TOLERANT));
    }
}
