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
 * The tests of the SCIM Validator, the web tool of Microsoft, those in preview among them.
 *
 * <p>It creates a dozen users and a few groups, and deletes them at the end.
 */
public final class ValidatorSuite extends Suite {

    private final Mapping mapping;

    /** @param mapping whose attributes are replaced and added; the tool itself takes those of {@code /Schemas} */
    public ValidatorSuite(Target target, Mapping mapping, Progress progress) {
        super("Microsoft's SCIM Validator", target, Map.of("mapping", mapping.name()), progress);
        this.mapping = mapping;
    }

    /** The same, without anybody who waits for it. */
    public ValidatorSuite(Target target, Mapping mapping) {
        this(target, mapping, Progress.NONE);
    }

    @Override
    List<Check> checks() {
        List<Check> checks = new ArrayList<>(new ValidatorUsers(mapping).checks());
        if (mapping.manager().isPresent()) {
            checks.add(new Check("Set the manager", ValidatorSequences::setsManager));
        }
        if (mapping.hasGroups()) {
            checks.addAll(ValidatorGroups.checks());
        }
        return checks;
    }

    @Override
    List<? extends Rule> rules() {
        Set<ValidatorRule> rules = EnumSet.allOf(ValidatorRule.class);
        if (mapping.manager().isEmpty()) {
            rules.remove(ValidatorRule.VALIDATOR_SETS_MANAGER);
        }
        if (!mapping.hasGroups()) {
            rules.removeAll(EnumSet.of(
                    ValidatorRule.VALIDATOR_LEAVES_MEMBERS_OUT,
                    ValidatorRule.VALIDATOR_CHANGES_GROUP,
                    ValidatorRule.VALIDATOR_CHANGES_MEMBERS));
        }
        return List.copyOf(rules);
    }
}
