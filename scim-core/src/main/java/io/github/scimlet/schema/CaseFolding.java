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

    /** A long text is folded in pieces of about so many characters, each in a time that may grow with the square. */
    private static final int PIECE = 128;

    /** As long as a piece can be if there is no place to cut it: between a letter and its marks is none. */
    private static final int LONGEST_PIECE = 512;

    /** From here on are marks that change the letter before them; what is below stands for itself. */
    private static final char FIRST_MARK = '\u0300';

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

    /**
     * Java makes room for each letter that grows by copying all before it, and sorts marks by insertion: of a million it
     * would make hours. Where a text is cut, only more marks than any language has are torn from their letter.
     */
    private static String foldUnicode(String text) {
        if (text.length() <= PIECE) {
            return foldPiece(text);
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int begin = 0; begin < text.length(); ) {
            int end = endOfPiece(text, begin);
            folded.append(foldPiece(text.substring(begin, end)));
            begin = end;
        }
        return folded.toString();
    }

    private static int endOfPiece(String text, int begin) {
        int longest = Math.min(begin + LONGEST_PIECE, text.length());
        for (int end = begin + PIECE; end < longest; end++) {
            if (changesNothingBefore(text.charAt(end))) {
                return end;
            }
        }
        boolean withinPair = longest < text.length() && Character.isLowSurrogate(text.charAt(longest));
        return withinPair ? longest - 1 : longest;
    }

    /** So do the letters of Korean, Japanese and Chinese, of which a long text may have no space. */
    private static boolean changesNothingBefore(char c) {
        return c < FIRST_MARK
                || c >= 0x1100 && c < 0x1160 // what a syllable begins with
                || c >= 0x3041 && c < 0x3097
                || c >= 0x309D && c < 0xA000
                || c >= 0xAC00 && c < 0xD7A4;
    }

    private static String foldPiece(String text) {
        String lower = withoutWidth(text).toLowerCase(Locale.ROOT).replace(DOTLESS_I, STAND_IN);
        // By way of upper case: only that turns sharp s into ss and brings small letters with one capital together.
        String folded = lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3');
        return Normalizer.normalize(folded.replace(STAND_IN, DOTLESS_I), Normalizer.Form.NFC);
    }

    /** Of width variants alone the plain form is taken: among them, a superscript stays what it is elsewhere. */
    private static String withoutWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWidthVariant(c)) {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isWidthVariant(char character) {
        return character == 0x3000 || character >= 0xFF00 && character <= 0xFFEF;
    }
}
