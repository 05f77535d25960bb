package jianyan.index;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import jianyan.query.FilterField;
import org.apache.lucene.util.BytesRef;

/// Which values documents have for a filter, in the order of the term dictionary.
final class KnownValues implements Round<FilterField, List<String>> {
    static final KnownValues ROUND = new KnownValues();

    private static final Comparator<String> ORDER = Comparator.comparing(BytesRef::new);

    private KnownValues() {}

    @Override
    public List<String> visit(FilterField field, Snapshot shard) {
        return shard.held(field);
    }

    @Override
    public List<String> merge(List<String> one, List<String> other) {
        TreeSet<String> both = new TreeSet<>(ORDER);
        both.addAll(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    @Override
    public Codec<FilterField> requests() {
        return new EnumCodec<>(FilterField.class);
    }

    @Override
    public Codec<List<String>> partials() {
        return Codec.TEXT.many();
    }
}
