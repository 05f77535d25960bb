package jianyan.similarity.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.postings.BigramTerms;
import org.apache.lucene.index.Term;

/// Counts the documents, then those that hold each of some bigrams, then those that hold each of
/// some clauses.
final class OccurrenceRound implements Round<OccurrenceRound.Request, List<Long>> {
    static final OccurrenceRound ROUND = new OccurrenceRound();

    private OccurrenceRound() {}

    /// @param clauses their fingerprints
    record Request(List<String> bigrams, long[] clauses) {}

    @Override
    public List<Long> visit(Request request, Snapshot shard) {
        LongStream ofBigrams =
                BigramTerms.documentFrequencies(shard, request.bigrams).stream()
                        .mapToLong(Long::longValue);
        LongStream ofClauses =
                Arrays.stream(request.clauses).map(clause -> frequency(clause, shard));
        return LongStream.concat(
                        LongStream.of(shard.documents()), LongStream.concat(ofBigrams, ofClauses))
                .boxed()
                .toList();
    }

    private static long frequency(long clause, Snapshot shard) {
        try {
            return shard.getIndexReader().docFreq(new Term(Fields.CLAUSES, Fields.clause(clause)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<Long> merge(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Codec.TEXT.many(), Request::bigrams, Codec.LONGS, Request::clauses, Request::new);
    }

    @Override
    public Codec<List<Long>> partials() {
        return Codec.COUNT.many();
    }
}
