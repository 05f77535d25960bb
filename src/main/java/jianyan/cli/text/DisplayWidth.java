package jianyan.cli.text;

/// How many places a text takes on a terminal: two for a Han character or full-width form, none for
/// a combining mark, one for anything else (Unicode Standard Annex 11, with ambiguous as narrow).
public final class DisplayWidth {
    private DisplayWidth() {}

    /// The width of a text without escape sequences.
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// The text with blanks behind it, as wide as asked or wider.
    public static String padEnd(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /// The text with blanks before it, as wide as asked or wider.
    public static String padStart(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /// The longest beginning that is no wider than asked.
    public static String start(String text, int width) {
        int end = 0;
        for (int used = 0; end < text.length(); ) {
            int next = text.codePointAt(end);
            used += of(next);
            if (used > width) {
                break;
            }
            end += Character.charCount(next);
        }
        return text.substring(0, end);
    }

    /// The longest end that is no wider than asked.
    public static String end(String text, int width) {
        int start = text.length();
        for (int used = 0; start > 0; ) {
            int next = text.codePointBefore(start);
            used += of(next);
            if (used > width) {
                break;
            }
            start -= Character.charCount(next);
        }
        return text.substring(start);
    }

    private static int of(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1F64F)
                        || (c >= 0x1F900 && c <= 0x1F9FF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
