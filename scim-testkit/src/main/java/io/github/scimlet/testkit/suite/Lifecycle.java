package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;
import java.util.Optional;

/** A user and a group from their creation to their end. */
record Lifecycle(Mapping mapping) {

    void user(Trial trial) {
        String name = trial.name("ada") + "@contoso.example";
        String subject = "user " + name;
        Attributes body = new GalleryBodies(mapping).user(name);
        Exchange post = trial.send("Create " + name, Request.post("/Users", body));
        String id = trial.requireId(DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED, subject, post);
        echoes(trial, subject, "userName", name, post);
        isRefused(trial, subject, Request.post("/Users", body));
        patches(trial, subject, Request.path("/Users", id));
        disables(trial, subject, id, name);
        restores(trial, subject, id, name);
        deletes(trial, subject, id, name);
    }

    void group(Trial trial) {
        String name = trial.name("Ops");
        String subject = "group " + name;
        Attributes body = new GalleryBodies(mapping).group(name);
        Exchange post = trial.send("Create " + name, Request.post("/Groups", body));
        String id = trial.requireId(DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED, subject, post);
        echoes(trial, subject, "displayName", name, post);
        isRefused(trial, subject, Request.post("/Groups", body));
        PatchBody rename = PatchBody.replace("displayName", name + " EU");
        isReadBack(trial, subject, Request.path("/Groups", id), rename, "displayName", name + " EU");
    }

    private static void echoes(Trial trial, String subject, String attribute, String sent, Exchange post) {
        String returned = post.attributes().text(attribute).orElse("none");
        trial.holds(
                returned.equalsIgnoreCase(sent),
                DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED,
                subject,
                "%s should be %s in the answer, and is %s".formatted(attribute, sent, returned),
                post);
    }

    private static void isRefused(Trial trial, String subject, Request again) {
        Exchange exchange = trial.send("Create the same again", again);
        if (trial.isAnswered(DiscoverabilityRule.DUPLICATE_IS_REFUSED, subject, exchange, 409)) {
            Attributes error = exchange.attributes();
            trial.holds(
                    error.text("scimType").filter("uniqueness"::equals).isPresent()
                            && error.text("detail").isPresent(),
                    DiscoverabilityRule.DUPLICATE_IS_EXPLAINED,
                    subject,
                    "wanted scimType uniqueness and a detail, got scimType "
                            + error.text("scimType").orElse("none"),
                    exchange);
        }
    }

    /** Another value of the first attribute that may change, and of the display name in case there is none. */
    private void patches(Trial trial, String subject, String path) {
        Optional<MappedAttribute> mapped = mapping.valuesOfUsers()
                .filter(attribute -> attribute.type() == MappedAttribute.Type.STRING && !attribute.matching())
                .filter(attribute -> !List.of("userName", "externalId", "roles")
                        .contains(attribute.path().attribute()))
                .findFirst();
        String attribute = mapped.map(MappedAttribute::toString).orElse("displayName");
        Object value = mapped.map(Sample::of).map(Sample::second).orElse("Ada Byron");
        Exchange patch = trial.send(
                "Change " + attribute,
                Request.patch(path, PatchBody.replace(attribute, value).toAttributes()));
        if (trial.isAnswered(DiscoverabilityRule.PATCHED_RESOURCE_IS_READ_BACK, subject, patch, 200, 204)) {
            Exchange read = trial.send("Read the user", Request.get(path));
            Optional<Object> stored = mapped.isPresent()
                    ? mapped.get().path().read(read.attributes())
                    : read.attributes().get(attribute);
            same(trial, subject, attribute, value, stored, patch, read);
        }
    }

    private static void isReadBack(
            Trial trial, String subject, String path, PatchBody body, String attribute, Object value) {
        Exchange patch = trial.send("Change " + attribute, Request.patch(path, body.toAttributes()));
        if (trial.isAnswered(DiscoverabilityRule.PATCHED_RESOURCE_IS_READ_BACK, subject, patch, 200, 204)) {
            Exchange read = trial.send("Read it back", Request.get(path));
            same(trial, subject, attribute, value, read.attributes().get(attribute), patch, read);
        }
    }

    private static void same(
            Trial trial, String subject, String attribute, Object sent, Optional<Object> stored, Exchange... evidence) {
        trial.holds(
                stored.filter(sent::equals).isPresent(),
                DiscoverabilityRule.PATCHED_RESOURCE_IS_READ_BACK,
                subject,
                "%s should be %s, and is %s"
                        .formatted(attribute, sent, stored.map(String::valueOf).orElse("absent")),
                evidence);
    }

    private void disables(Trial trial, String subject, String id, String name) {
        isActive(trial, DiscoverabilityRule.DISABLED_USER_IS_FOUND, subject, id, name, false);
    }

    private void restores(Trial trial, String subject, String id, String name) {
        isActive(trial, DiscoverabilityRule.RESTORED_USER_IS_THE_SAME, subject, id, name, true);
    }

    private void isActive(Trial trial, Rule rule, String subject, String id, String name, boolean active) {
        PatchBody body = PatchBody.replace("active", active);
        String path = Request.path("/Users", id);
        Exchange patch = trial.send(active ? "Enable" : "Disable", Request.patch(path, body.toAttributes()));
        Exchange read = trial.send("Read the user", Request.get(path));
        Exchange found = finds(trial, name);
        trial.isAnswered(rule, subject, patch, 200, 204);
        trial.holds(
                read.attributes().flag("active").filter(flag -> flag == active).isPresent(),
                rule,
                subject,
                "active should be " + active + " in the answer to GET, and is "
                        + read.attributes().get("active").map(String::valueOf).orElse("absent"),
                patch,
                read);
        trial.holds(isOnly(found.resources(), id), rule, subject, "the filter does not find the user", patch, found);
    }

    private static boolean isOnly(List<Attributes> users, String id) {
        return users.size() == 1 && users.get(0).text("id").filter(id::equals).isPresent();
    }

    private Exchange finds(Trial trial, String name) {
        String filter = new GalleryBodies(mapping).userFilter(name);
        return trial.send("Find " + name, Request.get("/Users").with("filter", filter));
    }

    private void deletes(Trial trial, String subject, String id, String name) {
        Rule rule = DiscoverabilityRule.DELETED_USER_IS_GONE;
        Exchange delete = trial.send("Delete " + name, Request.delete(Request.path("/Users", id)));
        trial.requireAnswer(rule, subject, delete, 204);
        Exchange read = trial.send("Read the deleted user", Request.get(Request.path("/Users", id)));
        trial.isAnswered(rule, subject, read, 404);
        Exchange found = finds(trial, name);
        trial.holds(found.resources().isEmpty(), rule, subject, "the filter still finds it", delete, found);
    }
}
