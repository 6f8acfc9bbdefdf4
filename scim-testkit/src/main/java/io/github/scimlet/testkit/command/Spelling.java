package io.github.scimlet.testkit.command;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How constants are spelt on the command line. */
final class Spelling {

    private Spelling() {}

    /** {@code OKTA_SPEC} as {@code okta-spec}. */
    static String option(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From what {@link #option} says. */
    static <E extends Enum<E>> ITypeConverter<E> of(Class<E> type) {
        Set<E> all = EnumSet.allOf(type);
        return text -> all.stream()
                .filter(constant -> option(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + all.stream().map(Spelling::option).collect(Collectors.joining(", "))));
    }
}
