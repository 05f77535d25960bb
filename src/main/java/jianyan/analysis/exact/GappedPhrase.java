package jianyan.analysis.exact;

import java.util.List;
import java.util.stream.Collectors;

/// Phrases one after another in one sentence, with a few atoms between each and the next: 加装*电梯.
///
/// @param pieces two to four phrases
/// @param gap the most atoms that may stand between one piece and the next
public record GappedPhrase(List<ExactPhrase> pieces, int gap) implements ExactPattern {
    /// The search for an end tries each place of each piece, which more pieces would multiply.
    public static final int MOST_PIECES = 4;

    public GappedPhrase {
        pieces = List.copyOf(pieces);
        if (pieces.size() < 2 || pieces.size() > MOST_PIECES) {
            throw new IllegalArgumentException(pieces.size() + " pieces");
        }
    }

    @Override
    public List<ExactPhrase> phrases() {
        return pieces;
    }

    @Override
    public boolean canOverlapItself() {
        return true;
    }

    @Override
    public String text() {
        return pieces.stream().map(ExactPhrase::text).collect(Collectors.joining("*"));
    }
}
