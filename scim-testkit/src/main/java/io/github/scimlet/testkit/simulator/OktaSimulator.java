package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Target;

/**
 * Okta as it provisions users and pushes groups: it looks for a user, creates it with a password that nobody knows, reads
 * it before it puts it back, never deletes users, and deletes groups. Everything else is {@link ProviderSimulator}'s.
 */
public final class OktaSimulator {

    private OktaSimulator() {}

    /** Where the application comes from, which decides how it speaks. */
    public enum Application {
        /** Of Okta's integration network: PATCH for {@code active} and groups, PUT for all else of users. */
        NETWORK,
        /** Made with the App Integration Wizard: PUT for everything. */
        WIZARD
    }

    /** Starts with five cycles, one request at a time, an hour apart. */
    public static ProviderSimulator.Builder builder(Application application, Target target, Source source) {
        Profile profile = application == Application.WIZARD ? Profiles.oktaOfTheWizard() : Profiles.oktaOfTheNetwork();
        return ProviderSimulator.builder(profile, target, source);
    }
}
