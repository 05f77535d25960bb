package jianyan.search.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.index.Snapshot;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.Strictness;
import jianyan.index.plan.Translation;
import jianyan.search.find.SegmentFound.PartCheck;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// The documents that a query finds, evaluated once, and any filters on them after that.
///
/// Segments are looked at side by side, on as many cores as there are.
final class Selection {
    private final Snapshot snapshot;
    private final Translation query;
    private final List<FixedBitSet> found;

    private Selection(Snapshot snapshot, Translation query) {
        this.snapshot = snapshot;
        this.query = query;
        this.found = documents(query.matching());
    }

    private record Key(String q, Strictness strictness) {}

    /// What a shard finds without any filter; once for an answer.
    static Selection of(QueryReading reading, Snapshot shard) {
        return shard.once(
                new Key(reading.q(), reading.strictness()),
                key -> new Selection(shard, reading.query()));
    }

    /// What is found under some filters.
    FoundDocuments under(Narrowing narrowing) {
        Admission admission = narrowing.chosen().admission();
        boolean all =
                admission.documents().equals(MatchAllDocsQuery.INSTANCE)
                        && admission.parts().isAny();
        List<FixedBitSet> admitted = all ? List.of() : documents(admission.documents());
        Map<Integer, Integer> nearest = narrowing.nearIn(snapshot);
        return new FoundDocuments(
                leaves().parallelStream()
                        .map(leaf -> {
                            FixedBitSet byWords = found.get(leaf.ord);
                            if (!all) {
                                byWords = byWords.clone();
                                byWords.and(admitted.get(leaf.ord));
                                keepHolding(leaf, byWords, admission.parts());
                            }
                            return withNear(leaf, byWords, nearest);
                        })
                        .toList());
    }

    /// Drops the documents of several parts in which the query holds only elsewhere.
    private void keepHolding(LeafReaderContext leaf, FixedBitSet docs, PartFilter parts) {
        if (parts.isAny()) {
            return;
        }
        try {
            PartCheck check = new PartCheck(snapshot, leaf, query, Map.of());
            for (int doc = Strides.next(docs, 0);
                    doc < docs.length();
                    doc = Strides.next(docs, doc + 1)) {
                if (!check.isOfOnePart(doc)) {
                    snapshot.deadline().check();
                    check.moveTo(doc);
                    if (!check.holdsIn(parts)) {
                        docs.clear(doc);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SegmentFound withNear(
            LeafReaderContext leaf, FixedBitSet byWords, Map<Integer, Integer> nearest) {
        Map<Integer, Integer> others = new HashMap<>();
        nearest.forEach((document, passage) -> {
            int doc = document - leaf.docBase;
            if (doc >= 0 && doc < byWords.length() && !byWords.get(doc)) {
                others.put(doc, passage);
            }
        });
        FixedBitSet docs = byWords;
        if (!others.isEmpty()) {
            docs = byWords.clone();
            others.keySet().forEach(docs::set);
        }
        return new SegmentFound(leaf, docs, byWords, others);
    }

    private List<FixedBitSet> documents(Query asked) {
        try {
            Weight weight =
                    snapshot.createWeight(rewritten(asked), ScoreMode.COMPLETE_NO_SCORES, 1f);
            return leaves().parallelStream().map(leaf -> documents(leaf, weight)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FixedBitSet documents(LeafReaderContext leaf, Weight weight) {
        try {
            FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
            Strides.collect(
                    weight,
                    leaf,
                    new Marking(docs),
                    leaf.reader().getLiveDocs(),
                    snapshot.deadline());
            return docs;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Marks what it collects.
    private record Marking(FixedBitSet docs) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            docs.set(doc);
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            stream.forEach(docs::set);
        }
    }

    private Query rewritten(Query asked) {
        try {
            return snapshot.rewrite(asked);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<LeafReaderContext> leaves() {
        return snapshot.getIndexReader().leaves();
    }
}
