package jianyan.corpus.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.corpus.text.Characters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The lines of a PDF's text layer, in the order in which the pages were written, with where they
/// stand. Cells and columns beside each other are parted by tabs: their distance is wider than any
/// between words. Used by one thread, for one file.
final class PdfText extends PDFTextStripper {
    /// What ends reading where it stands.
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1;

        LimitException(String code) {
            super(code);
        }
    }

    /// A gap of so many heights of the type parts cells. Words of Latin script stand a quarter
    /// apart, a name spread to the width of three characters (朱 梅) one.
    private static final double CELL_GAP = 1.2;

    /// Wider than the space between two words.
    private static final double NARROW_GAP = 0.4;

    /// Cells of a column begin within so many points.
    private static final double FLUSH = 1;

    /// Scans that were straightened lean by less.
    private static final double SLANT = 0.2;

    /// Characters below each other that are so close, in heights of the type, are a line.
    private static final double TIGHT = 1.4;

    /// Behind it stand the marks and characters of Chinese.
    private static final int LATIN = 0x2e80;

    /// One line of a page.
    ///
    /// @param left where it begins, @param y where it stands, from the upper left corner in points
    /// @param size the height of its type
    /// @param bottom the same for its last character, where it runs downwards
    /// @param page from 1
    /// @param aslant whether it is set across the page
    record PdfLine(
            String text,
            float left,
            float right,
            float y,
            float bottom,
            float size,
            int page,
            boolean aslant) {
        boolean isVertical() {
            return bottom > y;
        }

        /// Whether a character stands right below, so that the line runs downwards.
        private boolean isContinuedBy(PdfLine below) {
            if (aslant && below.aslant && below.page == page) {
                return true;
            }
            return below.page == page
                    && below.text.length() == 1
                    && below.text.charAt(0) > LATIN
                    && (isVertical() || text.length() == 1 && text.charAt(0) > LATIN)
                    && Math.abs(below.left - left) < below.size / 2
                    && below.y > bottom
                    && below.y - bottom < TIGHT * below.size;
        }

        private PdfLine then(PdfLine below) {
            return new PdfLine(text + below.text, left, right, y, below.y, size, page, aslant);
        }
    }

    private record Piece(
            String text, float left, float right, float y, float size, boolean aslant) {}

    private final int limit;
    private final BooleanSupplier over;
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<List<Piece>> rows = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int page;
    private int characters;

    /// @param limit the most characters that are taken
    /// @param over says that the time is over
    private PdfText(int limit, BooleanSupplier over) {
        this.limit = limit;
        this.over = over;
    }

    static List<PdfLine> lines(PDDocument document, int limit, BooleanSupplier over)
            throws IOException {
        PdfText text = new PdfText(limit, over);
        text.writeText(document, Writer.nullWriter());
        text.endPage();
        return text.lines;
    }

    @Override
    protected void startPage(PDPage started) {
        endPage();
        page++;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        characters++;
        if (characters > limit || over.getAsBoolean()) {
            // The stripper's hook throws nothing that is checked.
            throw new java.io.UncheckedIOException(
                    new LimitException(characters > limit ? "too-large" : "timeout"));
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        pieces.add(
                new Piece(
                        text.replace('\0', ' ').replace('\n', ' ').replace('\r', ' '),
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj(),
                        Math.abs(first.getFontSizeInPt()),
                        isAslant(first)));
    }

    /// Whether it is set across the page, as watermarks are and no text is.
    private static boolean isAslant(TextPosition position) {
        float along = Math.abs(position.getTextMatrix().getScaleX());
        float across = Math.abs(position.getTextMatrix().getShearY());
        return Math.min(along, across) > SLANT * Math.max(along, across);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (!pieces.isEmpty()) {
            rows.add(List.copyOf(pieces));
            pieces.clear();
        }
    }

    private void endPage() {
        endLine();
        for (int i = 0; i < rows.size(); i++) {
            PdfLine line = line(i);
            if (!lines.isEmpty() && lines.getLast().isContinuedBy(line)) {
                lines.add(lines.removeLast().then(line));
            } else if (!line.text.isEmpty()) {
                lines.add(line);
            }
        }
        rows.clear();
    }

    private PdfLine line(int at) {
        List<Piece> row = rows.get(at);
        boolean cells = false;
        for (int i = 1; i < row.size(); i++) {
            cells |= isCell(at, i) && !isSpread(row.get(i - 1).text);
        }
        Piece first = row.getFirst();
        StringBuilder text = new StringBuilder(first.text);
        for (int i = 1; i < row.size(); i++) {
            text.append(cells && isCell(at, i) ? '\t' : ' ').append(row.get(i).text);
        }
        return new PdfLine(
                text.toString().strip(),
                first.left,
                row.getLast().right,
                first.y,
                first.y,
                first.size,
                page,
                first.aslant);
    }

    /// Whether a piece stands apart from the one before: far away, or a little away and flush with
    /// a piece of a neighbouring line that does so too.
    private boolean isCell(int at, int i) {
        return gap(at, i) > CELL_GAP
                || gap(at, i) > NARROW_GAP && (isFlush(at, i, at - 1) || isFlush(at, i, at + 1));
    }

    private boolean isFlush(int at, int i, int neighbour) {
        if (neighbour < 0 || neighbour >= rows.size()) {
            return false;
        }
        float left = rows.get(at).get(i).left;
        List<Piece> others = rows.get(neighbour);
        for (int j = 1; j < others.size(); j++) {
            if (Math.abs(others.get(j).left - left) < FLUSH && gap(neighbour, j) > NARROW_GAP) {
                return true;
            }
        }
        return false;
    }

    /// The distance of a piece from the one before it, in heights of the type.
    private double gap(int at, int i) {
        Piece before = rows.get(at).get(i - 1);
        Piece piece = rows.get(at).get(i);
        return (piece.left - before.right) / Math.max(before.size, piece.size);
    }

    /// A character by itself may be one of a title or a label that is spread: 通　　知, 案　由.
    private static boolean isSpread(String text) {
        return text.strip().length() == 1 && Characters.isHan(text.strip().charAt(0));
    }
}
