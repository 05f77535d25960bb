package jianyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.index.Fields;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.OccurrenceCounter;
import jianyan.index.OccurrenceVisit;
import jianyan.index.Occurrences;
import jianyan.index.PartFilter;
import jianyan.index.PartsReader;
import jianyan.index.QueryTranslator;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;
import jianyan.search.ConcordanceAnswer.Line;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// Lists the occurrences of a query with what stands around them. Thread-safe.
///
/// The index says which documents hold how many; the lines themselves are found again in the text
/// of the documents on the page.
public final class Concordancer {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;

    public Concordancer(TextAnalysis analysis) {
        this.analysis = analysis;
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// A document with its number of occurrences in admitted parts.
    private record Holder(int number, String id, int occurrences) {}

    /// @throws InvalidRequestException when query, filters or cursor are not valid, or the query
    ///   says nothing that could occur
    public ConcordanceAnswer concordance(ConcordanceRequest request, Snapshot snapshot) {
        Translation query = queries.translate(QueryParser.parse(request.q()));
        if (query.counted().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-count", "q", "查询里没有可以出现的词", "至少写一个不带减号的词");
        }
        Admission admission = filters.translate(request.filters(), snapshot);
        List<Holder> holders = holders(query, admission, snapshot);
        long total = holders.stream().mapToLong(Holder::occurrences).sum();
        int fingerprint =
                Objects.hash(request.q(), request.filters(), request.width(), request.order());
        long generation = snapshot.manifest().generation();
        int from =
                request.after() == null
                        ? 0
                        : Integer.parseInt(
                                Cursor.decode(request.after(), generation, fingerprint, 1)
                                        .key()
                                        .getFirst());
        Marker marker = new Marker(analysis.folding(), query.counted());
        LineMaker lines = new LineMaker(snapshot, marker, admission.parts(), request.width());
        List<Line> page =
                request.order() == ConcordanceRequest.Order.DOCUMENT
                        ? lines.inOrder(holders, from, request.size())
                        : lines.sorted(holders, order(request.order()), from, request.size());
        int to = from + page.size();
        String next =
                to < total
                        ? new Cursor(generation, fingerprint, List.of(String.valueOf(to))).encode()
                        : null;
        return new ConcordanceAnswer(total, page, next);
    }

    private List<Holder> holders(Translation query, Admission admission, Snapshot snapshot) {
        HolderVisitor visitor = new HolderVisitor(admission.parts());
        OccurrenceVisit.each(snapshot, query, admission.documents(), visitor);
        visitor.holders.sort(Comparator.comparing(Holder::id));
        return visitor.holders;
    }

    /// The left context is compared from the match outwards, as a reader's eye does.
    private Comparator<Line> order(ConcordanceRequest.Order order) {
        return Comparator.comparing(line ->
                order == ConcordanceRequest.Order.LEFT
                        ? new StringBuilder(fold(line.left())).reverse().toString()
                        : fold(line.right()));
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }

    private static final class HolderVisitor implements OccurrenceVisit.Visitor {
        private final PartFilter filter;
        private final List<Holder> holders = new ArrayList<>();
        private int base;
        private SortedDocValues ids = DocValues.emptySorted();
        private @Nullable PartsReader parts;

        HolderVisitor(PartFilter filter) {
            this.filter = filter;
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            parts = new PartsReader(leaf.reader());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            int count =
                    filter.isAny() || parts == null
                            ? occurrences.count()
                            : OccurrenceCounter.admitted(occurrences, parts.of(doc), filter);
            if (count > 0 && ids.advanceExact(doc)) {
                String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                holders.add(new Holder(base + doc, id, count));
            }
        }
    }

    /// @param width characters of context on each side
    private record LineMaker(Snapshot snapshot, Marker marker, PartFilter filter, int width) {
        List<Line> inOrder(List<Holder> holders, int from, int size) {
            List<Line> page = new ArrayList<>();
            int passed = 0;
            for (Holder holder : holders) {
                if (page.size() == size) {
                    break;
                }
                if (passed + holder.occurrences <= from) {
                    passed += holder.occurrences;
                    continue;
                }
                for (Line line : lines(holder)) {
                    if (passed++ >= from && page.size() < size) {
                        page.add(line);
                    }
                }
            }
            return page;
        }

        List<Line> sorted(List<Holder> holders, Comparator<Line> order, int from, int size) {
            return holders.stream()
                    .flatMap(holder -> lines(holder).stream())
                    .sorted(order)
                    .skip(from)
                    .limit(size)
                    .toList();
        }

        private List<Line> lines(Holder holder) {
            Document document = snapshot.document(holder.number);
            List<Line> lines = new ArrayList<>();
            for (Section section : document.sections()) {
                if (filter.admits(section.year(), section.orientation())) {
                    for (Passage passage : section.passages()) {
                        if (passage.isCounted()) {
                            marker.marks(passage.text())
                                    .forEach(mark ->
                                            lines.add(line(document, passage, mark.span())));
                        }
                    }
                }
            }
            return lines;
        }

        private Line line(Document document, Passage passage, SourceSpan match) {
            String text = passage.text();
            int left = Math.max(0, match.start() - width);
            int right = Math.min(text.length(), match.end() + width);
            return new Line(
                    document.id(),
                    document.title(),
                    passage.id(),
                    text.substring(left, match.start()),
                    text.substring(match.start(), match.end()),
                    text.substring(match.end(), right),
                    match.start(),
                    match.end());
        }
    }
}
