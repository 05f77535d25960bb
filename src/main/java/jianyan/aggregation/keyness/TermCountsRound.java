package jianyan.aggregation.keyness;

import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.keyness.TermCountsRound.Sum;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

/// Counts terms on each side, exactly.
final class TermCountsRound implements Round<TermCountsRound.Request, List<Sum>> {
    static final TermCountsRound ROUND = new TermCountsRound();

    private TermCountsRound() {}

    /// @param terms folded
    record Request(ChosenSides chosen, List<String> terms) {}

    /// Of one term.
    ///
    /// @param all documents with an occurrence on either side
    record Sum(SideSizes.Pair occurrences, SideSizes.Pair documents, long all) {
        Sum plus(Sum other) {
            return new Sum(
                    occurrences.plus(other.occurrences),
                    documents.plus(other.documents),
                    all + other.all);
        }
    }

    @Override
    public List<Sum> visit(Request request, Snapshot shard) {
        return TermCounts.of(request.chosen, shard).of(request.terms).stream()
                .map(found ->
                        new Sum(
                                new SideSizes.Pair(
                                        found.target().occurrences(),
                                        found.reference().occurrences()),
                                new SideSizes.Pair(
                                        found.target().documents(), found.reference().documents()),
                                found.all()))
                .toList();
    }

    @Override
    public List<Sum> merge(List<Sum> one, List<Sum> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).plus(other.get(i))).toList();
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                ChosenSides.CODEC,
                Request::chosen,
                Codec.TEXT.many(),
                Request::terms,
                Request::new);
    }

    @Override
    public Codec<List<Sum>> partials() {
        return Codec.record(
                        SizesRound.PAIR,
                        Sum::occurrences,
                        SizesRound.PAIR,
                        Sum::documents,
                        Codec.COUNT,
                        Sum::all,
                        Sum::new)
                .many();
    }
}
