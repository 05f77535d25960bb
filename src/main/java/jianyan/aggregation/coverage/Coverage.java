package jianyan.aggregation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.index.Snapshot;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.Fields;
import jianyan.index.layout.Parts;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.CoverageAnswer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Says what the corpus holds, by place and coverage year. Thread-safe.
public final class Coverage {
    private final FilterTranslator filters;

    public Coverage(FilterTranslator filters) {
        this.filters = filters;
    }

    private record Key(
            @Nullable String region, @Nullable String district, @Nullable Integer year) {}

    private record Held(long documents, long characters) {
        Held plus(long moreDocuments, long moreCharacters) {
            return new Held(documents + moreDocuments, characters + moreCharacters);
        }
    }

    public CoverageAnswer coverage(Filters chosen, Snapshot snapshot) {
        Admission admission = filters.translate(chosen, snapshot);
        Map<Key, Held> cells = new HashMap<>();
        long documents = 0;
        try {
            Weight weight = OccurrenceVisit.weight(snapshot, admission.documents());
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                documents += visit(leaf, weight, admission, cells);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<CoverageAnswer.Cell> sorted = new ArrayList<>();
        cells.forEach((key, held) ->
                sorted.add(
                        new CoverageAnswer.Cell(
                                key.region,
                                key.district,
                                key.year,
                                held.documents,
                                held.characters)));
        Comparator<@Nullable String> names = Comparator.nullsLast(Comparator.naturalOrder());
        sorted.sort(
                Comparator.comparing(CoverageAnswer.Cell::region, names)
                        .thenComparing(CoverageAnswer.Cell::district, names)
                        .thenComparing(
                                CoverageAnswer.Cell::year,
                                Comparator.nullsLast(Comparator.naturalOrder())));
        long characters = sorted.stream().mapToLong(CoverageAnswer.Cell::characters).sum();
        return new CoverageAnswer(sorted, documents, characters);
    }

    private static long visit(
            LeafReaderContext leaf, Weight weight, Admission admission, Map<Key, Held> cells)
            throws IOException {
        FixedBitSet docs = OccurrenceVisit.documents(leaf, weight);
        PartsReader partsReader = new PartsReader(leaf.reader());
        SortedSetDocValues regions =
                DocValues.getSortedSet(leaf.reader(), Fields.filter(FilterField.REGION));
        SortedSetDocValues districts =
                DocValues.getSortedSet(leaf.reader(), Fields.filter(FilterField.DISTRICT));
        long documents = 0;
        for (int doc = docs.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc =
                        doc + 1 < docs.length()
                                ? docs.nextSetBit(doc + 1)
                                : DocIdSetIterator.NO_MORE_DOCS) {
            Parts parts = partsReader.of(doc);
            String region = first(regions, doc);
            String district = first(districts, doc);
            Set<Key> counted = new HashSet<>();
            for (int i = 0; i < parts.size(); i++) {
                Parts.Part part = parts.get(i);
                if (admission.parts().admits(part)) {
                    Key key = new Key(region, district, part.year());
                    cells.merge(
                            key,
                            new Held(counted.add(key) ? 1 : 0, part.characters()),
                            (old, more) -> old.plus(more.documents, more.characters));
                }
            }
            documents += counted.isEmpty() ? 0 : 1;
        }
        return documents;
    }

    private static @Nullable String first(SortedSetDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : null;
    }
}
