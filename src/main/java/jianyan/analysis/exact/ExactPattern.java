package jianyan.analysis.exact;

import java.util.List;

/// What has to stand in a text exactly, counted in atoms: a phrase, or phrases at some distance.
public sealed interface ExactPattern permits ExactPhrase, GappedPhrase, NearPhrases {
    /// The phrases that have to be found before their distance matters, in order.
    List<ExactPhrase> phrases();

    /// Whether two occurrences can share an atom.
    boolean canOverlapItself();

    /// The pattern as a person writes it.
    String text();
}
