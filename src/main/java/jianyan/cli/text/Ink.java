package jianyan.cli.text;

import java.util.List;
import jianyan.document.SourceSpan;

/// Emphasis by escape sequences, or none.
///
/// @param coloured whether the terminal shows it and the user wants it
public record Ink(boolean coloured) {
    public static final Ink NONE = new Ink(false);

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";

    /// Bold and the terminal's own yellow, which is legible on dark and light ground.
    private static final String MARK = "\u001b[1;33m";

    private static final String END = "\u001b[0m";

    public String bold(String text) {
        return in(BOLD, text);
    }

    public String dim(String text) {
        return in(DIM, text);
    }

    public String mark(String text) {
        return in(MARK, text);
    }

    /// Marks the spans of a text, which lie in reading order.
    public String marked(String text, List<SourceSpan> marks) {
        StringBuilder inked = new StringBuilder();
        int done = 0;
        for (SourceSpan mark : marks) {
            inked.append(text, done, mark.start())
                    .append(mark(text.substring(mark.start(), mark.end())));
            done = mark.end();
        }
        return inked.append(text, done, text.length()).toString();
    }

    private String in(String sequence, String text) {
        return coloured && !text.isEmpty() ? sequence + text + END : text;
    }
}
