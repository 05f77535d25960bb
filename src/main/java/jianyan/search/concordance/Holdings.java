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
import jianyan.index.plan.Holding;
import jianyan.index.plan.OccurrenceCounter;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.postings.Occurrences;
import jianyan.search.find.Sought;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// The documents of a shard that hold a query in admitted parts.
final class Holdings {
    private Holdings() {}

    /// @param number the document's Lucene number
    record Held(int number, Holding holding) {}

    /// By id.
    static List<Held> of(Sought sought, Snapshot shard) {
        Admission admission = sought.under().chosen().admission();
        Visitor visitor = new Visitor(admission.parts());
        OccurrenceVisit.each(shard, sought.reading().query(), admission.documents(), visitor);
        visitor.held.sort(Comparator.comparing(Held::holding, Holding.ORDER));
        return visitor.held;
    }

    private static final class Visitor implements OccurrenceVisit.Visitor {
        private final PartFilter filter;
        private final List<Held> held = new ArrayList<>();
        private int base;
        private SortedDocValues ids = DocValues.emptySorted();
        private @Nullable PartsReader parts;

        Visitor(PartFilter filter) {
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
                held.add(new Held(base + doc, new Holding(id, count)));
            }
        }
    }
}
