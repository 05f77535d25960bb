package jianyan.aggregation.speakers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.aggregation.cells.Grid;
import jianyan.document.Kind;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.postings.Found;
import jianyan.index.postings.KeptOccurrences;
import jianyan.index.postings.Occurrences;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// Who speaks of some queries, and who is held at all: one map from cells for what is held, then
/// one for each query. The number after the last cell stands for all of them.
final class SpokenRound implements Round<CountsRequest, List<Map<Integer, Spoken>>> {
    private final Codec<CountsRequest> requests;

    SpokenRound(CountedQuery.Reader queries) {
        this.requests = new CountsRequest.Travelling(queries);
    }

    @Override
    public List<Map<Integer, Spoken>> visit(CountsRequest request, Snapshot shard) {
        CellTable table = CellTable.of(request.cells(), shard);
        List<Map<Integer, Spoken>> all = new ArrayList<>();
        for (int i = 0; i <= request.queries().size(); i++) {
            all.add(new TreeMap<>());
        }
        try {
            for (CellTable.Leaf leaf : table.leaves()) {
                Documents held = new Documents(leaf, table.grid(), request.cells(), all.getFirst());
                for (int doc = 0; doc < leaf.context().reader().maxDoc(); doc++) {
                    shard.deadline().check(doc);
                    held.add(doc, null);
                }
            }
            for (int i = 0; i < request.queries().size(); i++) {
                CountedQuery query = request.queries().get(i);
                OccurrenceVisit.each(
                        shard,
                        query.translation(),
                        request.cells().chosen().admission().documents(),
                        new Visitor(table, request.cells(), query, all.get(i + 1), shard));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static final class Visitor implements OccurrenceVisit.Visitor {
        private final CellTable table;
        private final Cells cells;
        private final CountedQuery query;
        private final Map<Integer, Spoken> into;
        private final Snapshot shard;
        private @Nullable Documents documents;
        private @Nullable KeptOccurrences kept;

        Visitor(
                CellTable table,
                Cells cells,
                CountedQuery query,
                Map<Integer, Spoken> into,
                Snapshot shard) {
            this.table = table;
            this.cells = cells;
            this.query = query;
            this.into = into;
            this.shard = shard;
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            documents = new Documents(table.leaves().get(leaf.ord), table.grid(), cells, into);
            kept =
                    query.kept().isEmpty()
                            ? null
                            : new KeptOccurrences(leaf.reader(), query.kept(), shard.deadline());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            Found found = occurrences;
            if (kept != null) {
                kept.keep(doc, occurrences);
                found = kept;
            }
            if (documents != null && found.count() > 0) {
                documents.add(doc, found);
            }
        }
    }

    /// The documents of one segment, asked in ascending order.
    private static final class Documents {
        private final CellTable.Leaf leaf;
        private final int total;
        private final Map<Integer, Spoken> into;
        private final SortedSetDocValues kinds;
        private final SortedSetDocValues districts;
        private final SortedSetDocValues meetings;
        private final NumericDocValues dates;
        private final SortedDocValues ids;
        private final long proposal;
        private final String[] names;

        Documents(CellTable.Leaf leaf, Grid grid, Cells cells, Map<Integer, Spoken> into)
                throws IOException {
            LeafReader reader = leaf.context().reader();
            Places places = cells.chosen().places();
            this.leaf = leaf;
            this.total = grid.cells();
            this.into = into;
            this.kinds = DocValues.getSortedSet(reader, Fields.filter(FilterField.KIND));
            this.districts =
                    DocValues.getSortedSet(reader, Fields.apart(FilterField.DISTRICT, places));
            this.meetings = DocValues.getSortedSet(reader, Fields.filter(FilterField.MEETING_YEAR));
            this.dates = DocValues.getNumeric(reader, Fields.DATE);
            this.ids = DocValues.getSorted(reader, Fields.ID);
            this.proposal =
                    kinds.lookupTerm(new org.apache.lucene.util.BytesRef(Kind.PROPOSAL.code()));
            this.names = new String[Math.toIntExact(districts.getValueCount())];
            for (int i = 0; i < names.length; i++) {
                names[i] = districts.lookupOrd(i).utf8ToString();
            }
        }

        /// Adds a document to the cells that its parts belong to.
        ///
        /// @param found counts only parts in which something of it stands; null for all parts
        void add(int doc, @Nullable Found found) throws IOException {
            Set<Integer> cells = new HashSet<>();
            int year = 0;
            int first = leaf.parts().first(doc);
            if (found == null) {
                for (int part = first; part < leaf.parts().first(doc + 1); part++) {
                    year = put(part, cells) && year == 0 ? leaf.parts().year(part) : year;
                }
            } else {
                int part = first;
                for (int i = 0; i < found.count(); i++) {
                    part = leaf.parts().partAt(found.start(i), part, doc);
                    year = put(part, cells) && year == 0 ? leaf.parts().year(part) : year;
                }
            }
            if (cells.isEmpty()) {
                return;
            }
            cells.add(total);
            boolean isProposal = kinds.advanceExact(doc) && kinds.nextOrd() == proposal;
            String district = districts.advanceExact(doc) ? names[(int) districts.nextOrd()] : null;
            Spoken.When when =
                    found == null
                            ? new Spoken.When("", "")
                            : new Spoken.When(when(doc, year), id(doc));
            for (int cell : cells) {
                into.computeIfAbsent(cell, c -> new Spoken()).add(isProposal, district, when);
            }
        }

        /// Whether the part is counted at all.
        private boolean put(int part, Set<Integer> cells) {
            int cell = leaf.cells()[part];
            if (cell > CellTable.NONE) {
                cells.add(cell);
            } else if (cell < CellTable.NONE) {
                for (int each : leaf.several().of(cell)) {
                    cells.add(each);
                }
            }
            return cell != CellTable.NONE;
        }

        private String id(int doc) throws IOException {
            return ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
        }

        /// The day of a document, or its meeting year, or the year that the part is about.
        private String when(int doc, int year) throws IOException {
            if (dates.advanceExact(doc)) {
                return LocalDate.ofEpochDay(dates.longValue()).toString();
            }
            if (meetings.advanceExact(doc)) {
                return meetings.lookupOrd(meetings.nextOrd()).utf8ToString();
            }
            return year == 0 ? "" : String.valueOf(year);
        }
    }

    @Override
    public List<Map<Integer, Spoken>> merge(
            List<Map<Integer, Spoken>> one, List<Map<Integer, Spoken>> other) {
        List<Map<Integer, Spoken>> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Map<Integer, Spoken> sum = new TreeMap<>(one.get(i));
            other.get(i).forEach((cell, of) -> sum.merge(cell, of, Spoken::merge));
            both.add(sum);
        }
        return both;
    }

    @Override
    public Codec<CountsRequest> requests() {
        return requests;
    }

    @Override
    public Codec<List<Map<Integer, Spoken>>> partials() {
        return Codec.map(Codec.NUMBER, Spoken.CODEC, TreeMap::new).many();
    }
}
