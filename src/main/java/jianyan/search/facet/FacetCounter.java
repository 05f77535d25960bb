package jianyan.search.facet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.document.Orientation;
import jianyan.index.Snapshot;
import jianyan.index.column.FilterColumn;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.plan.Translation;
import jianyan.query.FilterField;
import jianyan.query.Places;
import jianyan.search.find.SegmentFound;
import jianyan.search.find.SegmentFound.PartCheck;
import jianyan.search.find.Strides;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of some filters among the documents found in one segment.
///
/// A document of one part has its coverage year and orientation among its values like any other;
/// one of several parts is asked for each of them.
final class FacetCounter {
    /// Documents are taken from their set in runs of so many, which stay in the cache while every
    /// filter counts them.
    private static final int RUN = 2_048;

    private final Snapshot snapshot;
    private final Translation query;
    private final PartFilter parts;
    private final Places places;

    FacetCounter(Snapshot snapshot, Translation query, PartFilter parts, Places places) {
        this.snapshot = snapshot;
        this.query = query;
        this.parts = parts;
        this.places = places;
    }

    /// How often each value of each filter occurs.
    Map<FilterField, Map<String, Long>> count(Set<FilterField> fields, SegmentFound found) {
        try {
            return new Pass(fields, found).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Counted(FilterField field, FilterColumn column, long[] counts) {}

    private final class Pass {
        private final SegmentFound found;
        private final PartCheck check;
        private final List<Counted> ofDocuments = new ArrayList<>();
        private final List<Counted> ofParts = new ArrayList<>();
        private final Map<FilterField, Map<String, Long>> sums = new EnumMap<>(FilterField.class);
        private final int[] all = new int[RUN];
        private final int[] ofOnePart = new int[RUN];

        Pass(Set<FilterField> fields, SegmentFound found) throws IOException {
            this.found = found;
            this.check = new PartCheck(snapshot, found.leaf(), query, found.near());
            for (FilterField field : fields) {
                FilterColumn column = FilterColumn.of(snapshot, found.leaf(), field, places);
                Counted counted = new Counted(field, column, column.counts());
                (field.level() == FilterField.Level.DOCUMENT ? ofDocuments : ofParts).add(counted);
                sums.put(field, new HashMap<>());
            }
        }

        Map<FilterField, Map<String, Long>> count() throws IOException {
            FixedBitSet docs = found.docs();
            int length = 0;
            for (int doc = Strides.next(docs, 0);
                    doc < docs.length();
                    doc = Strides.next(docs, doc + 1)) {
                all[length++] = doc;
                if (length == RUN) {
                    count(length);
                    length = 0;
                }
            }
            count(length);
            for (List<Counted> columns : List.of(ofDocuments, ofParts)) {
                columns.forEach(
                        counted -> counted.column.addTo(sumsOf(counted.field), counted.counts));
            }
            return sums;
        }

        private void count(int length) throws IOException {
            snapshot.deadline().check();
            ofDocuments.forEach(counted -> counted.column.count(all, length, counted.counts));
            if (ofParts.isEmpty()) {
                return;
            }
            int single = 0;
            for (int i = 0; i < length; i++) {
                if (check.isOfOnePart(all[i])) {
                    ofOnePart[single++] = all[i];
                } else {
                    countParts(check.moveTo(all[i]));
                }
            }
            for (Counted counted : ofParts) {
                counted.column.count(ofOnePart, single, counted.counts);
            }
        }

        private void countParts(Parts ofDocument) throws IOException {
            for (Counted counted : ofParts) {
                Map<String, Long> sum = sumsOf(counted.field);
                if (counted.field == FilterField.YEAR) {
                    countYears(ofDocument, sum);
                } else {
                    countOrientations(ofDocument, sum);
                }
            }
        }

        private void countYears(Parts ofDocument, Map<String, Long> sum) throws IOException {
            Set<Integer> years = new TreeSet<>();
            for (Parts.Part part : admitted(ofDocument)) {
                if (part.year() != null) {
                    years.add(part.year());
                }
            }
            for (int year : years) {
                if (check.holdsIn(new PartFilter(Set.of(year), parts.orientations()))) {
                    sum.merge(String.valueOf(year), 1L, Long::sum);
                }
            }
        }

        private void countOrientations(Parts ofDocument, Map<String, Long> sum) throws IOException {
            Set<Orientation> orientations = new TreeSet<>();
            admitted(ofDocument).forEach(part -> orientations.add(part.orientation()));
            for (Orientation orientation : orientations) {
                if (check.holdsIn(new PartFilter(parts.years(), Set.of(orientation)))) {
                    sum.merge(orientation.code(), 1L, Long::sum);
                }
            }
        }

        private List<Parts.Part> admitted(Parts ofDocument) {
            List<Parts.Part> admitted = new ArrayList<>();
            for (int part = 0; part < ofDocument.size(); part++) {
                if (parts.admits(ofDocument.get(part))) {
                    admitted.add(ofDocument.get(part));
                }
            }
            return admitted;
        }

        private Map<String, Long> sumsOf(FilterField field) {
            return sums.computeIfAbsent(field, missing -> new HashMap<>());
        }
    }
}
