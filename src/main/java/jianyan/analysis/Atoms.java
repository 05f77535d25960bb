package jianyan.analysis;

/// A cursor over the atoms of a folded text: the units that phrases are matched and counted in.
///
/// An atom is one Han character, or one run of Latin letters and digits (`g60`, `5.2%`, `1,000`: a
/// number keeps its inner points and commas and its percent sign), or one other visible character
/// such as a comma. Two kinds of character are no atoms:
///
/// - *transparent* ones, which a phrase reads across: white space, line breaks, quotation marks,
///   book title marks, invisible characters; so 十四五规划 stands in “十四五”规划;
/// - *boundaries*, which a phrase never crosses: 。；！？ and their half-width forms.
///
/// Each atom and each boundary takes one position. Not thread-safe; a pass is linear in the text.
public final class Atoms {

    /// What stands at the cursor.
    public enum Type {
        HAN,
        RUN,
        OTHER,
        BOUNDARY
    }

    private final String text;
    private int start;
    private int end;
    private Type type = Type.BOUNDARY;

    /// A cursor before the first atom of a text that [Folding] has folded.
    public Atoms(String foldedText) {
        this.text = foldedText;
    }

    /// The number of characters as rates count them: Han characters and runs of letters and digits.
    public static int countCharacters(String foldedText) {
        Atoms atoms = new Atoms(foldedText);
        int count = 0;
        while (atoms.next()) {
            if (atoms.type == Type.HAN || atoms.type == Type.RUN) {
                count++;
            }
        }
        return count;
    }

    /// Moves to the next atom or boundary; false at the end of the text.
    public boolean next() {
        int at = end;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int width = Character.charCount(codePoint);
            if (!isTransparent(codePoint)) {
                start = at;
                end = at + width;
                classify(codePoint);
                return true;
            }
            at += width;
        }
        return false;
    }

    public Type type() {
        return type;
    }

    /// The atom's first UTF-16 unit in the folded text.
    public int start() {
        return start;
    }

    /// The end of the atom, exclusive.
    public int end() {
        return end;
    }

    private void classify(int codePoint) {
        if (Character.isIdeographic(codePoint)) {
            type = Type.HAN;
        } else if (isRunPart(codePoint)) {
            type = Type.RUN;
            extendRun(codePoint);
        } else {
            type = isBoundary(codePoint) ? Type.BOUNDARY : Type.OTHER;
        }
    }

    private void extendRun(int first) {
        int last = first;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (isRunPart(codePoint)) {
                last = codePoint;
                end += Character.charCount(codePoint);
            } else if ((codePoint == '.' || codePoint == ',') && joinsDigits(last)) {
                last = codePoint;
                end++;
            } else {
                if (codePoint == '%' && isAsciiDigit(last)) {
                    end++;
                }
                return;
            }
        }
    }

    private boolean joinsDigits(int last) {
        return isAsciiDigit(last) && end + 1 < text.length() && isAsciiDigit(text.charAt(end + 1));
    }

    private static boolean isAsciiDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    private static boolean isRunPart(int codePoint) {
        if (codePoint < 0x80) {
            return isAsciiDigit(codePoint)
                    || codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z';
        }
        if (Character.isIdeographic(codePoint)) {
            return false;
        }
        int general = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || general == Character.NON_SPACING_MARK
                || general == Character.COMBINING_SPACING_MARK;
    }

    static boolean isBoundary(int codePoint) {
        return switch (codePoint) {
            case '。', '；', '！', '？', ';', '!', '?', '｡' -> true;
            default -> false;
        };
    }

    static boolean isTransparent(int codePoint) {
        return switch (codePoint) {
            case '“', '”', '‘', '’', '"', '\'', '＂', '＇' -> true;
            case '「', '」', '『', '』', '《', '》', '〈', '〉', '﹁', '﹂', '﹃', '﹄', '〝', '〞' -> true;
            default ->
                    Character.isWhitespace(codePoint)
                            || Character.isSpaceChar(codePoint)
                            || Character.isISOControl(codePoint)
                            || Character.getType(codePoint) == Character.FORMAT;
        };
    }
}
