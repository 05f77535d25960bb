package jianyan.search.find;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.embedding.Vectors;
import jianyan.embedding.Vectors.Near;
import jianyan.embedding.Vectors.Pieces;
import jianyan.index.Snapshot;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.plan.FilterTranslator.Admission;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// The documents of one search that come nearest to what its query means.
///
/// Filters narrow the search itself: they never leave less than there is.
public final class NearDocuments {
    /// As many as somebody may read; beyond them nearness says little.
    static final int NEAREST = 100;

    private final Vectors vectors;
    private final float[] meaning;
    private final Query conditions;
    private final Snapshot snapshot;
    private final Map<Admission, List<Near>> known = new HashMap<>();

    /// @param conditions what has to hold beside the filters
    public NearDocuments(Vectors vectors, float[] meaning, Query conditions, Snapshot snapshot) {
        this.vectors = vectors;
        this.meaning = meaning;
        this.conditions = conditions;
        this.snapshot = snapshot;
    }

    /// The nearest under some filters, nearest first.
    public List<Near> under(Admission admission) {
        return known.computeIfAbsent(
                admission,
                missing -> {
                    Query both =
                            new BooleanQuery.Builder()
                                    .add(admission.documents(), Occur.FILTER)
                                    .add(conditions, Occur.FILTER)
                                    .build();
                    return vectors.nearest(
                            meaning, snapshot.found(both), pieces(admission.parts()), NEAREST);
                });
    }

    /// A piece counts when the part of the document that it begins in is admitted.
    private Pieces pieces(PartFilter parts) {
        return parts.isAny()
                ? Pieces.ANY
                : (document, passage) -> parts.admits(partsOf(document).ofPassage(passage));
    }

    private Parts partsOf(int document) throws IOException {
        List<LeafReaderContext> leaves = snapshot.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return new PartsReader(leaf.reader()).of(document - leaf.docBase);
    }
}
