package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.aggregation.keyness.ClausesRound.Clausal;
import jianyan.aggregation.keyness.DrawRound.Drawn;
import jianyan.index.Shards;

/// The documents that candidate terms are looked for in: all of a small selection, and of a large
/// one some that are drawn. Only candidates come from it; counts are made over everything.
///
/// @param characters by side, how many the sample holds
/// @param whole whether no document was left out
record Sample(List<SampledDocument> documents, long[] characters, boolean whole) {
    /// Cutting so much text into words takes about half a second of one core.
    private static final long MOST_CHARACTERS = 2_000_000;

    /// What a document has on one side; one that is on both is sampled as two.
    ///
    /// @param clauses of its passages, folded
    record SampledDocument(byte side, List<String> clauses) {}

    /// Two rounds: which documents, and their clauses.
    static Sample draw(ChosenSides chosen, SideSizes sizes, ClausesRound clauses, Shards shards) {
        List<Drawn> drawn = shards.gather(DrawRound.ROUND, chosen);
        List<Drawn> taken = new ArrayList<>();
        long[] characters = new long[3];
        for (Drawn one : drawn) {
            if (characters[one.side()] <= MOST_CHARACTERS) {
                characters[one.side()] += one.characters();
                taken.add(one);
            }
        }
        boolean whole =
                taken.size() == sizes.documents(Sides.TARGET) + sizes.documents(Sides.REFERENCE);
        return new Sample(
                shards.gather(clauses, new ClausesRound.Request(chosen, taken)).stream()
                        .sorted(Comparator.comparing(Clausal::drawn, Drawn.ORDER))
                        .map(one -> new SampledDocument(one.drawn().side(), one.clauses()))
                        .toList(),
                characters,
                whole);
    }
}
