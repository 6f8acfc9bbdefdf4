package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Rehearsal;

/** All suites that there are. */
enum SuiteKind {
    DISCOVERABILITY,
    VALIDATOR,
    OKTA_SPEC,
    OKTA_CRUD;

    Rehearsal of(Target target) {
        return switch (this) {
            case DISCOVERABILITY -> new DiscoverabilitySuite(target, GalleryMapping.EVERYTHING);
            case VALIDATOR -> new ValidatorSuite(target, GalleryMapping.EVERYTHING);
            case OKTA_SPEC -> new OktaSpecSuite(target);
            case OKTA_CRUD -> new OktaCrudSuite(target);
        };
    }
}
