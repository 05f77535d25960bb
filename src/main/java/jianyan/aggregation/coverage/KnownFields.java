package jianyan.aggregation.coverage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A partial result: for groups of documents and each field, how many documents have a value, and
/// the first that have none.
///
/// @param groups by body, kind, region and district, empty text for the unknown
record KnownFields(Map<List<String>, Map<String, Held>> groups) {
    static final Codec<KnownFields> CODEC = new Travelling();

    /// More ids than somebody mends at one sitting; filters lead to the others.
    static final int MOST_LISTED = 50;

    /// @param missing the smallest ids, so that they are the same in whatever order shards come
    record Held(long documents, long known, SortedSet<String> missing) {
        static Held of(String id, boolean isKnown) {
            TreeSet<String> missing = new TreeSet<>();
            if (!isKnown) {
                missing.add(id);
            }
            return new Held(1, isKnown ? 1 : 0, missing);
        }

        Held plus(Held more) {
            TreeSet<String> both = new TreeSet<>(missing);
            both.addAll(more.missing);
            while (both.size() > MOST_LISTED) {
                both.pollLast();
            }
            return new Held(documents + more.documents, known + more.known, both);
        }
    }

    static KnownFields nothing() {
        return new KnownFields(new HashMap<>());
    }

    void add(List<String> group, String field, Held held) {
        groups.computeIfAbsent(group, first -> new TreeMap<>()).merge(field, held, Held::plus);
    }

    KnownFields merge(KnownFields other) {
        KnownFields both = nothing();
        for (KnownFields one : List.of(this, other)) {
            one.groups.forEach((group, fields) ->
                    fields.forEach((field, held) -> both.add(group, field, held)));
        }
        return both;
    }

    private static final class Travelling implements Codec<KnownFields> {
        private static final Codec<List<String>> TEXTS = Codec.TEXT.many();

        @Override
        public void write(KnownFields known, DataOutput out) throws IOException {
            out.writeVInt(known.groups.size());
            for (Map.Entry<List<String>, Map<String, Held>> group : known.groups.entrySet()) {
                TEXTS.write(group.getKey(), out);
                out.writeVInt(group.getValue().size());
                for (Map.Entry<String, Held> field : group.getValue().entrySet()) {
                    out.writeString(field.getKey());
                    out.writeVLong(field.getValue().documents);
                    out.writeVLong(field.getValue().known);
                    TEXTS.write(List.copyOf(field.getValue().missing), out);
                }
            }
        }

        @Override
        public KnownFields read(DataInput in) throws IOException {
            KnownFields known = nothing();
            for (int groups = in.readVInt(); groups > 0; groups--) {
                List<String> group = TEXTS.read(in);
                for (int fields = in.readVInt(); fields > 0; fields--) {
                    String field = in.readString();
                    long documents = in.readVLong();
                    known.add(
                            group,
                            field,
                            new Held(documents, in.readVLong(), new TreeSet<>(TEXTS.read(in))));
                }
            }
            return known;
        }
    }
}
