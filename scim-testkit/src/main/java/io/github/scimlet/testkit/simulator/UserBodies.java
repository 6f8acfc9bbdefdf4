package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import io.github.scimlet.testkit.simulator.Profile.Update;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The bodies of requests about users, as a profile has them. */
record UserBodies(Profile profile) {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String CORE_OF_1_1 = "urn:scim:schemas:core:1.0";

    Attributes created(Values values) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", schemas(values));
        if (profile.has(Quirk.NULL_ID)) {
            body.add("id", Attributes.NULL);
        }
        known(values).forEach(body::add);
        body.add("active", active(true));
        if (profile.has(Quirk.EMPTY_GROUPS)) {
            body.add("groups", List.of());
        }
        if (profile.has(Quirk.PASSWORD)) {
            body.add("password", UUID.randomUUID().toString());
        }
        if (profile.has(Quirk.YEAR_ONE)) {
            body.add("meta", Attributes.of("created", "0001-01-01T00:00:00Z").with("resourceType", "User"));
        }
        return body.build();
    }

    /** For who puts what it knows. */
    Attributes put(Values values, String id, boolean active) {
        return Attributes.of("schemas", schemas(values))
                .with("id", id)
                .withAll(known(values))
                .with("active", active(active));
    }

    /**
     * For who puts what it has read: what is readOnly is there, and what was cleared is an empty text. Addresses that change
     * get a display, too.
     *
     * @param cleared what had a value until now
     */
    Attributes put(Values values, Stream<TargetPath> cleared, Attributes read, boolean active) {
        Attributes empty = cleared.reduce(read, (user, path) -> path.write(user, ""), (one, other) -> other);
        Attributes changed = values.writtenTo(empty);
        Attributes name = changed.complex("name").orElse(Attributes.EMPTY).with("middleName", "");
        Attributes.Builder body = Attributes.builder();
        withEmails(changed, !values.notIn(read).isEmpty())
                .with("name", name)
                .with("active", active)
                .forEach(body::add);
        body.add("groups", List.of());
        return body.build();
    }

    private static Attributes known(Values values) {
        return withEmails(values.resource(), false);
    }

    private static Attributes withEmails(Attributes user, boolean display) {
        return user.with(
                "emails",
                user.complexes("emails").stream()
                        .map(email -> email.with("primary", true))
                        .map(email -> display ? email.with("display", email.get("value")) : email)
                        .toList());
    }

    private List<String> schemas(Values values) {
        if (profile.has(Quirk.SCHEMAS_OF_1_1)) {
            return List.of(CORE_OF_1_1);
        }
        Stream<String> extensions = values.asMap().keySet().stream().flatMap(path -> path.extension().stream());
        return Stream.concat(Stream.of(CORE), extensions).distinct().toList();
    }

    private Object active(boolean active) {
        return profile.has(Quirk.ACTIVE_AS_TEXT) ? String.valueOf(active) : (Object) active;
    }

    PatchBody active(PatchBody body, boolean active) {
        return body.and(Attributes.of("active", active(active)));
    }

    PatchBody patch(Values changed, Stream<TargetPath> cleared) {
        PatchBody body = PatchBody.EMPTY;
        Attributes values = known(changed);
        if (profile.update() == Update.PATCH_WITH_PATHS) {
            for (String attribute : values.names()) {
                body = withPath(body, attribute, values.mentioned(attribute));
            }
        } else if (!values.isEmpty()) {
            body = body.and(values);
        }
        return cleared.map(path -> path.isFiltered() ? path.attribute() : path.text())
                .reduce(body, PatchBody::andRemove, (one, other) -> other);
    }

    /** Attributes of an extension one by one; any other complex attribute as a whole. */
    private static PatchBody withPath(PatchBody body, String attribute, Object value) {
        if (!attribute.startsWith("urn:") || !(value instanceof Attributes extension)) {
            return body.and("replace", attribute, value);
        }
        PatchBody all = body;
        for (String name : extension.names()) {
            all = all.and("replace", attribute + ":" + name, extension.mentioned(name));
        }
        return all;
    }
}
