package jianyan.document;

/// Where a sentence ends. There are these two sets and no third: a rule that stops at more, at a
/// colon say, names it beside one of them.
public enum SentenceEnd {
    /// 。！？ in either width: what is shown, read and counted as one sentence.
    SENTENCE("。！？!?｡"),

    /// The same and ；: what says one thing by itself. No phrase reads across, and each side can be
    /// held against another text.
    STATEMENT("。！？!?｡；;");

    private final String marks;

    SentenceEnd(String marks) {
        this.marks = marks;
    }

    /// Whether a character is one of the marks.
    public boolean is(int codePoint) {
        return marks.indexOf(codePoint) >= 0;
    }

    /// Whether the last character of a text is one of them.
    public boolean ends(CharSequence text) {
        return !text.isEmpty() && is(text.charAt(text.length() - 1));
    }

    /// Where the first of them stands from a position on, or -1.
    public int next(CharSequence text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (is(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /// All of them, to stand within `[…]` of a pattern.
    public String marks() {
        return marks;
    }
}
