package jianyan.search;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// What a search finds under some filters: every document, exactly.
///
/// @param segments in the order of the index, one for each of its segments
record Found(List<SegmentFound> segments) {
    Found {
        segments = List.copyOf(segments);
    }

    long total() {
        return segments.stream().mapToLong(segment -> segment.docs().cardinality()).sum();
    }

    long byWords() {
        return segments.stream().mapToLong(segment -> segment.byWords().cardinality()).sum();
    }

    boolean contains(int number) {
        SegmentFound segment = segmentOf(number);
        return segment.docs().get(number - segment.leaf().docBase);
    }

    boolean containsByWords(int number) {
        SegmentFound segment = segmentOf(number);
        return segment.byWords().get(number - segment.leaf().docBase);
    }

    private SegmentFound segmentOf(int number) {
        List<LeafReaderContext> leaves = segments.stream().map(SegmentFound::leaf).toList();
        return segments.get(ReaderUtil.subIndex(number, leaves));
    }
}
