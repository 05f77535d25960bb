package jianyan.corpus.ofd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the pieces of text of a page in the order in which they are read, by recursive cuts along
/// the white space (G. Nagy, S. Seth, 1984): between columns first, else at the widest gap between
/// lines.
final class ReadingOrder {
    /// White space of so many heights parts columns.
    private static final double GUTTER = 1.2;

    /// Fewer lines than this on a side are no column.
    private static final int FEWEST_LINES = 3;

    /// Pieces of a line stand so far apart, in heights, where they are cells.
    private static final double CELL = 1.5;

    /// Lines stand so far apart, in heights, where a paragraph ends.
    private static final double PARAGRAPH = 1.4;

    private static final int DEEPEST = 60;

    /// A line of text.
    ///
    /// @param apart whether there is white space above it
    record Row(String text, boolean apart) {}

    private final List<Row> rows = new ArrayList<>();
    private @Nullable Glyphs above;

    private ReadingOrder() {}

    static List<Row> of(List<Glyphs> glyphs) {
        ReadingOrder order = new ReadingOrder();
        order.cut(glyphs, 0);
        return order.rows;
    }

    private void cut(List<Glyphs> glyphs, int depth) {
        if (glyphs.isEmpty()) {
            return;
        }
        Double column = depth < DEEPEST ? column(glyphs) : null;
        if (column != null) {
            double x = column;
            cut(glyphs.stream().filter(each -> each.right() <= x).toList(), depth + 1);
            cut(glyphs.stream().filter(each -> each.right() > x).toList(), depth + 1);
            return;
        }
        Double gap = depth < DEEPEST && mayHoldColumns(glyphs) ? widestGap(glyphs) : null;
        if (gap != null) {
            double y = gap;
            cut(glyphs.stream().filter(each -> each.bottom() <= y).toList(), depth + 1);
            cut(glyphs.stream().filter(each -> each.bottom() > y).toList(), depth + 1);
            return;
        }
        write(glyphs);
    }

    /// Below so many pieces side by side a page holds a single column.
    private static boolean mayHoldColumns(List<Glyphs> glyphs) {
        return glyphs.size() > 2 * FEWEST_LINES;
    }

    /// Where a gutter runs down between two columns of lines, or null.
    private static @Nullable Double column(List<Glyphs> glyphs) {
        List<Glyphs> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyphs::left));
        double reach = sorted.getFirst().right();
        for (int i = 1; i < sorted.size(); i++) {
            Glyphs next = sorted.get(i);
            if (next.left() - reach > GUTTER * next.size()) {
                List<Glyphs> left = sorted.subList(0, i);
                List<Glyphs> right = sorted.subList(i, sorted.size());
                if (areColumns(left, right)) {
                    return (reach + next.left()) / 2;
                }
            }
            reach = Math.max(reach, next.right());
        }
        return null;
    }

    /// Columns of type hold several long lines each; columns of a table hold short cells.
    private static boolean areColumns(List<Glyphs> left, List<Glyphs> right) {
        return isColumn(left) && isColumn(right);
    }

    private static boolean isColumn(List<Glyphs> side) {
        if (lines(side).size() < FEWEST_LINES) {
            return false;
        }
        double width =
                side.stream().mapToDouble(Glyphs::right).max().orElse(0)
                        - side.stream().mapToDouble(Glyphs::left).min().orElse(0);
        long full =
                lines(side).stream()
                        .filter(line ->
                                line.getLast().right() - line.getFirst().left() > width * 0.6)
                        .count();
        double size = side.getFirst().size();
        return width > 8 * size && full * 2 >= lines(side).size();
    }

    private static @Nullable Double widestGap(List<Glyphs> glyphs) {
        List<Glyphs> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyphs::top));
        double reach = sorted.getFirst().bottom();
        double widest = 0;
        Double at = null;
        for (Glyphs next : sorted) {
            if (next.top() - reach > widest) {
                widest = next.top() - reach;
                at = reach + widest / 2;
            }
            reach = Math.max(reach, next.bottom());
        }
        return at;
    }

    private static List<List<Glyphs>> lines(List<Glyphs> glyphs) {
        List<Glyphs> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyphs::middle));
        List<List<Glyphs>> lines = new ArrayList<>();
        for (Glyphs each : sorted) {
            List<Glyphs> last = lines.isEmpty() ? List.of() : lines.getLast();
            boolean same =
                    !last.isEmpty()
                            && Math.abs(last.getFirst().middle() - each.middle())
                                    < Math.max(last.getFirst().size(), each.size()) * 0.5;
            if (same) {
                last.add(each);
            } else {
                lines.add(new ArrayList<>(List.of(each)));
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyphs::left)));
        return lines;
    }

    private void write(List<Glyphs> glyphs) {
        for (List<Glyphs> line : lines(glyphs)) {
            StringBuilder text = new StringBuilder();
            Glyphs before = null;
            for (Glyphs each : line) {
                if (before != null) {
                    double gap = each.left() - before.right();
                    boolean latin = isLatin(before.text(), true) && isLatin(each.text(), false);
                    text.append(
                            gap > CELL * each.size()
                                    ? "\t"
                                    : gap > 0.3 * each.size() && latin ? " " : "");
                }
                text.append(each.text());
                before = each;
            }
            Glyphs first = line.getFirst();
            Glyphs last = above;
            boolean apart =
                    last == null
                            || first.top() - last.bottom() > PARAGRAPH * first.size()
                            || first.bottom() < last.top();
            rows.add(new Row(text.toString(), apart));
            above = first;
        }
    }

    private static boolean isLatin(String text, boolean end) {
        char c = text.isEmpty() ? ' ' : text.charAt(end ? text.length() - 1 : 0);
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
