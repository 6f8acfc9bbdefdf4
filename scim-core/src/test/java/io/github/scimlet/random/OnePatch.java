package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One PATCH, and what holds before and after it. */
final class OnePatch {

    private static final String BADGE = Samples.BADGE;

    private final World world;
    private final String target;
    private final boolean tolerant;
    private final List<Operation> operations;
    private final Answer before;
    private final String told;

    OnePatch(World world, String target, boolean tolerant, List<Operation> operations) {
        this.world = world;
        this.target = target;
        this.tolerant = tolerant;
        this.operations = operations;
        this.before = world.get(target).is(200);
        this.told = operations + "\non " + before.body() + "\n";
    }

    static Answer send(World world, String target, List<Operation> operations) {
        return world.send("PATCH", target, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": %s}""".formatted(operations));
    }

    /** Sends it, and checks all that can be said of the answer. */
    boolean check() {
        Answer patched = send(world, target, operations);
        Answer after = world.get(target).is(200);
        if (!patched.isSuccess()) {
            patched.checkError();
            assertThat(after).as("%srefused: %s", told, patched.body()).isEqualTo(before);
            return false;
        }
        assertThat(patched.status()).isIn(200, 204);
        checkWhole(patched, after);
        checkMutability(before.json(), after.json());
        checkMoved(after);
        checkRepetition(after);
        checkReplacement();
        checkQueries(after.json());
        return true;
    }

    private void checkWhole(Answer patched, Answer after) {
        assertThat(after.version()).as(told).isEqualTo(patched.version());
        if (patched.status() == 200) {
            assertThat(after.body()).as(told).isEqualTo(patched.body());
        }
        assertThat(after.json().complex("meta").orElseThrow().text("version"))
                .as(told)
                .isEqualTo(after.version());
        assertThat(Validity.faults(type(), after.json(), !tolerant))
                .as("%sgives %s", told, after.body())
                .isEmpty();
        if (operations.stream().allMatch(operation -> operation.is("add"))
                && operations.stream()
                        .noneMatch(operation -> operation.toString().contains("["))) {
            assertThat(Validity.repeated(after.json()))
                    .as("%sgives %s", told, after.body())
                    .isEmpty();
        }
    }

    /** What only the server sets, and what is set once. */
    private void checkMutability(Attributes was, Attributes is) {
        assertThat(is.get("id")).as(told).isEqualTo(was.get("id"));
        assertThat(is.get("groups")).as(told).isEqualTo(was.get("groups"));
        assertThat(is.complex("meta").orElseThrow().get("created"))
                .as(told)
                .isEqualTo(was.complex("meta").orElseThrow().get("created"));
        Attributes had = was.complex(BADGE).orElse(Attributes.EMPTY);
        Attributes has = is.complex(BADGE).orElse(Attributes.EMPTY);
        assertThat(has.get("serial")).as(told).isEqualTo(had.get("serial"));
        if (had.has("code")) {
            assertThat(has.get("code")).as(told).isEqualTo(had.get("code"));
        }
        if (operations.size() == 1 && operations.get(0).path().isPresent() && had.has("seat") && has.has("seat")) {
            Attributes seat = had.complex("seat").orElseThrow();
            assertThat(has.complex("seat").orElseThrow().get("sensor")).as(told).isEqualTo(seat.get("sensor"));
            if (seat.has("plan")) {
                assertThat(has.complex("seat").orElseThrow().get("plan"))
                        .as(told)
                        .isEqualTo(seat.get("plan"));
            }
        }
    }

    /** The version moves if and only if anything else does. */
    private void checkMoved(Answer after) {
        boolean changed = !before.json().without("meta").equals(after.json().without("meta"));
        assertThat(!after.version().equals(before.version()))
                .as("%sgives %s", told, after.body())
                .isEqualTo(changed);
    }

    private void checkRepetition(Answer after) {
        if (operations.size() == 1 && operations.get(0).isRepeatable()) {
            Answer again = send(world, target, operations);
            assertThat(again.isSuccess()).as("%sagain: %s", told, again.body()).isTrue();
            assertThat(world.get(target)).as("%sonce more", told).isEqualTo(after);
        }
    }

    private void checkReplacement() {
        Answer current = world.get(target);
        if (Validity.hasTwins(current.json())) {
            return; // a PATCH of a part may leave two equal values, of which a PUT keeps one
        }
        Answer put = world.send("PUT", target, current.body());
        assertThat(put.status())
                .as("%sthen PUT %s: %s", told, current.body(), put.body())
                .isEqualTo(200);
        assertThat(put.version()).as("%sthen PUT %s", told, current.body()).isEqualTo(current.version());
        assertThat(world.get(target)).as(told).isEqualTo(current);
    }

    private void checkQueries(Attributes is) {
        for (String name : List.of("userName", "title", "displayName", "nickName", "externalId")) {
            if (type().attribute(name).isPresent()) {
                Optional<String> value = is.text(name);
                String filter = value.map(text -> name + " eq \"" + text + "\"").orElse("not (" + name + " pr)");
                assertThat(finds(filter)).as("%s%s finds it", told, filter).isTrue();
            }
        }
        for (String name : List.of("emails", "members", "groups", "roles")) {
            for (Attributes element : is.complexes(name)) {
                element.text("value").ifPresent(value -> {
                    String filter = name + "[value eq \"" + value + "\"]";
                    assertThat(finds(filter)).as("%s%s finds it", told, filter).isTrue();
                });
            }
            if (!is.has(name) && type().attribute(name).isPresent()) {
                assertThat(finds(name + " pr"))
                        .as("%s%s pr finds it", told, name)
                        .isFalse();
            }
        }
    }

    private boolean finds(String filter) {
        String id = before.json().text("id").orElseThrow();
        String all = "id eq \"" + id + "\" and " + filter;
        Answer list = world.get(endpoint() + "?filter="
                + URLEncoder.encode(all, StandardCharsets.UTF_8).replace("%40", "@"));
        return list.is(200).json().get("totalResults").equals(Optional.of(1L));
    }

    private String endpoint() {
        return target.substring(0, target.lastIndexOf('/'));
    }

    private ResourceType<?> type() {
        return target.startsWith("/Users") ? Samples.USERS : Samples.GROUPS;
    }
}
