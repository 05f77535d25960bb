package jianyan.search.rank;

import java.util.List;
import jianyan.index.codec.Codec;

/// What stands at one place of a ranking: a document, and those found with the same text, which are
/// folded into it.
///
/// @param content what documents with the same text have alike
/// @param twins their ids, the first document's left out
public record Place(Ranked hit, long content, List<String> twins) {
    static final Codec<Place> CODEC =
            Codec.record(
                    Ranked.CODEC,
                    Place::hit,
                    Codec.BITS,
                    Place::content,
                    Codec.TEXT.many(),
                    Place::twins,
                    Place::new);

    public Place {
        twins = List.copyOf(twins);
    }

    public String id() {
        return hit.id();
    }
}
