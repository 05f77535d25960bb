package jianyan.aggregation.indicator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/// The yearly figures of a shard: which there are, each once, and in each segment what states them.
/// A question adds up numbers and looks at no text. Does not change.
final class YearlyFigures {
    private final List<YearlyEntry> entries = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    /// @param base the Lucene number of its first document
    /// @param columns what was read in it
    /// @param anew the Lucene numbers of documents that the index keeps no readings of
    record Read(int base, YearlyColumns columns, int[] anew) {}

    /// @param numbers of its entries among those of the shard
    private record Segment(Read read, int[] numbers) {}

    /// Entries of segments are one by their bytes, before any is made an object; those that differ
    /// in what no table asks for (a qualifier that the shown figure has too) are one by what they
    /// say.
    YearlyFigures(List<Read> read) throws IOException {
        BytesRefHash written = new BytesRefHash();
        List<Integer> numbered = new ArrayList<>();
        Map<YearlyEntry, Integer> known = new HashMap<>();
        BytesRef bytes = new BytesRef();
        for (Read one : read) {
            BytesRefHash own = one.columns.entries();
            int[] numbers = new int[own.size()];
            for (int i = 0; i < numbers.length; i++) {
                int seen = written.add(own.get(i, bytes));
                if (seen >= 0) {
                    numbered.add(numberOf(ReadingCodec.entry(bytes), known));
                }
                numbers[i] = numbered.get(seen >= 0 ? seen : -seen - 1);
            }
            // The numbers say the same in a tenth of the memory.
            one.columns.forget();
            segments.add(new Segment(one, numbers));
        }
    }

    private int numberOf(YearlyEntry entry, Map<YearlyEntry, Integer> known) {
        Integer number = known.putIfAbsent(entry, entries.size());
        if (number != null) {
            return number;
        }
        entries.add(entry);
        return entries.size() - 1;
    }

    /// What some documents state.
    ///
    /// @param admitted documents by their Lucene numbers
    /// @param wanted what the question is about
    GridRound.Stated stated(IntPredicate admitted, Predicate<YearlyEntry> wanted) {
        int[] times = new int[entries.size()];
        @Nullable String[] first = new @Nullable String[entries.size()];
        long anew = 0;
        for (Segment segment : segments) {
            Read read = segment.read;
            YearlyColumns.Tallied tallied =
                    read.columns.tally(document -> admitted.test(read.base + document));
            add(tallied, segment.numbers, times, first);
            for (int document : read.anew) {
                anew += admitted.test(document) ? 1 : 0;
            }
        }
        return stated(times, first, wanted, anew);
    }

    private static void add(
            YearlyColumns.Tallied tallied, int[] numbers, int[] times, @Nullable String[] first) {
        for (int i = 0; i < numbers.length; i++) {
            YearlyColumns.@Nullable Source source = tallied.first()[i];
            if (source != null) {
                int number = numbers[i];
                String before = first[number];
                times[number] += tallied.times()[i];
                if (before == null || source.id().compareTo(before) < 0) {
                    first[number] = source.id();
                }
            }
        }
    }

    private GridRound.Stated stated(
            int[] times, @Nullable String[] first, Predicate<YearlyEntry> wanted, long anew) {
        List<GridRound.Figure> figures = new ArrayList<>();
        long doubtful = 0;
        for (int i = 0; i < times.length; i++) {
            YearlyEntry entry = entries.get(i);
            String document = first[i];
            if (document != null && wanted.test(entry)) {
                doubtful += entry.doubtful() ? times[i] : 0;
                GridKey key = entry.key();
                if (key != null) {
                    figures.add(new GridRound.Figure(key, document, times[i]));
                }
            }
        }
        return new GridRound.Stated(figures, doubtful, anew);
    }
}
