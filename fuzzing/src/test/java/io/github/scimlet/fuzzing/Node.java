package io.github.scimlet.fuzzing;

import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import io.github.scimlet.model.Attributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A JSON value as the fuzzer changes it: any kind can become any other, and what the other needs is there.
 *
 * @param kind which of the others count
 * @param text of a string
 * @param number of a number
 * @param members of an object; of an array without their names
 */
record Node(
        @InRange(min = 0, max = 7) int kind,

        @NotNull @WithUtf8Length(max = 200) @ValuePool(value = Words.VALUES, p = 0.5)
        String text,

        long number,
        @NotNull @WithSize(max = 12) List<@NotNull Member> members) {

    private static final int OBJECT = 0;
    private static final int ARRAY = 1;
    private static final int TEXT = 2;
    private static final int TRUE = 3;
    private static final int FALSE = 4;
    private static final int NULL = 5;
    private static final int WHOLE = 6;
    private static final int DECIMAL = 7;

    /** One member of an object. */
    record Member(
            @NotNull @WithUtf8Length(max = 100) @ValuePool(value = Words.NAMES, p = 0.8)
            String name,

            @NotNull Node value) {}

    /** What {@code value} is, of a tree. */
    static Node of(Object value) {
        if (value instanceof Attributes object) {
            List<Member> members = new ArrayList<>();
            object.forEach((name, member) -> members.add(new Member(name, of(member))));
            return new Node(OBJECT, "", 0, members);
        }
        if (value instanceof List<?> values) {
            List<Member> members = new ArrayList<>();
            values.forEach(element -> members.add(new Member("", of(element))));
            return new Node(ARRAY, "", 0, members);
        }
        if (value instanceof Boolean flag) {
            return new Node(flag ? TRUE : FALSE, "", 0, List.of());
        }
        if (value instanceof Number number) {
            return new Node(WHOLE, "", number.longValue(), List.of());
        }
        return value instanceof String text ? new Node(TEXT, text, 0, List.of()) : new Node(NULL, "", 0, List.of());
    }

    static Node read(String json) {
        return of(Trees.read(json));
    }

    /** The value as JSON. */
    String json() {
        StringBuilder json = new StringBuilder();
        write(json);
        return json.toString();
    }

    private void write(StringBuilder json) {
        switch (kind) {
            case OBJECT -> writeObject(json);
            case ARRAY -> {
                char before = '[';
                for (Member member : members) {
                    member.value().write(json.append(before));
                    before = ',';
                }
                json.append(members.isEmpty() ? "[]" : "]");
            }
            case TRUE -> json.append(true);
            case FALSE -> json.append(false);
            case NULL -> json.append("null");
            case WHOLE -> json.append(number);
            case DECIMAL -> json.append(BigDecimal.valueOf(number, text.length() - 5));
            default -> quote(text, json);
        }
    }

    /** Of two members of one name the first: such a body is refused as a whole, and that is tried as text. */
    private void writeObject(StringBuilder json) {
        Set<String> written = new LinkedHashSet<>();
        json.append('{');
        for (Member member : members) {
            if (written.add(member.name().toLowerCase(Locale.ROOT))) {
                json.append(written.size() == 1 ? "" : ",");
                quote(member.name(), json);
                member.value().write(json.append(':'));
            }
        }
        json.append('}');
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
