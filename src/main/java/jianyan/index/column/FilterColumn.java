package jianyan.index.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/// The values that the documents of a segment have for one filter, in a flat array, for counting
/// over many documents.
///
/// Takes one byte a document where there are up to 255 values, four where there are more.
/// Immutable.
public final class FilterColumn {
    private static final int MOST_NARROW = 0xff;

    private final List<String> values;

    /// One more than the number of a document's value, 0 for none; one of the two is empty.
    private final byte[] narrow;

    private final int[] wide;

    /// The numbers of the values of documents that have several, which have 0 above.
    private final Map<Integer, int[]> several;

    private FilterColumn(
            List<String> values, byte[] narrow, int[] wide, Map<Integer, int[]> several) {
        this.values = values;
        this.narrow = narrow;
        this.wide = wide;
        this.several = several;
    }

    private record Key(int segment, String field) {}

    /// The column of a segment, read once in the life of a generation.
    public static FilterColumn of(
            Snapshot snapshot, LeafReaderContext leaf, FilterField field, Places places) {
        String of = Fields.filter(field, places);
        return snapshot.memo(new Key(leaf.ord, of), first -> read(leaf, of));
    }

    private static FilterColumn read(LeafReaderContext leaf, String field) {
        try {
            SortedSetDocValues from = DocValues.getSortedSet(leaf.reader(), field);
            List<String> values = new ArrayList<>();
            for (long ord = 0; ord < from.getValueCount(); ord++) {
                values.add(from.lookupOrd(ord).utf8ToString());
            }
            int documents = leaf.reader().maxDoc();
            boolean isNarrow = values.size() <= MOST_NARROW;
            byte[] narrow = new byte[isNarrow ? documents : 0];
            int[] wide = new int[isNarrow ? 0 : documents];
            Map<Integer, int[]> several = new HashMap<>();
            while (from.nextDoc() < documents) {
                int count = from.docValueCount();
                if (count > 1) {
                    int[] numbers = new int[count];
                    for (int i = 0; i < count; i++) {
                        numbers[i] = (int) from.nextOrd();
                    }
                    several.put(from.docID(), numbers);
                } else if (isNarrow) {
                    narrow[from.docID()] = (byte) (from.nextOrd() + 1);
                } else {
                    wide[from.docID()] = (int) from.nextOrd() + 1;
                }
            }
            return new FilterColumn(List.copyOf(values), narrow, wide, Map.copyOf(several));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An array for [#count]: one more slot than there are values.
    public long[] counts() {
        return new long[values.size() + 1];
    }

    /// Counts the values of some documents, those of one value each fastest.
    ///
    /// @param docs numbers within the segment
    /// @param length how many of them
    /// @param into from [#counts]
    public void count(int[] docs, int length, long[] into) {
        if (wide.length == 0) {
            for (int i = 0; i < length; i++) {
                into[narrow[docs[i]] & MOST_NARROW]++;
            }
        } else {
            for (int i = 0; i < length; i++) {
                into[wide[docs[i]]]++;
            }
        }
        if (!several.isEmpty()) {
            countSeveral(docs, length, into);
        }
    }

    private void countSeveral(int[] docs, int length, long[] into) {
        for (int i = 0; i < length; i++) {
            int[] numbers = several.get(docs[i]);
            if (numbers != null) {
                for (int number : numbers) {
                    into[number + 1]++;
                }
            }
        }
    }

    /// Adds counts to those of other segments, by value.
    public void addTo(Map<String, Long> sums, long[] counts) {
        for (int number = 0; number < values.size(); number++) {
            if (counts[number + 1] > 0) {
                sums.merge(values.get(number), counts[number + 1], Long::sum);
            }
        }
    }
}
