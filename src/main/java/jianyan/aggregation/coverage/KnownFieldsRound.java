package jianyan.aggregation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.aggregation.coverage.KnownFields.Held;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.query.FilterField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Says of each chosen document which of its fields are known.
final class KnownFieldsRound implements Round<Chosen, KnownFields> {
    static final KnownFieldsRound INSTANCE = new KnownFieldsRound();

    static final String DATE = "date";

    /// What only proposals have.
    private static final Set<FilterField> OF_PROPOSALS =
            Set.of(
                    FilterField.CATEGORY,
                    FilterField.DEPARTMENT,
                    FilterField.SPONSOR,
                    FilterField.SECTOR,
                    FilterField.RESULT);

    /// Follow from others, or are always there.
    private static final Set<FilterField> NOT_ASKED =
            Set.of(FilterField.SPONSOR_KIND, FilterField.ORIENTATION, FilterField.TEXT_ORIGIN);

    /// Groups are of these.
    private static final List<FilterField> GROUPED =
            List.of(FilterField.BODY, FilterField.KIND, FilterField.REGION, FilterField.DISTRICT);

    private KnownFieldsRound() {}

    @Override
    public KnownFields visit(Chosen chosen, Snapshot shard) {
        KnownFields known = KnownFields.nothing();
        try {
            Weight weight = OccurrenceVisit.weight(shard, chosen.admission().documents());
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                FixedBitSet found = OccurrenceVisit.documents(leaf, weight);
                Segment segment = new Segment(leaf.reader(), chosen);
                BitSetIterator docs = new BitSetIterator(found, found.length());
                for (int doc = docs.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = docs.nextDoc()) {
                    shard.deadline().check(doc);
                    segment.add(doc, known);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return known;
    }

    private static final class Segment {
        private final SortedDocValues ids;
        private final NumericDocValues dates;
        private final Map<FilterField, SortedSetDocValues> columns =
                new EnumMap<>(FilterField.class);

        Segment(LeafReader leaf, Chosen chosen) throws IOException {
            this.ids = DocValues.getSorted(leaf, Fields.ID);
            this.dates = DocValues.getNumeric(leaf, Fields.DATE);
            for (FilterField field : FilterField.values()) {
                columns.put(
                        field, DocValues.getSortedSet(leaf, Fields.filter(field, chosen.places())));
            }
        }

        void add(int doc, KnownFields known) throws IOException {
            Map<FilterField, String> values = new EnumMap<>(FilterField.class);
            for (Map.Entry<FilterField, SortedSetDocValues> column : columns.entrySet()) {
                SortedSetDocValues of = column.getValue();
                values.put(
                        column.getKey(),
                        of.advanceExact(doc) ? of.lookupOrd(of.nextOrd()).utf8ToString() : "");
            }
            List<String> group =
                    GROUPED.stream().map(field -> values.getOrDefault(field, "")).toList();
            String id = ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
            boolean isProposal = Kind.PROPOSAL.code().equals(values.get(FilterField.KIND));
            values.forEach((field, value) -> {
                if (!NOT_ASKED.contains(field) && (isProposal || !OF_PROPOSALS.contains(field))) {
                    known.add(group, field.code(), Held.of(id, isKnown(field, value)));
                }
            });
            known.add(group, DATE, Held.of(id, dates.advanceExact(doc)));
        }

        /// Another body and another kind stand for what could not be told.
        private static boolean isKnown(FilterField field, String value) {
            return switch (field) {
                case BODY -> !value.equals(Body.OTHER.code());
                case KIND -> !value.equals(Kind.OTHER.code());
                default -> !value.isEmpty();
            };
        }
    }

    @Override
    public KnownFields merge(KnownFields one, KnownFields other) {
        return one.merge(other);
    }

    @Override
    public Codec<Chosen> requests() {
        return Chosen.CODEC;
    }

    @Override
    public Codec<KnownFields> partials() {
        return KnownFields.CODEC;
    }
}
