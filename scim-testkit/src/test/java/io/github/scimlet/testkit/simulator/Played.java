package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.exchange.Target;
import java.util.stream.Stream;

/** All that can be played but Entra ID. */
final class Played {

    private static final int CYCLES = 5;

    private Played() {}

    static Stream<Profile> profiles() {
        return Stream.concat(
                Stream.of(Profiles.oktaOfTheNetwork(), Profiles.oktaOfTheWizard()), Profiles.all().stream());
    }

    /** Some weeks of a small company to which much happens. */
    static ProviderSimulator.Builder company(Profile profile, Target target) {
        GeneratedSource source =
                GeneratedSource.builder().people(20).teams(4).changes(4).seed(7).build();
        return ProviderSimulator.builder(profile, target, source).cycles(CYCLES);
    }
}
