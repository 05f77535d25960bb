package jianyan.aggregation.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import jianyan.aggregation.keyness.DrawRound.Drawn;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Draws documents of each side: those whose ids have the lowest checksums, so that the choice does
/// not depend on where a document lies.
final class DrawRound implements Round<ChosenSides, List<Drawn>> {
    static final DrawRound ROUND = new DrawRound();

    /// Enough documents for every term that is frequent enough to be key.
    private static final int MOST_DOCUMENTS = 2_000;

    private DrawRound() {}

    /// A document of one side; one that is on both is drawn as two.
    ///
    /// @param characters that it has there
    record Drawn(byte side, long checksum, String id, long characters) {
        static final Comparator<Drawn> ORDER =
                Comparator.comparingInt(Drawn::side)
                        .thenComparingLong(Drawn::checksum)
                        .thenComparing(Drawn::id);

        static final Codec<Drawn> CODEC =
                new Codec<>() {
                    @Override
                    public void write(Drawn drawn, DataOutput out) throws IOException {
                        out.writeByte(drawn.side);
                        out.writeInt((int) drawn.checksum);
                        out.writeString(drawn.id);
                        out.writeVLong(drawn.characters);
                    }

                    @Override
                    public Drawn read(DataInput in) throws IOException {
                        return new Drawn(
                                in.readByte(),
                                Integer.toUnsignedLong(in.readInt()),
                                in.readString(),
                                in.readVLong());
                    }
                };
    }

    private record Place(long checksum, String id, Sides.Leaf leaf, int doc) {
        static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::checksum).thenComparing(Place::id);

        Drawn drawn(byte side) {
            long characters = 0;
            for (int part = leaf.parts().first(doc); part < leaf.parts().first(doc + 1); part++) {
                characters += leaf.sideOfPart(part) == side ? leaf.parts().characters(part) : 0;
            }
            return new Drawn(side, checksum, id, characters);
        }
    }

    /// In the order of [Drawn#ORDER].
    @Override
    public List<Drawn> visit(ChosenSides chosen, Snapshot shard) {
        Sides sides = Sides.of(chosen, shard);
        List<Drawn> drawn = new ArrayList<>();
        for (byte side : new byte[] {Sides.TARGET, Sides.REFERENCE}) {
            for (Place place : lowest(side, sides, shard)) {
                shard.remember(place.id, place.leaf.context().docBase + place.doc);
                drawn.add(place.drawn(side));
            }
        }
        return drawn;
    }

    private static List<Place> lowest(byte side, Sides sides, Snapshot shard) {
        PriorityQueue<Place> lowest = new PriorityQueue<>(Place.ORDER.reversed());
        for (Sides.Leaf leaf : sides.leaves()) {
            int[] checksums = IdChecksums.of(shard, leaf.context());
            for (int doc = 0; doc < leaf.size(); doc++) {
                byte of = leaf.side(doc);
                long checksum = Integer.toUnsignedLong(checksums[doc]);
                if ((of == side || of == Sides.MIXED)
                        && (lowest.size() < MOST_DOCUMENTS
                                || checksum <= lowest.element().checksum)) {
                    String id = shard.id(leaf.context().docBase + doc);
                    lowest.add(new Place(checksum, id, leaf, doc));
                    if (lowest.size() > MOST_DOCUMENTS) {
                        lowest.remove();
                    }
                }
            }
        }
        return lowest.stream().sorted(Place.ORDER).toList();
    }

    @Override
    public List<Drawn> merge(List<Drawn> one, List<Drawn> other) {
        return Stream.of(Sides.TARGET, Sides.REFERENCE)
                .flatMap(side ->
                        Stream.concat(one.stream(), other.stream())
                                .filter(drawn -> drawn.side == side)
                                .sorted(Drawn.ORDER)
                                .limit(MOST_DOCUMENTS))
                .toList();
    }

    @Override
    public Codec<ChosenSides> requests() {
        return ChosenSides.CODEC;
    }

    @Override
    public Codec<List<Drawn>> partials() {
        return Drawn.CODEC.many();
    }
}
