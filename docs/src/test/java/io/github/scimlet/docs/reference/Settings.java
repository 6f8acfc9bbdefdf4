package io.github.scimlet.docs.reference;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.util.Set;

/** A service provider that is set up in one way or another. */
public final class Settings {

    private Settings() {}

    static ScimServiceProvider lessTolerant(UserStore users, Authenticator tokens) {
        return ScimServiceProvider.builder()
                .users(users)
                .authenticator(tokens)
                .conformance(
                        Conformance.TOLERANT.without(Tolerance.UNKNOWN_MEMBER).without(Tolerance.NUMBER_FOR_TEXT))
                .build();
    }

    static ScimServiceProvider careful(
            UserStore users, GroupStore groups, Authenticator tokens, ServiceProviderConfig config) {
        return ScimServiceProvider.builder()
                .users(users)
                .groups(groups)
                .authenticator(tokens)
                .backOff(BackOff.byAddress())
                .config(config)
                .build();
    }

    static ServiceProviderConfig config() {
        return ServiceProviderConfig.builder()
                .maxPageSize(500)
                .bulk(false)
                .sensitiveAttributes(Set.of(AttributePath.of("phoneNumbers")))
                .httpsOnly(true)
                .build();
    }

    public static ServiceProviderConfig lowLimits() {
        return ServiceProviderConfig.builder()
                .maxPageSize(2)
                .maxJsonDepth(5)
                .filterLimits(
                        FilterSyntax.rfc().withMaxLength(120).withMaxTerms(2).withMaxDepth(1))
                .maxPatchOperations(1)
                .maxMembers(2)
                .maxBulkOperations(1)
                .rootQueries(1)
                .sensitiveAttributes(Set.of(AttributePath.of("phoneNumbers")))
                .build();
    }
}
