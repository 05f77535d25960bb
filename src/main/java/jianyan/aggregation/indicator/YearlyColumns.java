package jianyan.aggregation.indicator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/// The readings of one segment as a table of yearly figures wants them: for each the document and
/// the number of its entry, where readings that differ in their sentences alone have one entry.
///
/// Made by passing over the bytes of each reading; none is made an object here, since most entries
/// stand in many segments. Eight bytes a reading beside the entries.
final class YearlyColumns {
    private BytesRefHash entries = new BytesRefHash();
    private final List<Source> sources = new ArrayList<>();
    private int[] sourceOf = new int[64];
    private int[] entryOf = new int[64];
    private int size;
    private int known;

    /// A document that has readings.
    ///
    /// @param document its number in the segment
    /// @param ordinal the place of its id among those of the segment
    record Source(int document, int ordinal, String id) {}

    /// Takes the readings of documents in, one document after another.
    static final class Builder {
        private final YearlyColumns columns = new YearlyColumns();
        private final BytesRefBuilder scratch = new BytesRefBuilder();

        /// @param readings as [ReadingCodec#ALL] writes them
        void add(Source source, BytesRef readings) throws IOException {
            columns.sources.add(source);
            var in = new ByteArrayDataInput(readings.bytes, readings.offset, readings.length);
            for (int more = ReadingCodec.begin(in); more > 0; more--) {
                ReadingCodec.skim(in, readings.bytes, scratch);
                int entry = columns.entries.add(scratch.get());
                columns.add(entry >= 0 ? entry : -entry - 1);
            }
        }

        YearlyColumns made() {
            columns.known = columns.entries.size();
            columns.sourceOf = Arrays.copyOf(columns.sourceOf, columns.size);
            columns.entryOf = Arrays.copyOf(columns.entryOf, columns.size);
            return columns;
        }
    }

    private YearlyColumns() {}

    private void add(int entry) {
        if (size == entryOf.length) {
            entryOf = ArrayUtil.grow(entryOf);
            sourceOf = Arrays.copyOf(sourceOf, entryOf.length);
        }
        sourceOf[size] = sources.size() - 1;
        entryOf[size++] = entry;
    }

    /// By their numbers, as [ReadingCodec#skim] takes them down.
    BytesRefHash entries() {
        return entries;
    }

    /// Lets the entries go, when their numbers alone are wanted from now on.
    void forget() {
        entries = new BytesRefHash();
    }

    /// How often each entry stands in some documents, and the first of them by id.
    ///
    /// @param times by the number of the entry
    /// @param first the same; null where it stands in none
    record Tallied(int[] times, @Nullable Source[] first) {}

    /// @param admitted by its number in the segment
    Tallied tally(IntPredicate admitted) {
        int[] times = new int[known];
        @Nullable Source[] first = new @Nullable Source[known];
        for (int i = 0; i < size; i++) {
            Source source = sources.get(sourceOf[i]);
            if (admitted.test(source.document)) {
                int entry = entryOf[i];
                times[entry]++;
                Source before = first[entry];
                if (before == null || source.ordinal < before.ordinal) {
                    first[entry] = source;
                }
            }
        }
        return new Tallied(times, first);
    }
}
