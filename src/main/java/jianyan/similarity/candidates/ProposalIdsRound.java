package jianyan.similarity.candidates;

import java.util.List;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.MatchingDocuments;

/// Names the proposals that filters choose, in the order of their ids.
final class ProposalIdsRound implements Round<Chosen, List<String>> {
    static final ProposalIdsRound ROUND = new ProposalIdsRound();

    private ProposalIdsRound() {}

    @Override
    public List<String> visit(Chosen chosen, Snapshot shard) {
        return MatchingDocuments.ids(GuessesRound.among(chosen), shard);
    }

    @Override
    public List<String> merge(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }

    @Override
    public Codec<Chosen> requests() {
        return Chosen.CODEC;
    }

    @Override
    public Codec<List<String>> partials() {
        return Codec.TEXT.many();
    }
}
