package jianyan.index.plan;

import java.io.IOException;
import java.util.Objects;
import jianyan.index.Snapshot;
import jianyan.index.column.PartTable;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.PartFilter;
import jianyan.query.QueryParser;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents of a saved selection: those in which its query holds within the parts that its
/// filters admit. It travels as the text of the query, which each shard reads for itself.
final class SelectedDocuments extends Query {
    private final String q;
    private final PartFilter parts;

    /// @param parts those that the filters of the selection admit
    SelectedDocuments(String q, PartFilter parts) {
        this.q = q;
        this.parts = parts;
    }

    private record Key(String q) {}

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
            throws IOException {
        Snapshot shard = (Snapshot) searcher;
        Translation query =
                shard.once(
                        new Key(q),
                        key ->
                                new QueryTranslator(shard.analysis())
                                        .translate(QueryParser.parse(key.q)));
        Weight matching = OccurrenceVisit.weight(shard, query.matching());
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                FixedBitSet docs = OccurrenceVisit.documents(leaf, matching);
                if (!parts.isAny()) {
                    keepHolding(docs, leaf, query, shard);
                }
                return ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(docs, docs.cardinality()),
                        score(),
                        scoreMode,
                        leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    /// A document of one part was chosen as a whole.
    private void keepHolding(
            FixedBitSet docs, LeafReaderContext leaf, Translation query, Snapshot shard)
            throws IOException {
        PartTable table = PartTable.of(shard, leaf);
        PartsReader reader = new PartsReader(leaf.reader());
        PartMatcher matcher = new PartMatcher(shard, leaf, query);
        BitSetIterator each = new BitSetIterator(docs.clone(), 0);
        for (int doc = each.nextDoc(); doc != BitSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (table.first(doc + 1) - table.first(doc) > 1) {
                shard.deadline().check();
                matcher.moveTo(doc, reader.of(doc));
                if (!matcher.holdsIn(parts::admits)) {
                    docs.clear(doc);
                }
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "selected(" + q + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SelectedDocuments same
                && q.equals(same.q)
                && parts.equals(same.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(q, parts);
    }
}
