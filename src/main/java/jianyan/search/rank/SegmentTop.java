package jianyan.search.rank;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import jianyan.index.layout.Fields;
import jianyan.question.search.Sort;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/// Keeps the first documents of one segment, which come in ascending order.
///
/// Within a segment an id is compared by its number, which is much cheaper than the id itself. A
/// scorer is told what a document needs to come in, so that it can skip what has no chance.
final class SegmentTop implements LeafCollector {
    private final Wanted wanted;
    private final LeafReaderContext leaf;
    private final SortedDocValues ids;
    private final NumericDocValues days;
    private final PriorityQueue<Entry> lastFirst =
            new PriorityQueue<>(Comparator.<Entry>naturalOrder().reversed());
    private @Nullable Scorable scorer;

    /// What is to be kept of all segments.
    ///
    /// @param size how many at most
    /// @param after only what comes after this; null for all
    /// @param place whether a document of a number takes a place of its own
    /// @param floor the bits of the score that the last of `size` documents has in some segment:
    ///   what is below has no chance. Scores are not negative, so their bits have their order.
    record Wanted(
            Sort sort, int size, @Nullable Ranked after, IntPredicate place, AtomicInteger floor) {
        Wanted(Sort sort, int size, @Nullable Ranked after, IntPredicate place) {
            this(sort, size, after, place, new AtomicInteger());
        }
    }

    /// @param key ascending, as in [Ranked#key]
    /// @param id the number of the id within the segment
    private record Entry(int doc, float score, long day, double key, int id)
            implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byKey = Double.compare(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(id, other.id);
        }
    }

    SegmentTop(Wanted wanted, LeafReaderContext leaf) throws IOException {
        this.wanted = wanted;
        this.leaf = leaf;
        this.ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        this.days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
    }

    /// @param scores null when nothing is scored
    @Override
    public void setScorer(@Nullable Scorable scores) throws IOException {
        scorer = scores;
        tellFloor();
    }

    @Override
    public void collect(int doc) throws IOException {
        Scorable scores = scorer;
        float score = scores == null || wanted.sort != Sort.RELEVANCE ? 0 : scores.score();
        long day =
                wanted.sort != Sort.RELEVANCE && days.advanceExact(doc)
                        ? days.longValue()
                        : Ranked.UNDATED;
        double key = Ranked.key(wanted.sort, score, day);
        Entry last = lastFirst.size() < wanted.size ? null : lastFirst.peek();
        if (last != null && key > last.key) {
            return;
        }
        if (!ids.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " has no id");
        }
        Entry entry = new Entry(doc, score, day, key, ids.ordValue());
        if (last != null && entry.compareTo(last) > 0
                || !isAfter(entry)
                || !wanted.place.test(leaf.docBase + doc)) {
            return;
        }
        lastFirst.add(entry);
        if (lastFirst.size() > wanted.size) {
            lastFirst.remove();
        }
        if (lastFirst.size() == wanted.size) {
            raiseFloor(lastFirst.element().score);
        }
    }

    private boolean isAfter(Entry entry) throws IOException {
        Ranked after = wanted.after;
        if (after == null) {
            return true;
        }
        double key = after.key(wanted.sort);
        return entry.key > key || entry.key == key && id(entry).compareTo(after.id()) > 0;
    }

    private void raiseFloor(float score) throws IOException {
        wanted.floor.accumulateAndGet(Float.floatToIntBits(score), Math::max);
        tellFloor();
    }

    private void tellFloor() throws IOException {
        Scorable scores = scorer;
        int floor = wanted.floor.get();
        if (scores != null && floor > 0) {
            scores.setMinCompetitiveScore(Float.intBitsToFloat(floor));
        }
    }

    /// A document that was kept.
    ///
    /// @param number its Lucene number
    record Kept(int number, Ranked hit) {}

    /// What was kept, in no order.
    Stream<Kept> kept() throws IOException {
        Stream.Builder<Kept> kept = Stream.builder();
        for (Entry entry : lastFirst) {
            Ranked hit = new Ranked(entry.score, entry.day, id(entry));
            kept.add(new Kept(leaf.docBase + entry.doc, hit));
        }
        return kept.build();
    }

    private String id(Entry entry) throws IOException {
        return ids.lookupOrd(entry.id).utf8ToString();
    }
}
