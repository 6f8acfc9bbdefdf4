package io.github.scimlet.testkit.suite;

import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_ADDS_ALL_AT_ONCE;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_CREATES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_DISABLES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_DUPLICATE_IS_409;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_FILTER_IGNORES_CASE;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_FILTER_MISSING_IS_EMPTY;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_RENAMES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_REPLACES_EACH_ATTRIBUTE;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The validator's tests of users. Each begins with users of its own. */
record ValidatorUsers(Mapping mapping) {

    /** The tool fills these with a random word, whatever they are for. */
    private static final Set<String> WORDS = Set.of("profileUrl", "locale");

    List<Check> checks() {
        return List.of(
                new Check("Create and find users", this::creates),
                new Check("Replace each attribute", this::replacesEach),
                new Check("Add all attributes at once", this::addsAll),
                new Check("Change and disable a user", this::changes),
                new Check("Operations in order", trial -> ValidatorSequences.keepsOrder(trial, mapping)),
                new Check("Delete users", ValidatorSequences::deletes));
    }

    private void creates(Trial trial) {
        TestResource user = created(trial, "val");
        user.isFoundBy(userName(user.name()), VALIDATOR_CREATES);
        user.isFoundBy(userName(user.name().toUpperCase(Locale.ROOT)), VALIDATOR_FILTER_IGNORES_CASE);
        user.isRefused(user(user.name()), VALIDATOR_DUPLICATE_IS_409);
        String nobody = trial.name("nobody");
        Exchange none = trial.send("Find nobody", Request.get("/Users").with("filter", userName(nobody)));
        if (trial.isAnswered(VALIDATOR_FILTER_MISSING_IS_EMPTY, nobody, none, 200)) {
            trial.holds(
                    none.resources().isEmpty(),
                    VALIDATOR_FILTER_MISSING_IS_EMPTY,
                    nobody,
                    "wanted nobody, got " + none.resources().size(),
                    none);
        }
    }

    private void replacesEach(Trial trial) {
        TestResource user = created(trial, "rep");
        for (MappedAttribute mapped : attributes()) {
            Object value = word(mapped).orElseGet(() -> Sample.of(mapped).second());
            Exchange patch = user.patches(PatchBody.replace(mapped.path().text(), value));
            if (trial.isAnswered(VALIDATOR_REPLACES_EACH_ATTRIBUTE, user.subject(), patch, 200, 204)) {
                isStored(trial, user, mapped.path(), value, VALIDATOR_REPLACES_EACH_ATTRIBUTE, patch, user.read());
            }
        }
    }

    private void addsAll(Trial trial) {
        TestResource user = created(trial, "add");
        PatchBody body = PatchBody.EMPTY;
        for (MappedAttribute mapped : attributes()) {
            body = body.and("add", mapped.path().text(), first(mapped));
        }
        Exchange patch = user.patches(body);
        trial.requireAnswer(VALIDATOR_ADDS_ALL_AT_ONCE, user.subject(), patch, 200, 204);
        Exchange read = user.read();
        attributes()
                .forEach(mapped ->
                        isStored(trial, user, mapped.path(), first(mapped), VALIDATOR_ADDS_ALL_AT_ONCE, patch, read));
        attributes().stream()
                .map(MappedAttribute::path)
                .filter(TargetPath::isFiltered)
                .forEach(path -> isOneElement(trial, user, path, patch, read));
    }

    private static void isOneElement(Trial trial, TestResource user, TargetPath path, Exchange patch, Exchange read) {
        Attributes holder = path.extension()
                .map(urn -> read.attributes().complex(urn).orElse(Attributes.EMPTY))
                .orElseGet(() -> read.attributes());
        long elements = holder.complexes(path.attribute()).stream()
                .flatMap(element -> element.get(path.selector().orElseThrow()).stream())
                .filter(value -> String.valueOf(value).equalsIgnoreCase(path.wanted()))
                .count();
        trial.holds(
                elements <= 1,
                VALIDATOR_ADDS_ALL_AT_ONCE,
                user.subject(),
                path + " should be in one element, and there are " + elements,
                patch,
                read);
    }

    private void changes(Trial trial) {
        TestResource user = created(trial, "change");
        String renamed = "renamed-" + user.name();
        Exchange rename = user.patches(PatchBody.replace(Attributes.of("userName", renamed)));
        if (trial.isAnswered(VALIDATOR_RENAMES, user.subject(), rename, 200, 204)) {
            user.isFoundBy(userName(renamed), VALIDATOR_RENAMES);
        }
        Exchange disable = user.patches(PatchBody.replace("active", false));
        if (trial.isAnswered(VALIDATOR_DISABLES, user.subject(), disable, 200, 204)) {
            isInactive(trial, user, user.read().attributes(), disable);
            Exchange found = user.finds(
                    userName(user.read().attributes().text("userName").orElse(renamed)));
            isInactive(trial, user, found.resources().stream().findFirst().orElse(Attributes.EMPTY), disable, found);
        }
    }

    private static void isInactive(Trial trial, TestResource user, Attributes read, Exchange... evidence) {
        trial.holds(
                read.flag("active").filter(active -> !active).isPresent(),
                VALIDATOR_DISABLES,
                user.subject(),
                "active should be false, and is "
                        + read.get("active").map(String::valueOf).orElse("absent"),
                evidence);
    }

    private static void isStored(
            Trial trial, TestResource user, TargetPath path, Object value, Rule rule, Exchange patch, Exchange read) {
        Optional<Object> stored = path.read(read.attributes());
        trial.holds(
                stored.filter(value::equals).isPresent(),
                rule,
                user.subject(),
                "%s should be %s, and is %s"
                        .formatted(path, value, stored.map(String::valueOf).orElse("absent")),
                patch,
                read);
    }

    /** But for those that have tests of their own, and lists of roles, which are compared element by element elsewhere. */
    private List<MappedAttribute> attributes() {
        return mapping.valuesOfUsers()
                .filter(mapped -> !mapped.path().is("userName"))
                .filter(mapped -> !mapped.path().is("roles"))
                .toList();
    }

    private static Object first(MappedAttribute mapped) {
        return word(mapped).orElseGet(() -> Sample.of(mapped).first());
    }

    private static Optional<Object> word(MappedAttribute mapped) {
        return WORDS.contains(mapped.path().attribute()) ? Optional.of("EOSNNPXAQWRK") : Optional.empty();
    }

    static TestResource created(Trial trial, String prefix) {
        String name = trial.name(prefix) + "@contoso.example";
        return TestResource.created(trial, "/Users", name, user(name), VALIDATOR_CREATES);
    }

    /** Nothing but a name: what the tool adds to it has to be created. */
    private static Attributes user(String name) {
        return Attributes.of("schemas", List.of(DiscoverableNames.USER)).with("userName", name);
    }

    private static String userName(String name) {
        return "userName eq \"" + name + "\"";
    }
}
