package io.github.scimlet.random;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;

/** Values of each type: from few, so that two of them are often equal, or nearly. */
final class Values {

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "b",
            "B",
            "z",
            "1",
            " ",
            "-",
            "%",
            "_",
            "!",
            "'",
            "?",
            "\0",
            "\"",
            "\\",
            "/",
            "\t",
            "é",
            "É",
            "e\u0301",
            "E\u0301",
            "\u0301",
            "ß",
            "ẞ",
            "ss",
            "SS",
            "i",
            "I",
            "İ",
            "i\u0307",
            "ı",
            "ａ",
            "Ａ",
            "ｂ",
            "ﬁ",
            "fi",
            "Σ",
            "σ",
            "ς",
            "ſ",
            "s",
            "K",
            "k",
            "Å",
            "å",
            "ｶ",
            "ﾞ",
            "ガ",
            "\ud801\udc00",
            "\ud801\udc28",
            "\ud83d\ude00",
            "\uffee",
            "\uffe6",
            "\ue000",
            "\ufb00");

    private static final List<String> WORDS =
            List.of("", "work", "Work", "home", "bjensen", "BJensen", "true", "42", "True", "null", "a", "b");

    /** Too long for an index of any database, or nearly. */
    private static final List<String> LONG = List.of(
            "l".repeat(335),
            "L".repeat(336),
            "l".repeat(335) + "m",
            "l".repeat(400),
            "l".repeat(299) + "\u00e9" + "n".repeat(40),
            "l".repeat(299) + "\u00c9" + "o".repeat(40),
            "\ud83d\ude00".repeat(100));

    private static final List<String> DATES = List.of(
            "2011-05-13T04:42:34Z",
            "2011-05-13T04:42:34",
            "2011-05-13T06:42:34+02:00",
            "2011-05-12T23:42:34.0-05:00",
            "2011-05-13T04:42:34.000000001Z",
            "2011-05-13T04:42:34.1Z",
            "2011-05-13T04:42:34.100",
            "2011-05-13T04:42:33.999999999Z",
            "2011-05-13T10:12:34+05:30",
            "1969-12-31T23:59:59.5Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999-14:00",
            "2024-02-29T12:00:00-00:00");

    private static final List<String> INTEGERS =
            List.of("0", "1", "-1", "2", "10", "100", "9223372036854775807", "-9223372036854775808");

    private static final List<String> DECIMALS = List.of(
            "0",
            "0.0",
            "1",
            "1.0",
            "1.00",
            "1e0",
            "10e-1",
            "0.1",
            "0.10",
            "-0.5",
            "100",
            "1e2",
            "1E+2",
            "1e-7",
            "12345678901234567890",
            "12345678901234567891",
            "1.2345678901234567890e19",
            "9007199254740993",
            "1e400",
            "-1e400",
            "1e1000000000",
            "-1e-1000000000",
            "7".repeat(340),
            "7".repeat(341) + "e-1");

    private static final List<String> REFERENCES = List.of(
            "Users/u-1",
            "users/u-1",
            "../Users/u-1",
            "https://example.com/v2/Users/u-1",
            "urn:x:y",
            "https://example.com/%C3%A9",
            "");

    private Values() {}

    /** A value of {@code type} as a resource holds it. */
    static Object of(String type, Dice dice) {
        return switch (type) {
            case "boolean" -> dice.heads();
            case "integer" -> Long.valueOf(dice.pick(INTEGERS));
            case "decimal" -> decimal(dice.pick(DECIMALS));
            case "dateTime" -> dice.pick(DATES);
            case "binary" -> base64(dice);
            case "reference" -> dice.pick(REFERENCES);
            default -> text(dice);
        };
    }

    static String text(Dice dice) {
        if (dice.oneIn(20)) {
            return dice.pick(LONG);
        }
        return dice.heads() ? dice.pick(WORDS) : String.join("", dice.some(0, 3, () -> dice.pick(PIECES)));
    }

    /** A number as filters may write it, of the kind that {@code type} is. */
    static String number(Dice dice) {
        return dice.pick(dice.heads() ? INTEGERS : DECIMALS);
    }

    /** As JSON is read: a whole number of up to 64 bits is a long. */
    static Object decimal(String json) {
        BigDecimal number = new BigDecimal(json);
        return json.matches("-?\\d{1,18}") ? (Object) number.longValueExact() : number;
    }

    private static String base64(Dice dice) {
        byte[] bytes = dice.heads() ? new byte[dice.between(0, 3)] : dice.bytes(dice.between(1, 2));
        Base64.Encoder encoder = Base64.getEncoder();
        return (dice.heads() ? encoder : encoder.withoutPadding()).encodeToString(bytes);
    }
}
