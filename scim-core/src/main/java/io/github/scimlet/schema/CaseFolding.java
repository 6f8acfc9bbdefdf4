package io.github.scimlet.schema;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which texts are compared without case: in filters, in sorting and where values must be unique, so that
 * the three always agree.
 *
 * <p>Width variants become plain characters, case is folded for all of Unicode and the result is composed (NFC), which
 * is what RFC 8265 §3.3 wants of user names. No locale has a say in it.
 */
public final class CaseFolding {

    /** It shares its capital with i, and must not be taken for it: that would open another's account. */
    private static final char DOTLESS_I = '\u0131';

    /** No character, so it has no case. */
    private static final char STAND_IN = '\uffff';

    private CaseFolding() {}

    /** Two texts are the same without case if their folded forms are equal. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return foldUnicode(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String foldUnicode(String text) {
        String lower = withoutWidth(text).toLowerCase(Locale.ROOT).replace(DOTLESS_I, STAND_IN);
        // By way of upper case: only that turns sharp s into ss and brings small letters with one capital together.
        String folded = lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3');
        return Normalizer.normalize(folded.replace(STAND_IN, DOTLESS_I), Normalizer.Form.NFC);
    }

    /** Of width variants alone the plain form is taken: among them, a superscript stays what it is elsewhere. */
    private static String withoutWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> isWidthVariant(character.codePointAt(0))
                        ? Normalizer.normalize(character, Normalizer.Form.NFKC)
                        : character)
                .forEach(plain::append);
        return plain.toString();
    }

    private static boolean isWidthVariant(int character) {
        return character == 0x3000 || character >= 0xFF00 && character <= 0xFFEF;
    }
}
