package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Map;

/** What must hold of any body, whatever it is taken for. */
final class Bodies {

    static final List<Conformance> PRESETS = List.of(Conformance.STRICT, Conformance.TOLERANT);

    /** What is stored does not say of which schemas it is; a country's name is the one departure that stays as it came. */
    private static final Conformance LETTER =
            Conformance.STRICT.with(Tolerance.SCHEMAS_BY_CONTENT).with(Tolerance.COUNTRY_NAME);

    private static final Map<ResourceType<?>, Attributes> STORED = Map.of(
            Kinds.USERS, Resources.USER,
            Kinds.GROUPS, Resources.GROUP,
            Kinds.SAMPLES, Resources.SAMPLE);

    private Bodies() {}

    static void check(Attributes body) {
        for (Conformance preset : PRESETS) {
            STORED.forEach((type, stored) -> check(type, stored, body, preset));
        }
    }

    private static void check(ResourceType<?> type, Attributes stored, Attributes body, Conformance preset) {
        Trees.unlessRefused(() -> validator(type, preset).create(body))
                .ifPresent(created -> checkCanonical(type, created));
        Trees.unlessRefused(() -> validator(type, preset).replace(stored, body)).ifPresent(replaced -> {
            Attributes kept = replaced.withoutSecrets();
            checkCanonical(type, kept);
            assertThat(validator(type, preset).replace(kept, body).withoutSecrets())
                    .isEqualTo(kept);
        });
    }

    /**
     * What has been checked is in a form that even the letter of the RFC accepts, and that stays as it is; but for secrets,
     * which are equal to nothing and written nowhere.
     */
    static void checkCanonical(ResourceType<?> type, Attributes checked) {
        Attributes shown = checked.withoutSecrets();
        Attributes again = Trees.read(Trees.text(shown));

        assertThat(again).isEqualTo(shown).hasSameHashCodeAs(shown);
        assertThat(validator(type, LETTER).create(shown)).isEqualTo(shown);
    }

    private static SchemaValidator validator(ResourceType<?> type, Conformance preset) {
        return new SchemaValidator(type, new Leniency(preset));
    }
}
