package jianyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import jianyan.index.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// Keeps the best of all documents that come after a cursor, and counts them all.
///
/// Documents with the same text take one place, that of the best of them.
final class Top implements Matches.Visitor {
    private final int size;
    private final Comparator<Ranked> order;
    private final @Nullable Ranked after;
    private final PriorityQueue<Ranked> worstFirst;
    private final boolean byDate;
    private final Twins twins;
    private final Map<Long, List<Ranked>> sameText = new LinkedHashMap<>();
    private long total;
    private long eligible;
    private int base;
    private SortedDocValues ids = DocValues.emptySorted();
    private NumericDocValues days = DocValues.emptyNumeric();
    private NumericDocValues contents = DocValues.emptyNumeric();

    Top(int size, Sort sort, @Nullable Ranked after, Twins twins) {
        this.size = size;
        this.order = Ranked.order(sort);
        this.after = after;
        this.worstFirst = new PriorityQueue<>(size + 1, order.reversed());
        this.byDate = sort != Sort.RELEVANCE;
        this.twins = twins;
    }

    @Override
    public void enter(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
        contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
    }

    @Override
    public void visit(Matches.Match match) throws IOException {
        total++;
        int doc = match.doc();
        float score = byDate ? 0 : match.score();
        boolean isTwin =
                !twins.contents().isEmpty()
                        && contents.advanceExact(doc)
                        && twins.contents().contains(contents.longValue());
        Ranked worst = worstFirst.size() < size ? null : worstFirst.peek();
        // Looking up the id costs more than comparing scores, and most documents end here.
        if (!isTwin && worst != null && after == null && !byDate && score < worst.score()) {
            eligible++;
            return;
        }
        Ranked ranked = ranked(doc, score);
        if (isTwin) {
            sameText.computeIfAbsent(contents.longValue(), first -> new ArrayList<>()).add(ranked);
        } else {
            enter(ranked);
        }
    }

    private Ranked ranked(int doc, float score) throws IOException {
        if (!ids.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " has no id");
        }
        String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
        long day = byDate && days.advanceExact(doc) ? days.longValue() : Ranked.UNDATED;
        return new Ranked(base + doc, score, day, id);
    }

    private void enter(Ranked ranked) {
        if (after != null && order.compare(ranked, after) <= 0) {
            return;
        }
        eligible++;
        worstFirst.add(ranked);
        if (worstFirst.size() > size) {
            worstFirst.remove();
        }
    }

    /// The page, once all documents were visited.
    ///
    /// @param duplicates the documents with the text of the first, which are folded into it
    record Page(List<Ranked> hits, Map<Ranked, List<Ranked>> duplicates, boolean hasMore) {}

    Page page() {
        Map<Ranked, List<Ranked>> duplicates = new LinkedHashMap<>();
        for (List<Ranked> group : sameText.values()) {
            group.sort(order);
            enter(group.getFirst());
            duplicates.put(group.getFirst(), group.subList(1, group.size()));
        }
        List<Ranked> hits = worstFirst.stream().sorted(order).toList();
        return new Page(hits, duplicates, eligible > hits.size());
    }

    long total() {
        return total;
    }
}
