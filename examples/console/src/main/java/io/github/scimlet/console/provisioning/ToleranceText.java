package io.github.scimlet.console.provisioning;

import io.github.scimlet.schema.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a tolerance is about, for people who do not read RFCs. */
final class ToleranceText {

    private ToleranceText() {}

    /** The tolerances of those names, which have commas between them. */
    static List<String> ofAll(String names) {
        Set<String> wanted = Set.of(names.split(","));
        return Arrays.stream(Tolerance.values())
                .filter(tolerance -> wanted.contains(tolerance.name()))
                .map(ToleranceText::of)
                .toList();
    }

    /** The names of tolerances, with commas between them. */
    static String names(Set<Tolerance> tolerances) {
        return tolerances.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static String of(Tolerance tolerance) {
        return switch (tolerance) {
            case OPERATION_IN_ANY_CASE -> "The name of an operation began with a capital letter";
            case BOOLEAN_AS_TEXT -> "Yes or no was sent as text";
            case NUMBER_FOR_TEXT -> "A number was sent where text belongs";
            case PATHS_AS_KEYS -> "Paths were sent as names of values";
            case VALUE_FROM_FILTER -> "A value that was to be changed was not there yet, and was made";
            case EMPTY_TEXT_AS_UNASSIGNED -> "An empty text was taken for no value";
            case REMOVE_WITH_VALUE -> "A removal named the value to remove";
            case UNKNOWN_ATTRIBUTE -> "An attribute that does not exist here was left out";
            case UNKNOWN_PATH -> "A change of an attribute that does not exist here was left out";
            case BARE_WORD -> "A search text had no quotation marks";
            case VALUE_PATH_COMPARISON -> "A search was written in an unusual way";
            case BARE_EXTENSION_ATTRIBUTE -> "An attribute was sent without its extension’s name";
            case SHAPE_OF_VALUE -> "A value was wrapped in a list, or a list was missing";
            case READ_ONLY_IN_VALUE -> "A value that cannot be set was left out";
            case SCHEMAS_BY_CONTENT -> "The list of schemas was incomplete";
            case COUNTRY_NAME -> "A country was not written as its two letters";
            case PUT_KEEPS_ACTIVE -> "Nothing was said about signing in, which stays as it was";
            case NO_OPERATIONS -> "The request changed nothing";
            case UNKNOWN_MEMBER -> "Members who do not exist here were left out";
            case LEGACY_URN -> "An extension was called by its old name";
        };
    }
}
