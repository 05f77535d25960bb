package jianyan.corpus.text;

import java.util.Arrays;
import java.util.List;

/// The width at which a text's lines were broken by hand or by a PDF, counted in half-width
/// columns.
public final class WrapWidth {
    /// A text with fewer broken lines is not taken for a hard-wrapped one.
    private static final int FEWEST = 4;

    /// Lines narrower than twelve full-width characters are no column of type.
    private static final int NARROWEST = 24;

    /// A line may end so much before the edge: where a mark or a number did not fit.
    private static final int RAGGED = 8;

    private final int width;

    private WrapWidth(int width) {
        this.width = width;
    }

    /// Measures lines. At least half of those that end in mid-sentence must end near one edge.
    public static WrapWidth of(List<Line> lines) {
        int[] widths = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.shape().isProse()
                    && lines.get(i + 1).blankBefore() == 0
                    && !Characters.isWhole(line.text())
                    && !FrontMatter.isField(line.text())) {
                int wide = columns(line.text());
                if (wide >= NARROWEST) {
                    widths[count++] = wide;
                }
            }
        }
        if (count < FEWEST) {
            return new WrapWidth(0);
        }
        Arrays.sort(widths, 0, count);
        int edge = widths[count * 3 / 4];
        int near = 0;
        for (int i = 0; i < count; i++) {
            near += Math.abs(widths[i] - edge) <= RAGGED ? 1 : 0;
        }
        return new WrapWidth(near * 2 >= count ? edge : 0);
    }

    /// Whether a line reaches the edge of a hard-wrapped text, so that its end is no choice of the
    /// author.
    public boolean isReachedBy(String text) {
        return width > 0 && columns(text) >= width - RAGGED;
    }

    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return columns;
    }
}
