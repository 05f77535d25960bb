package jianyan.aggregation.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.keyness.DeviationsRound.Deviation;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Measures how unevenly each term is spread over the documents of its side, once it is known how
/// often it occurs in all of them.
final class DeviationsRound implements Round<DeviationsRound.Request, List<Deviation>> {
    static final DeviationsRound ROUND = new DeviationsRound();

    private DeviationsRound() {}

    /// A term on the side that it speaks for.
    ///
    /// @param occurrences in all documents of that side
    record Asked(String term, byte side, long occurrences) {
        private static final Codec<Asked> CODEC =
                new Codec<>() {
                    @Override
                    public void write(Asked asked, DataOutput out) throws IOException {
                        out.writeString(asked.term);
                        out.writeByte(asked.side);
                        out.writeVLong(asked.occurrences);
                    }

                    @Override
                    public Asked read(DataInput in) throws IOException {
                        return new Asked(in.readString(), in.readByte(), in.readVLong());
                    }
                };
    }

    record Request(ChosenSides chosen, SideSizes.Pair characters, List<Asked> asked) {}

    /// @param difference as [Occurring#difference] gives it
    /// @param held characters of the documents that have the term
    record Deviation(long difference, long held) {
        /// The deviation of proportions, as `Dispersion` defines it: documents without an
        /// occurrence deviate by their size alone, so they need not be listed.
        double of(long occurrences, long characters) {
            if (occurrences == 0) {
                return 1;
            }
            double rest = (double) Math.max(0, characters - held) / characters;
            return ((double) difference / occurrences / characters + rest) / 2;
        }
    }

    @Override
    public List<Deviation> visit(Request request, Snapshot shard) {
        List<TermCounts.Found> found =
                TermCounts.of(request.chosen, shard)
                        .of(request.asked.stream().map(Asked::term).toList());
        List<Deviation> deviations = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Asked asked = request.asked.get(i);
            Occurring occurring = found.get(i).on(asked.side);
            deviations.add(
                    new Deviation(
                            occurring.difference(
                                    asked.occurrences, request.characters.of(asked.side)),
                            occurring.held()));
        }
        return deviations;
    }

    @Override
    public List<Deviation> merge(List<Deviation> one, List<Deviation> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i ->
                        new Deviation(
                                one.get(i).difference + other.get(i).difference,
                                one.get(i).held + other.get(i).held))
                .toList();
    }

    @Override
    public Codec<Request> requests() {
        Codec<List<Asked>> asked = Asked.CODEC.many();
        return Codec.record(
                ChosenSides.CODEC,
                Request::chosen,
                SizesRound.PAIR,
                Request::characters,
                asked,
                Request::asked,
                Request::new);
    }

    @Override
    public Codec<List<Deviation>> partials() {
        return Codec.record(
                        Codec.COUNT,
                        Deviation::difference,
                        Codec.COUNT,
                        Deviation::held,
                        Deviation::new)
                .many();
    }
}
