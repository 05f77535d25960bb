package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.embedding.ModelText;

/// Puts stretches of a document together and cuts them into pieces that the model takes whole.
///
/// The model reads simplified text without white space, so that a document means the same in either
/// script; each piece remembers where in the document it begins.
final class Cutter {
    /// Raised whenever the same document would be cut into other pieces.
    static final int VERSION = 1;

    /// Long enough to carry a thought, short enough for the model with a title before it.
    private static final int PIECE_CHARACTERS = 400;

    private static final int LONGEST_PIECE = 480;

    private static final int TITLE_CHARACTERS = 80;

    private final Folding folding;

    Cutter(Folding folding) {
        this.folding = folding;
    }

    /// A stretch of a passage's text.
    ///
    /// @param passage the id of the passage
    /// @param start where the stretch begins in the passage's text, in UTF-16 units
    record Stretch(String passage, int start, String text) {}

    /// A title as it stands before a piece.
    String head(String title) {
        String read = read(title);
        return read.isEmpty()
                ? ""
                : read.substring(0, Math.min(read.length(), TITLE_CHARACTERS)) + "。";
    }

    /// A text as the model reads it.
    String read(String text) {
        return ModelText.of(text, folding).text();
    }

    /// Pieces of about one length.
    ///
    /// @param most how many pieces at most; of a longer text every piece is read in part
    List<Piece> cut(String head, List<Stretch> stretches, int most) {
        StringBuilder text = new StringBuilder();
        List<Origin> origins = new ArrayList<>();
        for (Stretch stretch : stretches) {
            ModelText read = ModelText.of(stretch.text(), folding);
            text.append(read.text());
            for (int i = 0; i < read.text().length(); i++) {
                origins.add(new Origin(stretch.passage, stretch.start + read.origin(i)));
            }
        }
        if (text.isEmpty()) {
            return List.of();
        }
        long wanted =
                Math.max(
                        Math.round((double) text.length() / PIECE_CHARACTERS),
                        Math.ceilDiv(text.length(), LONGEST_PIECE));
        int count = Math.clamp(wanted, 1, most);
        int stride = Math.ceilDiv(text.length(), count);
        int length = Math.min(stride, LONGEST_PIECE);
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += stride) {
            Origin origin = origins.get(start);
            pieces.add(
                    new Piece(
                            head + text.substring(start, Math.min(start + length, text.length())),
                            origin.passage,
                            origin.start));
        }
        return pieces;
    }

    private record Origin(String passage, int start) {}
}
