package jianyan.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.SourceSpan;
import jianyan.index.Fields;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.QueryTranslator;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import jianyan.query.QueryParser;
import jianyan.search.SearchAnswer.LensSummary;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// Answers a search from a snapshot. Thread-safe.
public final class Searcher {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;

    public Searcher(TextAnalysis analysis) {
        this.analysis = analysis;
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid
    public SearchAnswer search(SearchRequest request, Snapshot snapshot) {
        long start = System.nanoTime();
        Translation query = queries.translate(QueryParser.parse(request.q()));
        Admission admission = filters.translate(request.filters(), snapshot);
        Matches matches = new Matches(snapshot, query);
        int fingerprint = Objects.hash(request.q(), request.filters(), request.sort());
        @Nullable Ranked after =
                request.after() == null
                        ? null
                        : Ranked.of(
                                Cursor.decode(
                                        request.after(),
                                        snapshot.manifest().generation(),
                                        fingerprint,
                                        Ranked.KEY_LENGTH));
        Top top = new Top(request, after);
        matches.visit(
                admission.documents(), admission.parts(), request.sort() == Sort.RELEVANCE, top);
        List<Ranked> page = top.page();
        Marker marker = new Marker(analysis.folding(), query.marked());
        Snippets snippets = new Snippets(marker);
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : page) {
            Document document = snapshot.document(ranked.number);
            hits.add(
                    hit(
                            document,
                            request.sort() == Sort.RELEVANCE ? ranked.score : 0,
                            marker.marks(document.title()).stream().map(Marker.Mark::span).toList(),
                            snippets.of(document, admission.parts())));
        }
        String next =
                top.hasMore()
                        ? page.getLast()
                                .cursor(snapshot.manifest().generation(), fingerprint)
                                .encode()
                        : null;
        return new SearchAnswer(
                top.total,
                (System.nanoTime() - start) / 1_000_000,
                next,
                hits,
                new Facets(matches, snapshot, filters, request.filters()).count(),
                summary(query));
    }

    private static LensSummary summary(Translation query) {
        return new LensSummary(
                query.folded(),
                query.terms().stream()
                        .map(term ->
                                new LensSummary.Term(
                                        term.term().text(),
                                        term.aliases().stream().map(ExactPattern::text).toList()))
                        .toList(),
                null);
    }

    private static Hit hit(
            Document document,
            double score,
            List<SourceSpan> titleMarks,
            List<Hit.Snippet> snippets) {
        Metadata metadata = document.metadata();
        return new Hit(
                document.id(),
                document.title(),
                titleMarks,
                metadata.kind(),
                metadata.body(),
                metadata.region(),
                metadata.district(),
                metadata.years().isEmpty() ? null : metadata.years().getLast(),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                metadata.date(),
                score,
                snippets);
    }

    /// A found document with what decides its place.
    private record Ranked(int number, float score, long day, String id) {
        static final int KEY_LENGTH = 3;

        /// No document lies this far in the past.
        static final long UNDATED = LocalDate.MIN.toEpochDay();

        static Ranked of(Cursor cursor) {
            return new Ranked(
                    -1,
                    Float.intBitsToFloat(Integer.parseInt(cursor.key().get(0))),
                    Long.parseLong(cursor.key().get(1)),
                    cursor.key().get(2));
        }

        Cursor cursor(long generation, int request) {
            return new Cursor(
                    generation,
                    request,
                    List.of(String.valueOf(Float.floatToIntBits(score)), String.valueOf(day), id));
        }

        static Comparator<Ranked> order(Sort sort) {
            Comparator<Ranked> byDay = Comparator.comparingLong(Ranked::day);
            Comparator<Ranked> datedFirst = Comparator.comparing(ranked -> ranked.day == UNDATED);
            Comparator<Ranked> order =
                    switch (sort) {
                        case RELEVANCE ->
                                Comparator.<Ranked>comparingDouble(Ranked::score).reversed();
                        case DATE -> datedFirst.thenComparing(byDay);
                        case DATE_DESCENDING -> datedFirst.thenComparing(byDay.reversed());
                    };
            return order.thenComparing(Ranked::id);
        }
    }

    /// Keeps the best of all documents that come after a cursor, and counts them all.
    private static final class Top implements Matches.Visitor {
        private final int size;
        private final Comparator<Ranked> order;
        private final @Nullable Ranked after;
        private final PriorityQueue<Ranked> worstFirst;
        private final boolean byDate;
        private long total;
        private long eligible;
        private int base;
        private SortedDocValues ids = DocValues.emptySorted();
        private NumericDocValues days = DocValues.emptyNumeric();

        Top(SearchRequest request, @Nullable Ranked after) {
            this.size = request.size();
            this.order = Ranked.order(request.sort());
            this.after = after;
            this.worstFirst = new PriorityQueue<>(size + 1, order.reversed());
            this.byDate = request.sort() != Sort.RELEVANCE;
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
        }

        @Override
        public void visit(Matches.Match match) throws IOException {
            total++;
            int doc = match.doc();
            float score = byDate ? 0 : match.score();
            long day = byDate && days.advanceExact(doc) ? days.longValue() : Ranked.UNDATED;
            Ranked worst = worstFirst.size() < size ? null : worstFirst.peek();
            // Looking up the id costs more than comparing scores, and most documents end here.
            if (worst != null && after == null && !byDate && score < worst.score) {
                eligible++;
                return;
            }
            if (!ids.advanceExact(doc)) {
                throw new IllegalStateException("document " + doc + " has no id");
            }
            String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
            Ranked ranked = new Ranked(base + doc, score, day, id);
            if (after != null && order.compare(ranked, after) <= 0) {
                return;
            }
            eligible++;
            worstFirst.add(ranked);
            if (worstFirst.size() > size) {
                worstFirst.remove();
            }
        }

        boolean hasMore() {
            return eligible > worstFirst.size();
        }

        List<Ranked> page() {
            return worstFirst.stream().sorted(order).toList();
        }
    }
}
