package jianyan.analysis.exact;

import java.util.List;

/// Two phrases in either order within one passage.
///
/// @param distance the most positions between the end of one and the start of the other; a full
///   stop takes a position as a character does
public record NearPhrases(ExactPhrase left, ExactPhrase right, int distance)
        implements ExactPattern {
    @Override
    public List<ExactPhrase> phrases() {
        return List.of(left, right);
    }

    @Override
    public boolean canOverlapItself() {
        return true;
    }

    @Override
    public String text() {
        return left.text() + " NEAR/" + distance + " " + right.text();
    }
}
