package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How Entra ID writes a PATCH, which depends on the Tenant URL. */
public enum EntraDialect {
    /** One operation for each attribute, {@code op} with a capital, booleans as {@code "True"} and {@code "False"}. */
    DEFAULT {
        @Override
        List<Attributes> operations(Values values, Values before) {
            List<Attributes> operations = new ArrayList<>();
            values.asMap()
                    .forEach((path, value) -> operations.add(EntraPatch.operation(
                            before.get(path).isPresent() ? "Replace" : "Add",
                            path.text(),
                            EntraPatch.capitalized(value))));
            return operations;
        }

        @Override
        List<Attributes> active(boolean active) {
            return List.of(EntraPatch.operation("Replace", Account.ACTIVE, active ? "True" : "False"));
        }

        @Override
        Attributes manager(String path, String id, boolean isFirst) {
            return new PatchBody(List.of(EntraPatch.operation(isFirst ? "Add" : "Replace", path, id))).toAttributes();
        }

        @Override
        List<Attributes> add(Collection<String> members) {
            return List.of(EntraPatch.operation("Add", "members", EntraPatch.referencesWithNull(members)));
        }

        @Override
        List<Attributes> remove(Collection<String> members) {
            return List.of(EntraPatch.operation("Remove", "members", EntraPatch.referencesWithNull(members)));
        }
    },

    /** With {@code aadOptscim062020}: all that has no brackets in one operation without a path. */
    SCIM_COMPLIANT {
        @Override
        List<Attributes> operations(Values values, Values before) {
            List<Attributes> operations = new ArrayList<>();
            Attributes.Builder pathless = Attributes.builder();
            for (Map.Entry<TargetPath, Object> entry : values.asMap().entrySet()) {
                if (entry.getKey().isFiltered()) {
                    operations.add(
                            EntraPatch.operation("replace", entry.getKey().text(), entry.getValue()));
                } else {
                    pathless.add(entry.getKey().text(), entry.getValue());
                }
            }
            Optional.of(pathless.build())
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> operations.add(EntraPatch.pathless("replace", value)));
            return operations;
        }

        @Override
        List<Attributes> active(boolean active) {
            return List.of(EntraPatch.pathless("replace", Attributes.of(Account.ACTIVE, active)));
        }

        @Override
        Attributes manager(String path, String id, boolean isFirst) {
            return new PatchBody(List.of(EntraPatch.operation("replace", path, id))).toAttributes();
        }

        @Override
        List<Attributes> add(Collection<String> members) {
            return List.of(EntraPatch.operation("add", "members", EntraPatch.references(members)));
        }

        @Override
        List<Attributes> remove(Collection<String> members) {
            return members.stream()
                    .map(id -> EntraPatch.operation("remove", "members[value eq \"%s\"]".formatted(id)))
                    .toList();
        }
    };

    /** @param before what the server is known to have: other values are added, not replaced */
    abstract List<Attributes> operations(Values values, Values before);

    abstract List<Attributes> active(boolean active);

    /** @param id empty to take the manager away */
    abstract Attributes manager(String path, String id, boolean isFirst);

    abstract List<Attributes> add(Collection<String> members);

    abstract List<Attributes> remove(Collection<String> members);
}
