package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import jianyan.analysis.ExactText;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SentenceCutter;
import jianyan.document.SourceSpan;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.plan.Translation;
import jianyan.index.postings.Occurrences;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.SentencesAnswer;
import jianyan.question.aggregation.SentencesAnswer.Sentence;
import jianyan.question.aggregation.SentencesRequest;
import jianyan.search.rank.Cursor;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Leads from a cell to exactly the sentences that it counts. Thread-safe.
///
/// The index says which documents hold how many; the sentences are found again in the text of the
/// documents on the page, by the same atoms.
public final class CellSentences {
    private final Folding folding;
    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;

    public CellSentences(TextAnalysis analysis) {
        this.folding = analysis.folding();
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// A document with its number of occurrences in the cell.
    private record Holder(int number, String id, int occurrences) {}

    /// @throws InvalidRequestException when query, filters, cell or cursor are not valid
    public SentencesAnswer sentences(SentencesRequest request, Snapshot snapshot) {
        Translation query = queries.read(request.q(), request.themes()).translation();
        Admission admission = filters.translate(request.filters(), snapshot);
        Cell cell = Cell.of(request, admission, snapshot);
        List<Holder> holders = cell.holders(query, admission, snapshot);
        int fingerprint =
                Objects.hash(
                        request.q(),
                        request.by(),
                        request.at(),
                        request.filters(),
                        request.themes());
        long generation = snapshot.manifest().generation();
        String fromId = "";
        int skipped = 0;
        if (request.after() != null) {
            Cursor cursor = Cursor.decode(request.after(), generation, fingerprint, 2);
            fromId = cursor.key().getFirst();
            skipped = cursor.entries(1);
        }
        List<Sentence> page = new ArrayList<>();
        String next = null;
        for (Holder holder : holders) {
            if (holder.id.compareTo(fromId) < 0) {
                continue;
            }
            List<Sentence> all =
                    sentences(
                            snapshot.document(holder.number),
                            query,
                            section ->
                                    admission.parts().admits(section.year(), section.orientation())
                                            && cell.holds(section));
            int from = holder.id.equals(fromId) ? skipped : 0;
            int to = Math.min(all.size(), from + request.size() - page.size());
            page.addAll(all.subList(from, to));
            if (to < all.size()) {
                next =
                        new Cursor(generation, fingerprint, List.of(holder.id, String.valueOf(to)))
                                .encode();
                break;
            }
        }
        return new SentencesAnswer(
                request.q(),
                holders.stream().mapToLong(Holder::occurrences).sum(),
                holders.size(),
                page,
                next);
    }

    private List<Sentence> sentences(
            Document document, Translation query, Predicate<Section> counted) {
        List<Sentence> sentences = new ArrayList<>();
        for (Section section : document.sections()) {
            if (counted.test(section)) {
                section.passages().stream()
                        .filter(Passage::isCounted)
                        .forEach(passage -> add(document, passage, query, sentences));
            }
        }
        return sentences;
    }

    private void add(
            Document document, Passage passage, Translation query, List<Sentence> sentences) {
        Folded folded = folding.fold(passage.text());
        List<SourceSpan> marks =
                new ExactText(folded.text())
                        .find(query.counted()).stream()
                                .map(match ->
                                        new SourceSpan(
                                                folded.originalStart(match.start()),
                                                folded.originalEnd(match.end())))
                                .toList();
        if (marks.isEmpty()) {
            return;
        }
        for (SourceSpan sentence : SentenceCutter.cut(passage.text())) {
            List<SourceSpan> inside =
                    marks.stream()
                            .filter(mark ->
                                    mark.start() >= sentence.start()
                                            && mark.end() <= sentence.end())
                            .map(mark ->
                                    new SourceSpan(
                                            mark.start() - sentence.start(),
                                            mark.end() - sentence.start()))
                            .toList();
            if (!inside.isEmpty()) {
                sentences.add(
                        new Sentence(
                                document.id(),
                                document.title(),
                                passage.id(),
                                sentence.start(),
                                sentence.end(),
                                passage.text().substring(sentence.start(), sentence.end()),
                                inside));
            }
        }
    }

    /// The cell that is asked for.
    private record Cell(CellTable table, int number) {
        static Cell of(SentencesRequest request, Admission admission, Snapshot snapshot) {
            Grid grid = new Grid(request.by(), snapshot);
            int cell = 0;
            for (int axis = 0; axis < request.by().size(); axis++) {
                cell =
                        grid.moved(
                                cell, axis, grid.axes().get(axis).placeOf(request.at().get(axis)));
            }
            return new Cell(CellTable.of(grid, request.filters(), admission, snapshot), cell);
        }

        List<Holder> holders(Translation query, Admission admission, Snapshot snapshot) {
            Visitor visitor = new Visitor(this, snapshot);
            OccurrenceVisit.each(snapshot, query, admission.documents(), visitor);
            visitor.holders.sort(Comparator.comparing(Holder::id));
            return visitor.holders;
        }

        /// Whether a section of a document of the cell belongs to it as well.
        boolean holds(Section section) {
            Grid grid = table.grid();
            for (int axis = 0; axis < grid.axes().size(); axis++) {
                Object value = grid.axes().get(axis).value(grid.place(number, axis));
                boolean same =
                        switch (grid.axes().get(axis).dimension()) {
                            case YEAR -> Objects.equals(value, section.year());
                            case ORIENTATION -> section.orientation().code().equals(value);
                            case MEETING_YEAR, DISTRICT, BODY, KIND -> true;
                        };
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Visitor implements OccurrenceVisit.Visitor {
        private final Cell cell;
        private final Snapshot snapshot;
        private final List<Holder> holders = new ArrayList<>();
        private CellTable.@Nullable Leaf leaf;

        Visitor(Cell cell, Snapshot snapshot) {
            this.cell = cell;
            this.snapshot = snapshot;
        }

        @Override
        public void enter(LeafReaderContext context) {
            leaf = cell.table.leaves().get(context.ord);
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            if (leaf == null) {
                throw new IllegalStateException("visited before a segment was entered");
            }
            int count = 0;
            int part = leaf.parts().first(doc);
            for (int i = 0; i < occurrences.count(); i++) {
                part = leaf.parts().partAt(occurrences.start(i), part, doc);
                count += leaf.cells()[part] == cell.number ? 1 : 0;
            }
            if (count > 0) {
                int number = leaf.context().docBase + doc;
                holders.add(new Holder(number, snapshot.id(number), count));
            }
        }
    }
}
