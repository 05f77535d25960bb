package jianyan.aggregation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jianyan.aggregation.coverage.HeldCells.Held;
import jianyan.aggregation.coverage.HeldCells.Place;
import jianyan.index.Deadline;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.Fields;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Sums documents and characters by place and coverage year.
final class HeldCellsRound implements Round<Chosen, HeldCells> {
    static final HeldCellsRound INSTANCE = new HeldCellsRound();

    private HeldCellsRound() {}

    @Override
    public HeldCells visit(Chosen chosen, Snapshot shard) {
        Admission admission = chosen.admission();
        Map<Place, Held> cells = new HashMap<>();
        long documents = 0;
        try {
            Weight weight = OccurrenceVisit.weight(shard, admission.documents());
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                FixedBitSet docs = OccurrenceVisit.documents(leaf, weight);
                documents +=
                        visit(
                                leaf.reader(),
                                docs,
                                admission.parts(),
                                chosen.places(),
                                cells,
                                shard.deadline());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new HeldCells(cells, documents);
    }

    private static long visit(
            LeafReader leaf,
            FixedBitSet chosen,
            PartFilter filter,
            Places places,
            Map<Place, Held> cells,
            Deadline deadline)
            throws IOException {
        PartsReader partsReader = new PartsReader(leaf);
        SortedSetDocValues regions =
                DocValues.getSortedSet(leaf, Fields.filter(FilterField.REGION, places));
        SortedSetDocValues districts =
                DocValues.getSortedSet(leaf, Fields.apart(FilterField.DISTRICT, places));
        long documents = 0;
        BitSetIterator docs = new BitSetIterator(chosen, chosen.length());
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            deadline.check(doc);
            Parts parts = partsReader.of(doc);
            String region = first(regions, doc);
            String district = first(districts, doc);
            Set<Place> counted = new HashSet<>();
            for (int i = 0; i < parts.size(); i++) {
                Parts.Part part = parts.get(i);
                if (filter.admits(part)) {
                    Place place = new Place(region, district, part.year());
                    long once = counted.add(place) ? 1 : 0;
                    cells.merge(place, new Held(once, part.characters()), Held::plus);
                }
            }
            documents += counted.isEmpty() ? 0 : 1;
        }
        return documents;
    }

    private static @Nullable String first(SortedSetDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : null;
    }

    @Override
    public HeldCells merge(HeldCells one, HeldCells other) {
        return one.merge(other);
    }

    @Override
    public Codec<Chosen> requests() {
        return Chosen.CODEC;
    }

    @Override
    public Codec<HeldCells> partials() {
        return HeldCells.CODEC;
    }
}
