package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.patch.PatchRequest;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any PATCH (RFC 7644 §3.5.2)")
class PatchFuzzTest {

    private static final String BODY =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";

    private static final List<String> OPS = List.of("add", "replace", "remove", "Add", "Replace", "Remove");

    /** One operation, which has a path or none, and a value or none. */
    record Operation(
            @InRange(min = 0, max = 5) int op,

            @NotNull @WithUtf8Length(max = 200) @ValuePool(value = Words.PATHS, p = 0.7)
            String path,

            boolean hasValue,
            @NotNull Node value) {

        String json() {
            String named = path.isEmpty() ? "" : ",\"path\":" + new Node(2, path, 0, List.of()).json();
            return "{\"op\":\"" + OPS.get(op) + "\"" + named + (hasValue ? ",\"value\":" + value.json() : "") + "}";
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void leavesAWholeResourceOrTheOneThatWas(@NotNull @WithSize(min = 1, max = 8) List<@NotNull Operation> operations) {
        String json = BODY.formatted(
                String.join(",", operations.stream().map(Operation::json).toList()));
        Trees.unlessRefused(() -> Trees.read(json)).ifPresent(body -> {
            for (Conformance preset : Bodies.PRESETS) {
                check(Kinds.USERS, Resources.USER, body, preset);
                check(Kinds.GROUPS, Resources.GROUP, body, preset);
                check(Kinds.SAMPLES, Resources.SAMPLE, body, preset);
            }
        });
    }

    static Stream<List<Operation>> seeds() {
        return Stream.concat(Seeds.lines("patches.txt"), Seeds.examples("rfc7644-3.5.2"))
                .filter(json -> json.contains("\"Operations\""))
                .map(json -> operations(Trees.read(json)));
    }

    private static List<Operation> operations(Attributes body) {
        List<Operation> operations = new ArrayList<>();
        for (Attributes operation : body.complexes("Operations")) {
            operations.add(new Operation(
                    OPS.indexOf(operation.text("op").orElseThrow()),
                    operation.text("path").orElse(""),
                    operation.mentions("value"),
                    Node.of(operation.mentioned("value"))));
        }
        return operations;
    }

    private static void check(ResourceType<?> type, Attributes before, Attributes body, Conformance preset) {
        String text = Trees.text(before);
        Optional<Attributes> after = patched(type, before, body, preset);
        Optional<Attributes> again = patched(type, before, body, preset);

        assertThat(Trees.text(before)).isEqualTo(text);
        assertThat(again).isEqualTo(after);
        after.ifPresent(changed -> Bodies.checkCanonical(type, changed));
    }

    private static Optional<Attributes> patched(
            ResourceType<?> type, Attributes before, Attributes body, Conformance preset) {
        return Trees.unlessRefused(
                () -> PatchRequest.of(type, body, new Leniency(preset), 100).apply(before));
    }
}
