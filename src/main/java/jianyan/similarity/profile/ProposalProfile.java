package jianyan.similarity.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A proposal made comparable. Immutable.
///
/// @param id the document's id; empty for a draft
/// @param statements every sentence in reading order, the title first
/// @param hashed the texts of bigrams whose keys are hashes
/// @param clauses the fingerprints of what is no formula, ascending
/// @param formulae what was set aside
public record ProposalProfile(
        String id,
        String title,
        List<Statement> statements,
        Features features,
        Map<Integer, String> hashed,
        long[] clauses,
        Formulae formulae) {
    public ProposalProfile {
        statements = List.copyOf(statements);
        hashed = Map.copyOf(hashed);
    }

    /// Whether there is nothing to compare: no characters at all, or formulae only.
    public boolean isEmpty() {
        return features.whole().isEmpty();
    }

    /// The bigrams that name the proposal's matter, the heaviest first.
    public List<BigramVector.Entry> heaviest(int n) {
        BigramVector whole = features.whole();
        return Arrays.stream(whole.byWeight())
                .limit(n)
                .mapToObj(i ->
                        new BigramVector.Entry(Bigrams.text(whole.key(i), hashed), whole.weight(i)))
                .toList();
    }
}
