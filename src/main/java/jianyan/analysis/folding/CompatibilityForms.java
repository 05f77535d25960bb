package jianyan.analysis.folding;

import java.text.Normalizer;

/// Characters that Unicode keeps beside others for old encodings' sake: full and half width,
/// radicals and compatibility ideographs that PDF files are full of, ligatures, Roman numerals,
/// small and vertical punctuation.
///
/// Only these blocks are folded. NFKC on everything would make 1 of ①, 2 of ² and three points of
/// …, and so run figures together that a reader keeps apart.
final class CompatibilityForms {
    private static final int[][] BLOCKS = {
        {0x0132, 0x0133}, // Ĳ
        {0x2126, 0x212B}, // Ohm, Kelvin, Ångström
        {0x2160, 0x217F}, // Roman numerals
        {0x2E80, 0x2FDF}, // radicals
        {0xF900, 0xFAFF}, // compatibility ideographs
        {0xFB00, 0xFB06}, // Latin ligatures
        {0xFE10, 0xFE19}, // vertical punctuation
        {0xFE30, 0xFE6F}, // vertical and small punctuation
        {0xFF01, 0xFFEE}, // full and half width
        {0x2F800, 0x2FA1F}, // more compatibility ideographs
    };

    private CompatibilityForms() {}

    /// The ordinary spelling of a code point, often itself; more than one character for a few.
    static String ordinary(int codePoint) {
        String itself = Character.toString(codePoint);
        if (codePoint == '\u3000') {
            return " ";
        }
        for (int[] block : BLOCKS) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                String ordinary = Normalizer.normalize(itself, Normalizer.Form.NFKC);
                // Accents that stand alone come out with a space before them: no gain.
                return ordinary.startsWith(" ") ? itself : ordinary;
            }
        }
        return itself;
    }
}
