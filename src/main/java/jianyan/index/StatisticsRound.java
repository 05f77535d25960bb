package jianyan.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import jianyan.index.codec.Codec;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Gathers what scores depend on.
final class StatisticsRound implements Round<Set<Term>, RankStatistics> {
    static final StatisticsRound ROUND = new StatisticsRound();

    private StatisticsRound() {}

    @Override
    public RankStatistics visit(Set<Term> terms, Snapshot shard) {
        return RankStatistics.of(terms, shard);
    }

    @Override
    public RankStatistics merge(RankStatistics one, RankStatistics other) {
        return one.plus(other);
    }

    @Override
    public Codec<Set<Term>> requests() {
        return new Codec<>() {
            @Override
            public void write(Set<Term> terms, DataOutput out) throws IOException {
                out.writeVInt(terms.size());
                for (Term term : terms) {
                    RankStatisticsCodec.writeTerm(term, out);
                }
            }

            @Override
            public Set<Term> read(DataInput in) throws IOException {
                Set<Term> terms = new HashSet<>();
                for (int more = in.readVInt(); more > 0; more--) {
                    terms.add(RankStatisticsCodec.readTerm(in));
                }
                return terms;
            }
        };
    }

    @Override
    public Codec<RankStatistics> partials() {
        return RankStatistics.CODEC;
    }
}
