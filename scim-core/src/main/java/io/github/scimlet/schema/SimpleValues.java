package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Secret;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * Holds values that are not complex against the type of their attribute (RFC 7643 §2.3). An error names the path of the
 * attribute behind a prefix, the URN of its extension.
 */
final class SimpleValues {

    private static final AttributeDefinition COUNTRY = Schemas.USER
            .attribute("addresses")
            .flatMap(addresses -> addresses.subAttribute("country"))
            .orElseThrow();

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Leniency leniency;

    SimpleValues(Leniency leniency) {
        this.leniency = leniency;
    }

    /** {@code value} as it is kept: text byte for byte as it was sent. */
    Object checked(AttributeDefinition attribute, Object value, String prefix) {
        return switch (attribute.type()) {
            case BOOLEAN -> bool(attribute, value, prefix);
            case INTEGER -> integer(attribute, value, prefix);
            case DECIMAL -> decimal(attribute, value, prefix);
            case DATE_TIME -> dateTime(attribute, text(attribute, value, prefix), prefix);
            case REFERENCE -> reference(attribute, text(attribute, value, prefix), prefix);
            case BINARY -> binary(attribute, text(attribute, value, prefix), prefix);
            default -> string(attribute, numberAsText(attribute, value, prefix), prefix);
        };
    }

    private Object string(AttributeDefinition attribute, Object value, String prefix) {
        if (!attribute.isSecret()) {
            return country(attribute, text(attribute, value, prefix), prefix);
        }
        Secret secret = value instanceof Secret read ? read : Secret.of(text(attribute, value, prefix));
        if (attribute.required() && SecretValues.isBlank(secret)) {
            throw invalid(attribute, prefix, "is required and must not be empty.");
        }
        return secret;
    }

    /** RFC 7643 §4.1.2 wants codes; what people have typed into directories is something else. */
    private String country(AttributeDefinition attribute, String text, String prefix) {
        if (attribute.equals(COUNTRY)
                && !isCountry(text)
                && !leniency.grants(Tolerance.COUNTRY_NAME, prefix + attribute.path())) {
            throw invalid(attribute, prefix, "must be a country's code of two letters (ISO 3166-1).");
        }
        return attribute.canonical(text);
    }

    /** Of a long text no capitals are made: of letters that grow it would take minutes. */
    private static boolean isCountry(String text) {
        return text.length() == 2 && COUNTRIES.contains(text.toUpperCase(Locale.ROOT));
    }

    private static String text(AttributeDefinition attribute, Object value, String prefix) {
        if (!(value instanceof String text)) {
            throw invalid(attribute, prefix, "must be a string.");
        }
        if (attribute.required() && text.isBlank()) {
            throw invalid(attribute, prefix, "is required and must not be empty.");
        }
        return text;
    }

    private Object numberAsText(AttributeDefinition attribute, Object value, String prefix) {
        return isNumber(value) && leniency.grants(Tolerance.NUMBER_FOR_TEXT, prefix + attribute.path())
                ? value.toString()
                : value;
    }

    private Object bool(AttributeDefinition attribute, Object value, String prefix) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text
                && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                && leniency.grants(Tolerance.BOOLEAN_AS_TEXT, prefix + attribute.path())) {
            return Boolean.valueOf(text);
        }
        throw invalid(attribute, prefix, "must be true or false.");
    }

    private static Object integer(AttributeDefinition attribute, Object value, String prefix) {
        if (value instanceof Long) {
            return value;
        }
        throw invalid(attribute, prefix, "must be a whole number of at most 64 bits, without fraction or exponent.");
    }

    private static Object decimal(AttributeDefinition attribute, Object value, String prefix) {
        if (isNumber(value)) {
            return value;
        }
        throw invalid(attribute, prefix, "must be a number.");
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    private static String dateTime(AttributeDefinition attribute, String text, String prefix) {
        if (DateTime.parse(text).isEmpty()) {
            throw invalid(attribute, prefix, "must be a date with a time, such as 2011-05-13T04:42:34Z.");
        }
        return text;
    }

    private static String reference(AttributeDefinition attribute, String text, String prefix) {
        if (!UriText.isValid(text)) {
            throw invalid(attribute, prefix, "must be a URI.");
        }
        return text;
    }

    private static String binary(AttributeDefinition attribute, String text, String prefix) {
        if (!Base64Text.isValid(text)) {
            throw invalid(attribute, prefix, "must be base64.");
        }
        return text;
    }

    private static ScimException invalid(AttributeDefinition attribute, String prefix, String problem) {
        return invalidValue(prefix + attribute.path() + " " + problem);
    }
}
