package io.github.scimlet.patch;

import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Carries out PATCH operations on trees, and sees to it that the tree they start from stays as it was. */
final class Patching {

    static final int MAX_OPERATIONS = 1_000;

    private Patching() {}

    static Attributes tolerant(Attributes user, String operations) {
        return patched(Samples.USERS, user, operations, Samples.tolerant());
    }

    static Attributes strict(Attributes user, String operations) {
        return patched(Samples.USERS, user, operations, Samples.strict());
    }

    static Attributes tolerantGroup(Attributes group, String operations) {
        return patched(Samples.GROUPS, group, operations, Samples.tolerant());
    }

    static Attributes strictGroup(Attributes group, String operations) {
        return patched(Samples.GROUPS, group, operations, Samples.strict());
    }

    /** @param operations what stands between the brackets of {@code Operations} */
    static Attributes patched(ResourceType<?> type, Attributes before, String operations, Leniency leniency) {
        String text = text(before);
        try {
            return request(type, operations, leniency).apply(before);
        } finally {
            assertThat(text(before)).isEqualTo(text);
        }
    }

    static PatchRequest request(ResourceType<?> type, String operations, Leniency leniency) {
        Attributes body = tree("""
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
                """.formatted(
                        operations.replace("ENT:", Samples.ENTERPRISE + ":").replace("BADGE:", Samples.BADGE + ":")));
        return PatchRequest.of(type, body, leniency, MAX_OPERATIONS);
    }

    static String text(Attributes tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Json(32).write(tree, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
