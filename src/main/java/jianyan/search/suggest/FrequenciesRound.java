package jianyan.search.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.Term;

/// Counts the documents, then for each term those that hold it as a word, and those that hold its
/// characters side by side.
final class FrequenciesRound implements Round<List<String>, List<Long>> {
    static final FrequenciesRound ROUND = new FrequenciesRound();

    private FrequenciesRound() {}

    @Override
    public List<Long> visit(List<String> terms, Snapshot shard) {
        List<Long> counts = new ArrayList<>();
        counts.add((long) shard.documents());
        try {
            for (String term : terms) {
                String pair = Spelling.pairOf(term);
                counts.add(documents(Fields.TEXT, term, shard));
                counts.add(pair == null ? 0 : documents(Fields.BIGRAMS, pair, shard));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counts;
    }

    private static long documents(String field, String term, Snapshot shard) throws IOException {
        return shard.getIndexReader().docFreq(new Term(field, term));
    }

    @Override
    public List<Long> merge(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    @Override
    public Codec<List<String>> requests() {
        return Codec.TEXT.many();
    }

    @Override
    public Codec<List<Long>> partials() {
        return Codec.COUNT.many();
    }
}
