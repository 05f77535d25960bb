package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.aggregation.cells.CellTable.Slice;
import jianyan.index.Deadline;
import jianyan.index.column.PartTable;
import jianyan.index.layout.Fields;
import jianyan.index.postings.Occurrences;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/// The places on an axis of the parts of one stretch of documents, asked in ascending order.
interface AxisReader {
    /// On no place: a year outside of all periods.
    int NOWHERE = -1;

    /// On several places, which [#several] gives.
    int SEVERAL = -2;

    /// @param part one of the document's, as its [PartTable] numbers them
    /// @return a place, [#NOWHERE] or [#SEVERAL]
    int place(int doc, int part) throws IOException;

    /// The places of the part that was asked for last.
    default int[] several() {
        throw new IllegalStateException("stands at one place");
    }

    static AxisReader of(Axis axis, Places places, Slice slice, Deadline deadline)
            throws IOException {
        PartTable parts = slice.leaf().parts();
        return switch (axis.dimension()) {
            case YEAR -> (doc, part) -> axis.placeOfYear(parts.year(part));
            case ORIENTATION -> (doc, part) -> parts.orientation(part).ordinal();
            case THEME -> new OfThemes(axis, slice, deadline);
            default -> new OfColumn(axis, places, slice.leaf().context().reader());
        };
    }

    /// By what the index holds of whole documents.
    final class OfColumn implements AxisReader {
        private final SortedSetDocValues of;
        private final int[] placeByOrdinal;
        private final int unknown;
        private int[] several = {};

        OfColumn(Axis axis, Places places, LeafReader leaf) throws IOException {
            FilterField field = axis.dimension().field().orElseThrow();
            this.of = DocValues.getSortedSet(leaf, Fields.apart(field, places));
            this.unknown = axis.unknown();
            this.placeByOrdinal = new int[Math.toIntExact(of.getValueCount())];
            for (int ordinal = 0; ordinal < placeByOrdinal.length; ordinal++) {
                placeByOrdinal[ordinal] = axis.placeOfHeld(of.lookupOrd(ordinal).utf8ToString());
            }
        }

        @Override
        public int place(int doc, int part) throws IOException {
            if (!of.advanceExact(doc)) {
                return unknown;
            }
            int count = of.docValueCount();
            if (count == 1) {
                return placeByOrdinal[(int) of.nextOrd()];
            }
            int[] places = new int[count];
            int size = 0;
            for (int i = 0; i < count; i++) {
                int place = placeByOrdinal[(int) of.nextOrd()];
                // Two values in either script stand at one place.
                if (place >= 0 && Arrays.stream(places, 0, size).noneMatch(at -> at == place)) {
                    places[size++] = place;
                }
            }
            several = Arrays.copyOf(places, size);
            return size == 0 ? NOWHERE : size == 1 ? several[0] : SEVERAL;
        }

        @Override
        public int[] several() {
            return several;
        }
    }

    /// By the themes that a document speaks of.
    final class OfThemes implements AxisReader {
        private final List<FixedBitSet> speaking = new ArrayList<>();
        private final int from;
        private int[] several = {};

        OfThemes(Axis axis, Slice slice, Deadline deadline) throws IOException {
            this.from = slice.from();
            for (CountedQuery theme : axis.themes()) {
                FixedBitSet docs = new FixedBitSet(slice.to() - from);
                Occurrences found =
                        new Occurrences(
                                slice.leaf().context().reader(),
                                theme.translation().counted(),
                                deadline);
                for (int doc = found.advance(from); doc < slice.to(); doc = found.nextDoc()) {
                    docs.set(doc - from);
                }
                speaking.add(docs);
            }
        }

        @Override
        public int place(int doc, int part) {
            int[] places = new int[speaking.size()];
            int size = 0;
            for (int theme = 0; theme < places.length; theme++) {
                if (speaking.get(theme).get(doc - from)) {
                    places[size++] = theme;
                }
            }
            several = Arrays.copyOf(places, size);
            return size == 0 ? speaking.size() : size == 1 ? several[0] : SEVERAL;
        }

        @Override
        public int[] several() {
            return several;
        }
    }
}
