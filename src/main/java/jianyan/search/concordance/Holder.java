package jianyan.search.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.Fields;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceCounter;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.plan.Translation;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// A document with its number of occurrences in admitted parts.
record Holder(int number, String id, int occurrences) {
    /// Every document that holds the query, by id.
    static List<Holder> all(Translation query, Admission admission, Snapshot snapshot) {
        HolderVisitor visitor = new HolderVisitor(admission.parts());
        OccurrenceVisit.each(snapshot, query, admission.documents(), visitor);
        visitor.holders.sort(Comparator.comparing(Holder::id));
        return visitor.holders;
    }

    private static final class HolderVisitor implements OccurrenceVisit.Visitor {
        private final PartFilter filter;
        private final List<Holder> holders = new ArrayList<>();
        private int base;
        private SortedDocValues ids = DocValues.emptySorted();
        private @Nullable PartsReader parts;

        HolderVisitor(PartFilter filter) {
            this.filter = filter;
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            parts = new PartsReader(leaf.reader());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            int count =
                    filter.isAny() || parts == null
                            ? occurrences.count()
                            : OccurrenceCounter.admitted(occurrences, parts.of(doc), filter);
            if (count > 0 && ids.advanceExact(doc)) {
                String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                holders.add(new Holder(base + doc, id, count));
            }
        }
    }
}
