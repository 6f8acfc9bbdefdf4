package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidValue;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds values that are not complex against the type of their attribute (RFC 7643 §2.3). */
final class SimpleValues {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

    private static final AttributeDefinition COUNTRY = Schemas.USER
            .attribute("addresses")
            .flatMap(addresses -> addresses.subAttribute("country"))
            .orElseThrow();

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Leniency leniency;

    SimpleValues(Leniency leniency) {
        this.leniency = leniency;
    }

    /** {@code value} as it is kept: text byte for byte as it was sent; {@code where} is the path that an error names. */
    Object checked(AttributeDefinition attribute, Object value, String where) {
        return switch (attribute.type()) {
            case BOOLEAN -> bool(value, where);
            case INTEGER -> integer(value, where);
            case DECIMAL -> decimal(value, where);
            case DATE_TIME -> dateTime(text(attribute, value, where), where);
            case REFERENCE -> reference(text(attribute, value, where), where);
            case BINARY -> binary(text(attribute, value, where), where);
            default -> country(attribute, text(attribute, numberAsText(value, where), where), where);
        };
    }

    /** RFC 7643 §4.1.2 wants codes; what people have typed into directories is something else. */
    private String country(AttributeDefinition attribute, String text, String where) {
        if (attribute.equals(COUNTRY)
                && !COUNTRIES.contains(text.toUpperCase(Locale.ROOT))
                && !leniency.grants(Tolerance.COUNTRY_NAME, where)) {
            throw invalidValue(where + " must be a country's code of two letters (ISO 3166-1).");
        }
        return text;
    }

    private static String text(AttributeDefinition attribute, Object value, String where) {
        if (!(value instanceof String text)) {
            throw invalidValue(where + " must be a string.");
        }
        if (attribute.required() && text.isBlank()) {
            throw invalidValue(where + " is required and must not be empty.");
        }
        return text;
    }

    private Object numberAsText(Object value, String where) {
        return isNumber(value) && leniency.grants(Tolerance.NUMBER_FOR_TEXT, where) ? value.toString() : value;
    }

    private Object bool(Object value, String where) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text
                && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                && leniency.grants(Tolerance.BOOLEAN_AS_TEXT, where)) {
            return Boolean.valueOf(text);
        }
        throw invalidValue(where + " must be true or false.");
    }

    private static Object integer(Object value, String where) {
        if (value instanceof Long) {
            return value;
        }
        throw invalidValue(where + " must be a whole number of at most 64 bits, without fraction or exponent.");
    }

    private static Object decimal(Object value, String where) {
        if (isNumber(value)) {
            return value;
        }
        throw invalidValue(where + " must be a number.");
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    private static String dateTime(String text, String where) {
        if (DateTime.parse(text).isEmpty()) {
            throw invalidValue(where + " must be a date with a time, such as 2011-05-13T04:42:34Z.");
        }
        return text;
    }

    private static String reference(String text, String where) {
        try {
            new URI(text);
            return text;
        } catch (URISyntaxException e) {
            throw invalidValue(where + " must be a URI.");
        }
    }

    private static String binary(String text, String where) {
        String unpadded = text.replace("=", "");
        if (!BASE64.matcher(text).matches() || unpadded.length() % 4 == 1) {
            throw invalidValue(where + " must be base64.");
        }
        return text;
    }
}
