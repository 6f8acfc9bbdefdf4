package io.github.scimlet.random;

import java.text.Normalizer;
import java.util.Map;

/** What a text is compared as if case does not count: a table of the letters that {@link Values} has, and NFC. */
final class NaiveFolding {

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("É", "é"),
            Map.entry("ß", "ss"),
            Map.entry("ẞ", "ss"),
            Map.entry("İ", "i\u0307"),
            Map.entry("ａ", "a"),
            Map.entry("Ａ", "a"),
            Map.entry("ｂ", "b"),
            Map.entry("ﬁ", "fi"),
            Map.entry("ﬀ", "ff"),
            Map.entry("Σ", "σ"),
            Map.entry("ς", "σ"),
            Map.entry("ſ", "s"),
            Map.entry("\u212a", "k"),
            Map.entry("\u212b", "å"),
            Map.entry("Å", "å"),
            Map.entry("ｶ", "カ"),
            Map.entry("ﾞ", "\u3099"),
            Map.entry("\ud801\udc00", "\ud801\udc28"),
            Map.entry("\uffee", "○"),
            Map.entry("\uffe6", "\u20a9"));

    private NaiveFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> folded.append(letter(c)));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String letter(int c) {
        String letter = Character.toString(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return OTHERS.getOrDefault(letter, letter);
    }
}
