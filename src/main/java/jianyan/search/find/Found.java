package jianyan.search.find;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// What a search finds under some filters: every document, exactly.
///
/// @param segments in the order of the index, one for each of its segments
public record Found(List<SegmentFound> segments) {
    public Found {
        segments = List.copyOf(segments);
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
