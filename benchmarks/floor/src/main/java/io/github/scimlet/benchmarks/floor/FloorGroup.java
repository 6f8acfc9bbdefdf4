package io.github.scimlet.benchmarks.floor;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group whose members are kept by id. Understands what adds members and what removes one, and no other PATCH. */
final class FloorGroup implements Contender.Members {

    private final Map<String, Fields> members = new HashMap<>();

    FloorGroup(int size) {
        for (int i = 0; i < size; i++) {
            members.put(id(i), member(id(i)));
        }
    }

    private static Fields member(String id) {
        Fields member = new Fields(1);
        member.put("value", id);
        return member;
    }

    @Override
    public String id(int number) {
        return Work.id(number);
    }

    @Override
    public void patch(byte[] request) {
        Operation.read(request).forEach(this::apply);
    }

    private void apply(Operation operation) {
        PatchPath path = operation.path();
        Object value = operation.value();
        if (path == null || !path.path().attribute().equalsIgnoreCase("members")) {
            throw Refused.bad("invalidPath", "no members");
        }
        if (operation.kind() == Operation.Kind.ADD && value instanceof List<?>) {
            Json.list(value).forEach(this::add);
        } else if (operation.kind() == Operation.Kind.REMOVE
                && path.filter() instanceof Filter.Comparison wanted
                && wanted.operator() == Operator.EQ
                && wanted.path().attribute().equalsIgnoreCase("value")) {
            members.remove(wanted.literal());
        } else {
            throw Refused.bad("invalidPath", "neither adds members nor removes one");
        }
    }

    private void add(Object member) {
        Check.element(Schemas.MEMBERS, member);
        if (!(((Fields) member).get("value") instanceof String id)) {
            throw Refused.bad("invalidValue", "a member without value");
        }
        members.put(id, (Fields) member);
    }

    @Override
    public List<String> ids() {
        return List.copyOf(members.keySet());
    }
}
