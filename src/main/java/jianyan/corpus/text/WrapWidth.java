package jianyan.corpus.text;

import java.util.Arrays;
import java.util.List;

/// The widths at which a text's lines were broken by hand or by a PDF, in half-width columns.
///
/// A page may have several: the text's own, a narrower column, a cell of a table.
public final class WrapWidth {
    /// Fewer broken lines of about one width are no edge.
    private static final int FEWEST = 4;

    /// An edge has at least this share of all broken lines, one in so many.
    private static final int SHARE = 24;

    /// Lines narrower than ten full-width characters are no column of type.
    private static final int NARROWEST = 20;

    /// A line may end so much before the edge: where a mark or a number did not fit.
    private static final int RAGGED = 6;

    /// The widths of the lines that end in mid-sentence, ascending.
    private final int[] widths;

    private WrapWidth(int[] widths) {
        this.widths = widths;
    }

    public static WrapWidth of(List<Line> lines) {
        int[] widths = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.shape().isProse()
                    && lines.get(i + 1).blankBefore() == 0
                    && !Characters.isWhole(line.text())) {
                int wide = columns(line.text());
                if (wide >= NARROWEST) {
                    widths[count++] = wide;
                }
            }
        }
        int[] sorted = Arrays.copyOf(widths, count);
        Arrays.sort(sorted);
        return new WrapWidth(sorted);
    }

    /// Whether a line reaches an edge of a hard-wrapped text, so that its end is no choice of the
    /// author.
    public boolean isReachedBy(String text) {
        if (widths.length < FEWEST) {
            return false;
        }
        int wide = columns(text);
        int near = below(wide + RAGGED + 1) - below(wide - RAGGED);
        return wide >= NARROWEST && near >= FEWEST && near * SHARE >= widths.length;
    }

    /// How many widths are less than `bound`.
    private int below(int bound) {
        int low = 0;
        int high = widths.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (widths[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return columns;
    }
}
