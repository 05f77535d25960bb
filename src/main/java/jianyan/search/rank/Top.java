package jianyan.search.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import jianyan.index.RankStatistics;
import jianyan.index.Snapshot;
import jianyan.index.column.Contents;
import jianyan.index.plan.Translation;
import jianyan.question.search.Sort;
import jianyan.search.find.FoundDocuments;
import jianyan.search.find.FoundQuery;
import jianyan.search.find.Strides;
import jianyan.search.rank.SegmentTop.Kept;
import jianyan.search.rank.SegmentTop.Wanted;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The first of what a shard found, in the order that was asked for.
///
/// Documents with the same text take one place, that of the first of them by id.
final class Top {
    private final FoundDocuments found;
    private final Snapshot snapshot;
    private final Twins twins;

    Top(FoundDocuments found, Snapshot snapshot) {
        this.found = found;
        this.snapshot = snapshot;
        this.twins = snapshot.deadline().beside(() -> Twins.of(snapshot));
    }

    /// The best of what was found by words.
    ///
    /// @param statistics of all shards
    /// @param after the last hit of the page before; null for the first page
    List<Place> byScore(
            Translation query, RankStatistics statistics, int most, @Nullable Ranked after) {
        return places(
                Sort.RELEVANCE,
                weight(query, snapshot.rankedBy(statistics)),
                most,
                after,
                found::containsByWords);
    }

    /// The first of all that was found by their dates.
    List<Place> byDate(Sort sort, int most, @Nullable Ranked after) {
        return places(sort, null, most, after, found::contains);
    }

    /// @param weight scores; null when nothing is scored
    private List<Place> places(
            Sort sort,
            @Nullable Weight weight,
            int most,
            @Nullable Ranked after,
            IntPredicate isFound) {
        Wanted wanted =
                new Wanted(sort, most, after, number -> twins.standsForItself(number, isFound));
        return rank(weight, wanted).stream().map(kept -> place(kept, isFound)).toList();
    }

    private Place place(Kept kept, IntPredicate isFound) {
        snapshot.remember(kept.hit().id(), kept.number());
        return new Place(
                kept.hit(),
                Contents.of(kept.number(), snapshot),
                twins.of(kept.number()).stream().filter(isFound::test).map(snapshot::id).toList());
    }

    /// Scores are the sum of what scores; a document in which nothing does is found all the same.
    private @Nullable Weight weight(Translation query, Snapshot ranked) {
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
            return ranked.createWeight(ranked.rewrite(sum.build()), ScoreMode.TOP_SCORES, 1f);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param weight scores; null when nothing is scored
    private List<Kept> rank(@Nullable Weight weight, Wanted wanted) {
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
                .sorted(Comparator.comparing(Kept::hit, Ranked.order(wanted.sort())))
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
}
