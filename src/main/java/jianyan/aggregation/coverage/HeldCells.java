package jianyan.aggregation.coverage;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// A partial result: what some shards hold, by place and year.
///
/// @param documents those of any cell, each once
record HeldCells(Map<Place, Held> cells, long documents) {
    static final Codec<HeldCells> CODEC = new Travelling();

    /// @param year the coverage year; null when unknown
    record Place(@Nullable String region, @Nullable String district, @Nullable Integer year) {}

    record Held(long documents, long characters) {
        Held plus(Held more) {
            return new Held(documents + more.documents, characters + more.characters);
        }
    }

    HeldCells merge(HeldCells other) {
        Map<Place, Held> both = new HashMap<>(cells);
        other.cells.forEach((place, held) -> both.merge(place, held, Held::plus));
        return new HeldCells(both, documents + other.documents);
    }

    private static final class Travelling implements Codec<HeldCells> {
        @Override
        public void write(HeldCells held, DataOutput out) throws IOException {
            out.writeVLong(held.documents);
            out.writeVInt(held.cells.size());
            for (Map.Entry<Place, Held> cell : held.cells.entrySet()) {
                Place place = cell.getKey();
                writeName(place.region, out);
                writeName(place.district, out);
                // No document speaks of the year 0.
                out.writeVInt(place.year == null ? 0 : place.year);
                out.writeVLong(cell.getValue().documents);
                out.writeVLong(cell.getValue().characters);
            }
        }

        private static void writeName(@Nullable String name, DataOutput out) throws IOException {
            // No place has an empty name.
            out.writeString(name == null ? "" : name);
        }

        private static @Nullable String readName(DataInput in) throws IOException {
            String name = in.readString();
            return name.isEmpty() ? null : name;
        }

        @Override
        public HeldCells read(DataInput in) throws IOException {
            long documents = in.readVLong();
            Map<Place, Held> cells = new HashMap<>();
            for (int more = in.readVInt(); more > 0; more--) {
                String region = readName(in);
                String district = readName(in);
                int year = in.readVInt();
                cells.put(
                        new Place(region, district, year == 0 ? null : year),
                        new Held(in.readVLong(), in.readVLong()));
            }
            return new HeldCells(cells, documents);
        }
    }
}
