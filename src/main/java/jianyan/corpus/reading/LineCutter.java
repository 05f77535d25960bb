package jianyan.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;
import jianyan.corpus.text.Stated;

/// Plain text and Markdown to lines.
///
/// `#` headings are taken in any text, for pages saved as .txt keep them; the other marks of
/// Markdown only where the file says that it is Markdown.
public final class LineCutter {
    private static final String MARKUP = "markup";

    private LineCutter() {}

    public static List<Line> cut(String text, boolean markdown, RepairLog log) {
        List<Line> lines = new ArrayList<>();
        int blank = 0;
        HeadMatter head = markdown ? HeadMatter.of(text) : null;
        int from = head == null ? 0 : head.end();
        if (head != null) {
            takeHead(text, head, lines, log);
        }
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isBreak(text.charAt(to))) {
                to++;
            }
            int start = from;
            int end = to;
            while (start < end && Characters.isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && Characters.isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                MappedText mapped = MappedText.of(text, start, end);
                lines.add(
                        markdown ? MarkdownLine.of(mapped, blank, log) : plain(mapped, blank, log));
                blank = 0;
            } else {
                blank++;
            }
            from = to + 1;
            if (to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n') {
                from++;
            }
            if (to < text.length() && text.charAt(to) == '\f') {
                blank++;
            }
        }
        return markdown ? lines : withTables(lines);
    }

    /// Neighbouring lines that tabs cut into the same number of cells are rows of a table, which
    /// never join.
    static List<Line> withTables(List<Line> lines) {
        List<Line> marked = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            int cells = cells(lines.get(i).text());
            boolean row =
                    cells > 1
                            && (i > 0 && cells(lines.get(i - 1).text()) == cells
                                    || i + 1 < lines.size()
                                            && cells(lines.get(i + 1).text()) == cells);
            if (row && lines.get(i).shape() == LineShape.TEXT) {
                marked.set(i, lines.get(i).as(LineShape.TABLE_ROW));
            }
        }
        return marked;
    }

    private static int cells(String text) {
        int cells = 1;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', tab + 1)) {
            cells++;
        }
        return cells;
    }

    /// The title is a line of the text; the rest of what stands above it is markup.
    private static void takeHead(String text, HeadMatter head, List<Line> lines, RepairLog log) {
        MappedText whole = MappedText.of(text, 0, head.end());
        MappedText title = head.title();
        if (title == null || saysAgain(text.substring(head.end()), title.text())) {
            log.take(MARKUP, whole, 0, head.end());
            return;
        }
        log.take(MARKUP, whole, 0, title.sourceStart());
        log.take(MARKUP, whole, title.sourceEnd(), head.end());
        lines.add(new Line(title, LineShape.HEADING, 1, 0));
    }

    /// Whether a text begins with its title, as most do whose head matter gives it too.
    private static boolean saysAgain(String text, String title) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        return hashes(first) > 0 && first.substring(hashes(first)).strip().equals(title.strip());
    }

    /// What the head matter of a Markdown text says of it.
    public static List<Stated> stated(String text) {
        HeadMatter head = HeadMatter.of(text);
        return head == null ? List.of() : head.stated();
    }

    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u000b'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static Line plain(MappedText mapped, int blank, RepairLog log) {
        int level = hashes(mapped.text());
        return level == 0 ? Line.of(mapped, blank) : heading(mapped, level, blank, log);
    }

    /// The level of a Markdown heading: the number of `#` before a space; 0 for any other line.
    static int hashes(String text) {
        int count = 0;
        while (count < text.length() && count < 7 && text.charAt(count) == '#') {
            count++;
        }
        return count > 0 && count < 7 && count < text.length() && text.charAt(count) == ' '
                ? count
                : 0;
    }

    static Line heading(MappedText mapped, int level, int blank, RepairLog log) {
        int start = level;
        int end = mapped.length();
        while (start < end && Characters.isBlank(mapped.text().charAt(start))) {
            start++;
        }
        while (end > start && mapped.text().charAt(end - 1) == '#') {
            end--;
        }
        log.take(MARKUP, mapped, 0, level);
        if (end < mapped.length()) {
            log.take(MARKUP, mapped, end, mapped.length());
        }
        return new Line(mapped.piece(start, end).strip(), LineShape.HEADING, level, blank);
    }
}
