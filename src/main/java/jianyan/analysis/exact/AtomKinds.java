package jianyan.analysis.exact;

import jianyan.document.SentenceEnd;

/// What a code point is to [Atoms]: one byte each for the basic plane, computed once.
public final class AtomKinds {
    public static final byte OTHER = 0;
    public static final byte HAN = 1;
    public static final byte RUN = 2;
    public static final byte BOUNDARY = 3;
    public static final byte TRANSPARENT = 4;

    private static final byte[] BASIC_PLANE = basicPlane();

    private AtomKinds() {}

    public static byte of(int codePoint) {
        return codePoint < 0x10000 ? BASIC_PLANE[codePoint] : classify(codePoint);
    }

    private static byte[] basicPlane() {
        byte[] kinds = new byte[0x10000];
        for (int codePoint = 0; codePoint < kinds.length; codePoint++) {
            kinds[codePoint] = classify(codePoint);
        }
        return kinds;
    }

    private static byte classify(int codePoint) {
        if (SentenceEnd.STATEMENT.is(codePoint)) {
            return BOUNDARY;
        }
        if (isTransparent(codePoint)) {
            return TRANSPARENT;
        }
        if (Character.isIdeographic(codePoint)) {
            return HAN;
        }
        return isRunPart(codePoint) ? RUN : OTHER;
    }

    private static boolean isRunPart(int codePoint) {
        int general = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || general == Character.NON_SPACING_MARK
                || general == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isTransparent(int codePoint) {
        return switch (codePoint) {
            case '“', '”', '‘', '’', '"', '\'', '＂', '＇' -> true;
            case '「', '」', '『', '』', '《', '》', '〈', '〉', '﹁', '﹂', '﹃', '﹄', '〝', '〞' -> true;
            default ->
                    Character.isWhitespace(codePoint)
                            || Character.isSpaceChar(codePoint)
                            || Character.isISOControl(codePoint)
                            || Character.getType(codePoint) == Character.FORMAT
                            || isVariationSelector(codePoint);
        };
    }

    /// They choose a glyph of the character before them, as in 葛󠄀 or an emoji, and are not seen.
    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
