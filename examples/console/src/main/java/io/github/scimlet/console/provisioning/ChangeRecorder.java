package io.github.scimlet.console.provisioning;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.protocol.Change;
import io.github.scimlet.protocol.Operation;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes each change into the history. */
final class ChangeRecorder implements ProvisioningListener {

    private static final AttributePath PASSWORD = AttributePath.of("password");
    private static final int LONGEST_NAME = 300;

    /** Of a group that comes with thousands of members, the history has the first and how many more. */
    private static final int MOST_MEMBERS = 50;

    private final JdbcStore store;
    private final History history;

    ChangeRecorder(JdbcStore store, History history) {
        this.store = store;
        this.history = history;
    }

    @Override
    public void changed(Change change) {
        Resource resource = change.after().or(change::before).orElseThrow();
        history.add(change, Texts.cut(Names.of(resource), LONGEST_NAME), values(change));
    }

    private List<ValueChange> values(Change change) {
        List<ValueChange> values = new ArrayList<>();
        if (change.operation() == Operation.DELETE) {
            return values; // what it was, the entries before say
        }
        if (change.before().isPresent() || change.operation() == Operation.CREATE) {
            values.addAll(FlatResource.difference(
                    change.before().map(FlatResource::of).orElse(Map.of()),
                    change.after().map(FlatResource::of).orElse(Map.of())));
        }
        if (change.attributes().contains(PASSWORD)) {
            values.add(new ValueChange("password", "", "set, and not shown"));
        }
        addMembers(change, values);
        return values;
    }

    private void addMembers(Change change, List<ValueChange> values) {
        MemberChange members = change.members();
        String tenant = change.caller().tenant();
        members.added().stream()
                .limit(MOST_MEMBERS)
                .forEach(member -> values.add(new ValueChange("member", "", nameOfMember(tenant, member.value()))));
        members.removed().stream()
                .limit(MOST_MEMBERS)
                .forEach(id -> values.add(new ValueChange("member", nameOfMember(tenant, id), "")));
        int more = rest(members.added().size()) + rest(members.removed().size());
        if (more > 0) {
            values.add(new ValueChange("member", "", "and " + more + " members more"));
        }
    }

    private static int rest(int all) {
        return Math.max(0, all - MOST_MEMBERS);
    }

    private String nameOfMember(String tenant, String id) {
        String name = store.tenant(tenant)
                .users()
                .get(id, Projection.everything(Schemas.USERS))
                .map(Names::of)
                .or(() -> history.last(tenant, id).map(HistoryEntry::resourceName))
                .orElse(id);
        return Texts.cut(name, LONGEST_NAME);
    }
}
