package jianyan.workbench.values;

import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.ScoreParts;
import org.jspecify.annotations.Nullable;

/// Why two members were suggested together, as it was measured then.
///
/// @param level the code of the level; null where the two were held together by the others alone
public record PairEvidence(
        String a, String b, double score, @Nullable String level, ScoreParts parts) {
    public static PairEvidence of(MergeGroup.Pair pair) {
        return new PairEvidence(
                pair.a(),
                pair.b(),
                pair.score(),
                pair.level() == null ? null : pair.level().code(),
                pair.parts());
    }

    /// Whether a document is one of the two.
    public boolean isAbout(String document) {
        return a.equals(document) || b.equals(document);
    }
}
