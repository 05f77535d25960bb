package jianyan.search.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.layout.JsonCodec;
import org.apache.lucene.index.Term;

/// Finds the words of a shard that letters spell, with the documents that hold each.
final class SpelledRound implements Round<String, SpelledRound.Words> {
    private final HomophonesRound homophones;
    private final Pinyin pinyin = new Pinyin();

    SpelledRound(HomophonesRound homophones) {
        this.homophones = homophones;
    }

    /// @param documents by word
    record Words(Map<String, Integer> documents) {}

    @Override
    public Words visit(String letters, Snapshot shard) {
        Map<String, Integer> found = new TreeMap<>();
        List<List<String>> terms = new ArrayList<>(homophones.prepare(shard).bySpelling().values());
        for (int i = 0; i < terms.size(); i++) {
            shard.deadline().check(i);
            for (String term : terms.get(i)) {
                if (pinyin.spells(letters, term)) {
                    found.put(term, documents(term, shard));
                }
            }
        }
        return new Words(found);
    }

    private static int documents(String term, Snapshot shard) {
        try {
            int asWord = shard.getIndexReader().docFreq(new Term(Fields.TEXT, term));
            String pair = Spelling.pairOf(term);
            return pair == null || asWord > 0
                    ? asWord
                    : shard.getIndexReader().docFreq(new Term(Fields.BIGRAMS, pair));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Words merge(Words one, Words other) {
        Map<String, Integer> both = new TreeMap<>(one.documents);
        other.documents.forEach((word, documents) -> both.merge(word, documents, Integer::sum));
        return new Words(both);
    }

    @Override
    public Codec<String> requests() {
        return Codec.TEXT;
    }

    @Override
    public Codec<Words> partials() {
        return new JsonCodec<>(Words.class);
    }
}
