package jianyan.index;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.util.BytesRef;

/// Which values documents have for a filter, in the order of the term dictionary.
final class KnownValues implements Round<KnownValues.Request, List<String>> {
    static final KnownValues ROUND = new KnownValues();

    private static final Comparator<String> ORDER = Comparator.comparing(BytesRef::new);

    /// @param apart whether districts of one name are told apart
    record Request(FilterField field, Places places, boolean apart) {}

    private KnownValues() {}

    @Override
    public List<String> visit(Request request, Snapshot shard) {
        return request.apart
                ? shard.heldApart(request.field, request.places)
                : shard.held(request.field, request.places);
    }

    @Override
    public List<String> merge(List<String> one, List<String> other) {
        TreeSet<String> both = new TreeSet<>(ORDER);
        both.addAll(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                new EnumCodec<>(FilterField.class),
                Request::field,
                new EnumCodec<>(Places.class),
                Request::places,
                Codec.FLAG,
                Request::apart,
                Request::new);
    }

    @Override
    public Codec<List<String>> partials() {
        return Codec.TEXT.many();
    }
}
