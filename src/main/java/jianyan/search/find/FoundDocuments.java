package jianyan.search.find;

import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.plan.Strictness;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// What a search finds under some filters: every document, exactly.
///
/// @param segments in the order of the index, one for each of its segments
public record FoundDocuments(List<SegmentFound> segments) {
    public FoundDocuments {
        segments = List.copyOf(segments);
    }

    private record Key(String q, Strictness strictness, Narrowing under) {}

    /// What a shard finds; once for an answer.
    public static FoundDocuments of(Sought sought, Snapshot shard) {
        QueryReading reading = sought.reading();
        return shard.once(
                new Key(reading.q(), reading.strictness(), sought.under()),
                key -> Selection.of(reading, shard).under(sought.under()));
    }

    public long total() {
        return segments.stream().mapToLong(segment -> segment.docs().cardinality()).sum();
    }

    public long byWords() {
        return segments.stream().mapToLong(segment -> segment.byWords().cardinality()).sum();
    }

    public boolean contains(int number) {
        SegmentFound segment = segmentOf(number);
        return segment.docs().get(number - segment.leaf().docBase);
    }

    public boolean containsByWords(int number) {
        SegmentFound segment = segmentOf(number);
        return segment.byWords().get(number - segment.leaf().docBase);
    }

    private SegmentFound segmentOf(int number) {
        List<LeafReaderContext> leaves = segments.stream().map(SegmentFound::leaf).toList();
        return segments.get(ReaderUtil.subIndex(number, leaves));
    }
}
