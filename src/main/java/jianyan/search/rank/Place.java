package jianyan.search.rank;

import jianyan.index.codec.Codec;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;
import java.util.List;

/// What stands at one place of a ranking: a document, and those found with the same text, which are
/// folded into it.
///
/// @param content what documents with the same text have alike
/// @param twins their ids, the first document's left out
public record Place(Ranked hit, long content, List<String> twins) {
    static final Codec<Place> CODEC =
            new Codec<>() {
                private static final Codec<List<String>> IDS = Codec.TEXT.many();

                @Override
                public void write(Place place, DataOutput out) throws IOException {
                    Ranked.CODEC.write(place.hit, out);
                    out.writeLong(place.content);
                    IDS.write(place.twins, out);
                }

                @Override
                public Place read(DataInput in) throws IOException {
                    return new Place(Ranked.CODEC.read(in), in.readLong(), IDS.read(in));
                }
            };

    public Place {
        twins = List.copyOf(twins);
    }

    public String id() {
        return hit.id();
    }
}
