package jianyan.aggregation.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Which values the chosen documents have for some filters, in the order of their characters.
public final class HeldValuesRound implements Round<HeldValuesRound.Request, List<List<String>>> {
    public static final HeldValuesRound INSTANCE = new HeldValuesRound();

    record Request(Chosen chosen, List<FilterField> fields) {}

    private HeldValuesRound() {}

    @Override
    public List<List<String>> visit(Request request, Snapshot shard) {
        List<Set<String>> held =
                request.fields.stream().map(field -> (Set<String>) new TreeSet<String>()).toList();
        try {
            Weight weight = OccurrenceVisit.weight(shard, request.chosen.admission().documents());
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                FixedBitSet docs = OccurrenceVisit.documents(leaf, weight);
                for (int i = 0; i < held.size(); i++) {
                    add(
                            leaf,
                            request.fields.get(i),
                            request.chosen.places(),
                            docs,
                            shard,
                            held.get(i));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return held.stream().map(values -> List.copyOf(values)).toList();
    }

    private static void add(
            LeafReaderContext leaf,
            FilterField field,
            Places places,
            FixedBitSet chosen,
            Snapshot shard,
            Set<String> held)
            throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(leaf.reader(), Fields.apart(field, places));
        FixedBitSet seen = new FixedBitSet(Math.max(1, Math.toIntExact(of.getValueCount())));
        BitSetIterator docs = new BitSetIterator(chosen, chosen.length());
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            shard.deadline().check(doc);
            if (of.advanceExact(doc)) {
                for (int i = of.docValueCount(); i > 0; i--) {
                    seen.set((int) of.nextOrd());
                }
            }
        }
        BitSetIterator ordinals = new BitSetIterator(seen, seen.length());
        for (int ordinal = ordinals.nextDoc();
                ordinal != DocIdSetIterator.NO_MORE_DOCS;
                ordinal = ordinals.nextDoc()) {
            held.add(of.lookupOrd(ordinal).utf8ToString());
        }
    }

    @Override
    public List<List<String>> merge(List<List<String>> one, List<List<String>> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> {
                    TreeSet<String> both = new TreeSet<>(one.get(i));
                    both.addAll(other.get(i));
                    return List.copyOf(both);
                })
                .toList();
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Chosen.CODEC,
                Request::chosen,
                new EnumCodec<>(FilterField.class).many(),
                Request::fields,
                Request::new);
    }

    @Override
    public Codec<List<List<String>>> partials() {
        return Codec.TEXT.many().many();
    }
}
