package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;
import java.util.Set;

/** Every optional attribute is filled and cleared: by an empty text and by null, with paths and without. */
record NullUpdate(Mapping mapping) {

    private static final Set<String> NOT_CLEARED = Set.of("userName", "active", "externalId", "roles");

    void verbose(Trial trial) {
        run(trial, false);
    }

    void pathless(Trial trial) {
        run(trial, true);
    }

    private void run(Trial trial, boolean pathless) {
        String name = trial.name(pathless ? "pathless" : "verbose") + "@contoso.example";
        String id = trial.requireId(
                DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED,
                "user " + name,
                trial.send("Create " + name, Request.post("/Users", new GalleryBodies(mapping).user(name))));
        Steps steps = new Steps(trial, name, Request.path("/Users", id), pathless);
        if (steps.fills() && steps.clears("", DiscoverabilityRule.EMPTY_TEXT_CLEARS)) {
            steps.isAccepted(Attributes.NULL, DiscoverabilityRule.NULL_OF_NOTHING_IS_ACCEPTED);
        }
        if (steps.fills()) {
            steps.clears(Attributes.NULL, DiscoverabilityRule.NULL_CLEARS);
        }
    }

    private List<MappedAttribute> optional() {
        return mapping.valuesOfUsers()
                .filter(mapped -> !mapped.required() && !mapped.matching())
                .filter(mapped -> mapped.type() != MappedAttribute.Type.REFERENCE)
                .filter(mapped -> !NOT_CLEARED.contains(mapped.path().attribute()))
                .toList();
    }

    /** With one user, in one dialect. */
    private final class Steps {

        private final Trial trial;
        private final String name;
        private final String path;
        private final boolean pathless;

        Steps(Trial trial, String name, String path, boolean pathless) {
            this.trial = trial;
            this.name = name;
            this.path = path;
            this.pathless = pathless;
        }

        boolean fills() {
            PatchBody body = PatchBody.EMPTY;
            for (MappedAttribute mapped : optional()) {
                body = body.and("add", mapped.path().text(), Sample.of(mapped).first());
            }
            Exchange patch = trial.send("Fill " + name, Request.patch(path, body.toAttributes()));
            return trial.isAnswered(DiscoverabilityRule.PATCHED_RESOURCE_IS_READ_BACK, "user " + name, patch, 200, 204);
        }

        boolean isAccepted(Object nothing, Rule rule) {
            return trial.isAnswered(rule, "user " + name, patches(nothing), 200, 204);
        }

        boolean clears(Object nothing, Rule rule) {
            Exchange patch = patches(nothing);
            if (!trial.isAnswered(rule, "user " + name, patch, 200, 204)) {
                return false;
            }
            Exchange read = trial.send("Read " + name, Request.get(path));
            optional().forEach(mapped -> isNothing(mapped.path(), rule, patch, read));
            return true;
        }

        private Exchange patches(Object nothing) {
            String how = nothing.equals("") ? "an empty text" : "null";
            PatchBody body = pathless ? ofOneObject(nothing) : ofPaths(nothing);
            return trial.send("Clear " + name + " by " + how, Request.patch(path, body.toAttributes()));
        }

        private void isNothing(TargetPath cleared, Rule rule, Exchange patch, Exchange read) {
            cleared.read(read.attributes())
                    .filter(value -> !value.equals(""))
                    .ifPresent(value -> trial.broken(
                            rule, "user " + name, cleared + " should have no value, and has " + value, patch, read));
        }
    }

    private PatchBody ofPaths(Object nothing) {
        PatchBody body = PatchBody.EMPTY;
        for (MappedAttribute mapped : optional()) {
            body = body.and("replace", mapped.path().text(), nothing);
        }
        return body;
    }

    /** What has a bracket in its path stays an operation of its own. */
    private PatchBody ofOneObject(Object nothing) {
        PatchBody body = PatchBody.EMPTY;
        Attributes.Builder object = Attributes.builder();
        for (MappedAttribute mapped : optional()) {
            if (mapped.path().isFiltered()) {
                body = body.and("replace", mapped.path().text(), nothing);
            } else {
                object.add(mapped.path().text(), nothing);
            }
        }
        Attributes values = object.build();
        return values.names().isEmpty() ? body : body.and(values);
    }
}
