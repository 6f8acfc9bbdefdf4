package io.github.scimlet.schema;

/**
 * One departure from the letter of RFC 7643 and 7644 that some client needs, and the client that needs it.
 *
 * <p>{@link Conformance} says which are granted.
 */
public enum Tolerance {
    /** {@code "op":"Replace"}: the operation in another case than the RFC's. Entra ID. */
    OPERATION_IN_ANY_CASE,
    /** {@code "True"} for a boolean, in bodies, PATCH values and filters. Entra ID, OneLogin. */
    BOOLEAN_AS_TEXT,
    /** A number for a string attribute; it becomes the same digits as text. Okta. */
    NUMBER_FOR_TEXT,
    /** A PATCH without path whose value has dotted, URN-qualified or bracketed keys. Entra ID. */
    PATHS_AS_KEYS,
    /**
     * PATCH of {@code emails[type eq "work"].value} where no value matches creates one that does; an {@code add} of
     * {@code members[value eq "u-1"]} without a value adds what the filter says. Entra ID.
     */
    VALUE_FROM_FILTER,
    /** {@code ""} for an optional attribute means that it has no value. Okta, Entra ID. */
    EMPTY_TEXT_AS_UNASSIGNED,
    /** A PATCH {@code remove} with a value removes just that value. Entra ID, JumpCloud, authentik. */
    REMOVE_WITH_VALUE,
    /** An attribute that no schema has is dropped from a body. All clients. */
    UNKNOWN_ATTRIBUTE,
    /** A PATCH operation on an attribute that no schema has is dropped, the others run. Entra ID. */
    UNKNOWN_PATH,
    /** A filter literal without quotes. Entra ID. */
    BARE_WORD,
    /** {@code emails[type eq "work"].value eq "x"} as a filter. Entra ID. */
    VALUE_PATH_COMPARISON,
    /** The name of an extension's attribute without its URN, if only one extension has it. Entra ID. */
    BARE_EXTENSION_ATTRIBUTE,
    /** An array of one for a single value; text for a complex value; {@code {"members":[…]}} for members. Entra ID. */
    SHAPE_OF_VALUE,
    /** A readOnly attribute in a PATCH value, also when it differs. Okta, authentik. */
    READ_ONLY_IN_VALUE,
    /** {@code schemas} that are missing, misspelt, unknown or incomplete: the attributes themselves decide. Entra ID. */
    SCHEMAS_BY_CONTENT,
    /** What is no code of ISO 3166-1, {@code "UK"} for example, in {@code addresses.country}. Entra ID, where it is free text. */
    COUNTRY_NAME,
    /** A PUT without {@code active} leaves it as it is. OneLogin. */
    PUT_KEEPS_ACTIVE,
    /** A PATCH without operations changes nothing. Microsoft's SCIM Validator. */
    NO_OPERATIONS,
    /** Members that do not exist are left out, the others applied. Okta, Entra ID. */
    UNKNOWN_MEMBER,
    /** The enterprise extension's URN of SCIM 1.1, and a dot between a URN and its attribute. Entra ID for Slack. */
    LEGACY_URN
}
