package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Microsoft's validation workflow checks before it takes an application into its gallery: whether every mapped
 * attribute can be discovered in {@code /Schemas}, whether attributes can be cleared, pages, managers and credentials.
 *
 * <p>It creates some twenty users and a group, and deletes them at the end.
 */
public final class DiscoverabilitySuite extends Suite {

    private final Mapping mapping;
    private final boolean hasToken;

    /**
     * The same checks, for whoever waits for them.
     *
     * @param target without a token, what becomes of a wrong one is not looked at
     * @param mapping what the application is to be listed with
     */
    public DiscoverabilitySuite(Target target, Mapping mapping, Progress progress) {
        super("Microsoft's gallery validation", target, Map.of("mapping", mapping.name()), progress);
        this.mapping = mapping;
        this.hasToken = target.hasToken();
    }

    /** The same, without anybody who waits for it. */
    public DiscoverabilitySuite(Target target, Mapping mapping) {
        this(target, mapping, Progress.NONE);
    }

    @Override
    List<Check> checks() {
        SchemaChecks schemas = new SchemaChecks(mapping);
        Lifecycle lifecycle = new Lifecycle(mapping);
        NullUpdate nullUpdate = new NullUpdate(mapping);
        Credentials credentials = new Credentials(
                "Bearer no-such-token",
                DiscoverabilityRule.WRONG_TOKEN_IS_REFUSED,
                DiscoverabilityRule.WRONG_TOKEN_IS_EXPLAINED);
        List<Check> checks = new ArrayList<>(List.of(
                new Check("Schema discoverability", schemas::schemas),
                new Check("Configuration", schemas::configuration),
                new Check("Resource types", schemas::resourceTypes),
                new Check("Life of a user", lifecycle::user),
                new Check("Null update with paths", nullUpdate::verbose),
                new Check("Null update without paths", nullUpdate::pathless),
                new Check("Pagination of users", new Pages(mapping)::users)));
        if (hasToken) {
            checks.add(new Check("Credentials", credentials::run));
        }
        if (mapping.manager().isPresent()) {
            checks.add(new Check("Manager", new ManagerPhases(mapping)::run));
        }
        if (mapping.hasGroups()) {
            checks.add(new Check("Group", lifecycle::group));
        }
        return checks;
    }

    @Override
    List<? extends Rule> rules() {
        Set<DiscoverabilityRule> rules = EnumSet.allOf(DiscoverabilityRule.class);
        if (mapping.manager().isEmpty()) {
            rules.removeAll(EnumSet.of(DiscoverabilityRule.MANAGER_IS_SET, DiscoverabilityRule.MANAGER_IS_CLEARED));
        }
        if (!hasToken) {
            rules.removeAll(EnumSet.of(
                    DiscoverabilityRule.WRONG_TOKEN_IS_REFUSED, DiscoverabilityRule.WRONG_TOKEN_IS_EXPLAINED));
        }
        return List.copyOf(rules);
    }
}
