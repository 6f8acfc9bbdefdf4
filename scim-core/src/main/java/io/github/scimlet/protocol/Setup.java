package io.github.scimlet.protocol;

import io.github.scimlet.json.Json;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Leniency;

/**
 * What is the same for all requests to a service provider.
 *
 * @param conformance how far they may depart from the letter of the RFCs
 * @param config the settings
 * @param json reads bodies and writes answers
 * @param policy who may do what
 * @param listeners who learns of changes
 * @param cursors makes and reads cursors
 * @param failures what is answered if a store fails
 */
record Setup(
        Conformance conformance,
        ServiceProviderConfig config,
        Json json,
        AccessPolicy policy,
        Listeners listeners,
        Cursors cursors,
        Failures failures) {

    /** The policy of those who have none. */
    static final AccessPolicy EVERYTHING = access -> true;

    /** The same with another policy. */
    Setup with(AccessPolicy other) {
        return new Setup(conformance, config, json, other, listeners, cursors, failures);
    }

    /** What one request may use. */
    Leniency leniency() {
        return new Leniency(conformance, config.filterLimits());
    }
}
