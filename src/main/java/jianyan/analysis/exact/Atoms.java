package jianyan.analysis.exact;

/// A cursor over the atoms of a folded text: the units that phrases are matched and counted in.
///
/// An atom is one Han character, or one run of letters and digits (`g60`, `5.2%`, `1,000`: a number
/// keeps its inner points and commas and its percent sign), or one other visible character such as
/// a comma. Two kinds of character are no atoms:
///
/// - *transparent* ones, which a phrase reads across: white space, line breaks, quotation marks,
///   book title marks, invisible characters; so 十四五规划 stands in “十四五”规划;
/// - *boundaries*, which a phrase never crosses: 。；！？ and their half-width forms.
///
/// Each atom and each boundary takes one position. Not thread-safe; a pass is linear in the text
/// and allocates nothing, and one cursor can pass over many texts.
public final class Atoms {

    /// What stands at the cursor.
    public enum Type {
        HAN,
        RUN,
        OTHER,
        BOUNDARY
    }

    /// A run is cut after this many UTF-16 units, so that no input makes a term that an index
    /// refuses; words and numbers of real documents stay far below it.
    static final int MAX_RUN = 256;

    private String text = "";
    private int start;
    private int end;
    private Type type = Type.BOUNDARY;

    /// A cursor before the first atom of a text that [Folding] has folded.
    public Atoms(String foldedText) {
        over(foldedText);
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

    /// The number of positions that a text takes: its atoms and boundaries.
    static int countPositions(String foldedText) {
        Atoms atoms = new Atoms(foldedText);
        int count = 0;
        while (atoms.next()) {
            count++;
        }
        return count;
    }

    /// The text without the characters that a phrase reads across.
    public static String withoutTransparent(String foldedText) {
        for (int i = 0; i < foldedText.length(); i++) {
            if (AtomKinds.of(foldedText.codePointAt(i)) == AtomKinds.TRANSPARENT) {
                return foldedText
                        .codePoints()
                        .filter(c -> AtomKinds.of(c) != AtomKinds.TRANSPARENT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
            }
        }
        return foldedText;
    }

    /// Puts this cursor before the first atom of another folded text.
    void over(String foldedText) {
        text = foldedText;
        start = 0;
        end = 0;
    }

    /// Moves to the next atom or boundary; false at the end of the text.
    public boolean next() {
        int at = end;
        int length = text.length();
        while (at < length) {
            int codePoint = text.codePointAt(at);
            int width = Character.charCount(codePoint);
            byte kind = AtomKinds.of(codePoint);
            if (kind != AtomKinds.TRANSPARENT) {
                start = at;
                end = at + width;
                switch (kind) {
                    case AtomKinds.HAN -> type = Type.HAN;
                    case AtomKinds.RUN -> {
                        type = Type.RUN;
                        end = runEnd(text, at);
                    }
                    case AtomKinds.BOUNDARY -> type = Type.BOUNDARY;
                    default -> type = Type.OTHER;
                }
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

    /// The end of the run of letters and digits that begins at `start`.
    public static int runEnd(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + MAX_RUN);
        int at = start;
        int last = -1;
        while (at < limit) {
            int codePoint = Character.codePointAt(text, at);
            if (AtomKinds.of(codePoint) == AtomKinds.RUN) {
                at += Character.charCount(codePoint);
            } else if (joinsDigits(text, at, codePoint, last)) {
                at++;
            } else {
                return codePoint == '%' && isAsciiDigit(last) ? at + 1 : at;
            }
            last = codePoint;
        }
        return at;
    }

    private static boolean joinsDigits(CharSequence text, int at, int mark, int last) {
        return (mark == '.' || mark == ',')
                && isAsciiDigit(last)
                && at + 1 < text.length()
                && isAsciiDigit(text.charAt(at + 1));
    }

    private static boolean isAsciiDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }
}
