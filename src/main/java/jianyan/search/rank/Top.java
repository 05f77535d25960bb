package jianyan.search.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jianyan.index.Snapshot;
import jianyan.index.plan.Translation;
import jianyan.question.search.Sort;
import jianyan.search.find.Found;
import jianyan.search.find.FoundQuery;
import jianyan.search.find.Strides;
import jianyan.search.rank.SegmentTop.Wanted;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The first of what was found, in the order that was asked for.
///
/// Documents with the same text take one place, that of the first of them by id.
public final class Top {
    private final Snapshot snapshot;
    private final Twins twins;

    public Top(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.twins = Twins.of(snapshot);
    }

    /// @param duplicates by hit: the documents found with its text, which are folded into it
    public record Page(List<Ranked> hits, Map<Ranked, List<Ranked>> duplicates, boolean hasMore) {}

    /// The best of what was found by words.
    ///
    /// @param after the last hit of the page before; null for the first page
    Page byScore(Found found, Translation query, int size, @Nullable Ranked after) {
        IntPredicate isFound = found::containsByWords;
        Wanted wanted = wanted(Sort.RELEVANCE, size, after, isFound);
        return page(rank(found, weight(found, query), wanted), size, isFound);
    }

    /// The first of all that was found by their dates.
    Page byDate(Found found, Sort sort, int size, @Nullable Ranked after) {
        Wanted wanted = wanted(sort, size, after, found::contains);
        return page(rank(found, null, wanted), size, found::contains);
    }

    /// One more than the page tells whether there is another.
    private Wanted wanted(Sort sort, int size, @Nullable Ranked after, IntPredicate found) {
        return new Wanted(sort, size + 1, after, number -> twins.standsForItself(number, found));
    }

    /// Scores are the sum of what scores; a document in which nothing does is found all the same.
    private @Nullable Weight weight(Found found, Translation query) {
        if (query.scoring().isEmpty()) {
            return null;
        }
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        FoundQuery kept = new FoundQuery(found);
        sum.add(kept, Occur.FILTER);
        sum.add(new BoostQuery(kept, 0), Occur.SHOULD);
        query.scoring().forEach(scoring -> sum.add(scoring, Occur.SHOULD));
        sum.setMinimumNumberShouldMatch(1);
        try {
            return snapshot.createWeight(snapshot.rewrite(sum.build()), ScoreMode.TOP_SCORES, 1f);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param weight scores; null when nothing is scored
    private List<Ranked> rank(Found found, @Nullable Weight weight, Wanted wanted) {
        return found.segments().parallelStream()
                .flatMap(segment -> {
                    try {
                        SegmentTop top = new SegmentTop(wanted, segment.leaf());
                        if (weight == null) {
                            each(segment.docs(), top);
                        } else {
                            Strides.collect(weight, segment.leaf(), top, null, snapshot.deadline());
                        }
                        return top.kept();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                })
                .sorted(Ranked.order(wanted.sort()))
                .limit(wanted.size())
                .toList();
    }

    private void each(FixedBitSet docs, SegmentTop top) throws IOException {
        top.setScorer(null);
        int passed = 0;
        for (int doc = Strides.next(docs, 0);
                doc < docs.length();
                doc = Strides.next(docs, doc + 1)) {
            if (passed++ % Strides.LENGTH == 0) {
                snapshot.deadline().check();
            }
            top.collect(doc);
        }
    }

    private Page page(List<Ranked> ranked, int size, IntPredicate found) {
        List<Ranked> hits = ranked.subList(0, Math.min(size, ranked.size()));
        Map<Ranked, List<Ranked>> duplicates = new HashMap<>();
        for (Ranked hit : hits) {
            duplicates.put(
                    hit,
                    twins.of(hit.number()).stream()
                            .filter(found::test)
                            .map(number ->
                                    new Ranked(number, 0, Ranked.UNDATED, snapshot.id(number)))
                            .toList());
        }
        return new Page(hits, duplicates, ranked.size() > size);
    }
}
