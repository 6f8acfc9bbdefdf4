package io.github.scimlet.testkit;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.AttributeType;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.Uniqueness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values as directories have them, the awkward ones included; the same for the same seed. */
final class SampleValues {

    /** Words that databases fold, escape and collate in ways of their own, each in more than one case. */
    static final List<String> WORDS = List.of(
            "anna",
            "Anna",
            "ANNA B",
            "work",
            "Work",
            "home",
            "\u00c9mile",
            "\u00e9mile",
            "100%",
            "100 ",
            "a_b",
            "axb",
            "O'Neil",
            "back\\slash",
            "say \"hi\"",
            "\u041f\u0451\u0442\u0440",
            "\u043f\u0451\u0442\u0440",
            "\u4e2d\u6751",
            "\ud83d\ude00",
            "what?",
            "a-b",
            "Z");

    /** What must come back as it was sent: a normalized, trimmed, truncated or unescaped text is another one. */
    private static final List<String> AWKWARD = List.of(
            "Zoe\u0308 na\u00efve \ufb01",
            " spaces  at both ends ",
            "<b>&amp;'\"\\%_;--",
            "\u0130stanbul \u1e9e",
            "\ud83d\udc69\u200d\ud83d\udcbb \u4e2d\u6751",
            "007");

    private final Random random;
    private final int mostValues;
    private int externalIds;

    SampleValues(long seed, int mostValues) {
        this.random = new Random(seed);
        this.mostValues = mostValues;
    }

    /** Some of what is kept, chosen and filled at random. */
    Attributes some(KeptAttributes kept) {
        return kept.filled(
                Attributes.EMPTY,
                leaves -> isAlways(leaves) || heads() && !isUnique(leaves) ? value(leaves) : Attributes.NULL);
    }

    /** Awkward text in each attribute that takes any text. */
    Attributes awkward(KeptAttributes kept) {
        return kept.filled(Attributes.EMPTY, leaves -> isUnique(leaves) ? Attributes.NULL : awkward(leaves));
    }

    /** A user who says nothing of it is active, so that a store may return what nobody set. */
    private static boolean isAlways(List<SchemaPath> leaves) {
        return leaves.get(0).definition().name().equals("active");
    }

    private static boolean isUnique(List<SchemaPath> leaves) {
        return leaves.stream().anyMatch(leaf -> leaf.leaf().uniqueness() != Uniqueness.NONE);
    }

    private Object value(List<SchemaPath> leaves) {
        AttributeDefinition attribute = leaves.get(0).definition();
        if (!attribute.multiValued()) {
            return element(leaves, 0);
        }
        List<Object> values = new ArrayList<>();
        int count = random.nextInt(mostValues + 1);
        for (int i = 0; i < count; i++) {
            values.add(element(leaves, i));
        }
        return values.stream().distinct().toList();
    }

    private Object element(List<SchemaPath> leaves, int position) {
        if (leaves.get(0).subAttribute().isEmpty()) {
            return simple(leaves.get(0).leaf());
        }
        Attributes element = Attributes.EMPTY;
        for (SchemaPath leaf : leaves) {
            String name = leaf.leaf().name();
            if (name.equals("primary")) {
                element = element.with(name, position == 0);
            } else if (name.equals("value") || leaves.size() == 1 || heads()) {
                element = element.with(name, simple(leaf.leaf()));
            }
        }
        return element;
    }

    private Object simple(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case BOOLEAN -> heads();
            case INTEGER -> (long) random.nextInt(20) - 5;
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(40) - 10, 1);
            case DATE_TIME -> "2026-0" + (1 + random.nextInt(9)) + "-15T12:30:00Z";
            case BINARY -> List.of("aGVsbG8=", "SGVsbG8=", "AAEC").get(random.nextInt(3));
            case REFERENCE ->
                "https://example.com/" + List.of("a", "A", "b%20c", "d").get(random.nextInt(4));
            default -> own(attribute, WORDS.get(random.nextInt(WORDS.size())));
        };
    }

    private Object awkward(List<SchemaPath> leaves) {
        AttributeDefinition attribute = leaves.get(0).definition();
        if (leaves.get(0).subAttribute().isEmpty()) {
            return takesAnyText(attribute) && !attribute.multiValued() ? own(attribute, awkward()) : Attributes.NULL;
        }
        Attributes element = Attributes.EMPTY;
        for (SchemaPath leaf : leaves) {
            if (takesAnyText(leaf.leaf())) {
                element = element.with(leaf.leaf().name(), awkward());
            }
        }
        return attribute.multiValued() && !element.isEmpty() ? List.of(element) : element;
    }

    private static boolean takesAnyText(AttributeDefinition attribute) {
        return attribute.type() == AttributeType.STRING
                && attribute.canonicalValues().isEmpty();
    }

    /** No two resources have the same {@code externalId}: a store may be told that it is unique. */
    private String own(AttributeDefinition attribute, String text) {
        return attribute.name().equals("externalId") ? text + ++externalIds : text;
    }

    private String awkward() {
        return AWKWARD.get(random.nextInt(AWKWARD.size()));
    }

    private boolean heads() {
        return random.nextBoolean();
    }
}
