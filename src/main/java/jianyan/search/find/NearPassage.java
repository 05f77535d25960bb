package jianyan.search.find;

import java.io.IOException;
import java.util.Comparator;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A document that comes near to a query in meaning, by its nearest piece.
///
/// @param content what documents with the same text have alike
/// @param passage the number, from 0, of the counted passage in which the piece begins
/// @param start where it begins there, in UTF-16 units
/// @param cosine -1 to 1
public record NearPassage(String id, long content, int passage, int start, float cosine) {
    /// Nearest first, equal ones by id.
    static final Comparator<NearPassage> ORDER =
            Comparator.comparingDouble((NearPassage near) -> -near.cosine)
                    .thenComparing(NearPassage::id);

    static final Codec<NearPassage> CODEC =
            new Codec<>() {
                @Override
                public void write(NearPassage near, DataOutput out) throws IOException {
                    out.writeString(near.id);
                    out.writeLong(near.content);
                    out.writeVInt(near.passage);
                    out.writeVInt(near.start);
                    out.writeInt(Float.floatToIntBits(near.cosine));
                }

                @Override
                public NearPassage read(DataInput in) throws IOException {
                    return new NearPassage(
                            in.readString(),
                            in.readLong(),
                            in.readVInt(),
                            in.readVInt(),
                            Float.intBitsToFloat(in.readInt()));
                }
            };
}
