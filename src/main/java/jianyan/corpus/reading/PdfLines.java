package jianyan.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.corpus.reading.PdfText.PdfLine;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.document.SourceSpan;

/// Gives the lines of a PDF their shapes, by where they stand and how large they are.
final class PdfLines {
    /// Type that is so much larger than the text's is a heading's.
    private static final double LARGER = 1.15;

    /// Headings are short, and few.
    private static final int LONGEST_HEADING = 60;

    private static final double MOST_LARGE = 0.2;

    /// Lines further apart than this many heights of type are no neighbours.
    private static final double PARTED = 2.2;

    private final List<PdfLine> found;
    private final double body;
    private final boolean hasHeadings;

    private PdfLines(List<PdfLine> found) {
        this.found = found;
        this.body = commonSize(found);
        long all = found.stream().mapToInt(line -> line.text().length()).sum();
        long large =
                found.stream().filter(this::isLarge).mapToInt(line -> line.text().length()).sum();
        this.hasHeadings = large > 0 && large < MOST_LARGE * all;
    }

    /// @param source all texts, each with a line break behind it
    /// @param pages the page of each line
    record Shaped(String source, List<Line> lines, List<Integer> pages) {}

    static Shaped shaped(List<PdfLine> found) {
        return new PdfLines(found).shaped();
    }

    private Shaped shaped() {
        StringBuilder source = new StringBuilder();
        List<SourceSpan> spans = new ArrayList<>();
        List<PdfLine> kept = new ArrayList<>();
        for (PdfLine line : found) {
            String text = line.text();
            if (!text.isEmpty()) {
                spans.add(new SourceSpan(source.length(), source.length() + text.length()));
                source.append(text).append('\n');
                kept.add(line);
            }
        }
        String whole = source.toString();
        List<Line> lines = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            PdfLine line = kept.get(i);
            MappedText text = MappedText.of(whole, spans.get(i).start(), spans.get(i).end());
            boolean parted = i > 0 && isParted(kept.get(i - 1), line);
            if (isHeading(line) && i > 0 && !parted && isHeading(kept.get(i - 1))) {
                Line above = lines.removeLast();
                lines.add(above.with(above.mapped().then(text)));
                continue;
            }
            LineShape shape =
                    line.aslant()
                            ? LineShape.FURNITURE
                            : isHeading(line) ? LineShape.BOLD : LineShape.TEXT;
            lines.add(new Line(text, shape, 0, parted ? 1 : 0));
            pages.add(line.page());
        }
        return new Shaped(whole, LineCutter.withTables(lines), pages);
    }

    /// A heading may fill two lines, both in its type.
    private boolean isHeading(PdfLine line) {
        return hasHeadings
                && !line.aslant()
                && isLarge(line)
                && line.text().length() <= LONGEST_HEADING
                && !Characters.isWhole(line.text());
    }

    private boolean isLarge(PdfLine line) {
        return line.size() >= LARGER * body;
    }

    /// A page, a column, a cell or a wide gap lies between, or the type changes.
    private static boolean isParted(PdfLine above, PdfLine line) {
        double size = Math.max(above.size(), line.size());
        double down = line.y() - above.y();
        if (above.isVertical() && line.isVertical() && above.page() == line.page()) {
            return false;
        }
        return above.page() != line.page()
                || down < -size / 2
                || down > PARTED * size
                || Math.abs(above.size() - line.size()) > (LARGER - 1) * size;
    }

    /// The size in which most of the text is set.
    private static double commonSize(List<PdfLine> lines) {
        SortedMap<Float, Integer> sizes = new TreeMap<>();
        lines.forEach(line ->
                sizes.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
        return sizes.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0f);
    }
}
