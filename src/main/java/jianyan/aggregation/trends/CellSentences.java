package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.aggregation.cells.Axis;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Grids;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.ExactText;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SentenceCutter;
import jianyan.document.SourceSpan;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.Holding;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesAnswer.Sentence;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.search.rank.Cursor;

/// Leads from a cell to exactly the sentences that it counts. Thread-safe.
///
/// A first round says which documents hold how many; a second fetches those of the page, and the
/// sentences are found again in their text, by the same atoms.
public final class CellSentences {
    /// A document's id, and how many of its sentences have been read.
    private static final int KEY_LENGTH = 2;

    private final Folding folding;
    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;
    private final Grids grids;
    private final HoldersRound round;

    public CellSentences(TextAnalysis analysis) {
        this.folding = analysis.folding();
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.grids = new Grids(analysis, queries);
        this.round = new HoldersRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @throws InvalidRequestException when query, filters, cell or cursor are not valid
    public SentencesAnswer sentences(SentencesRequest request, Shards shards) {
        CountedQuery query = queries.read(request.q(), request.themes(), request.nearby());
        Chosen chosen = filters.resolve(request.filters(), shards);
        Grid grid = grids.of(request.by(), request.bins(), request.themes(), chosen, shards);
        grid.check(1);
        int cell = cell(request, grid);
        List<Holding> holders =
                shards.gather(
                        round, new HoldersRound.Request(new Cells(grid, chosen), cell, query));
        int fingerprint =
                Cursor.request(
                        request.q(),
                        request.by(),
                        request.bins(),
                        request.at(),
                        request.filters(),
                        request.themes(),
                        request.nearby());
        String fromId = "";
        int skipped = 0;
        if (request.after() != null) {
            Cursor cursor =
                    Cursor.decode(request.after(), shards.generation(), fingerprint, KEY_LENGTH);
            fromId = cursor.key().getFirst();
            skipped = cursor.entries(1);
        }
        Predicate<Section> counted = counted(grid, cell, chosen.admission().parts());
        List<Sentence> page = new ArrayList<>();
        String next = null;
        Iterator<Document> documents = from(fromId, holders, request.size(), shards).iterator();
        while (next == null && documents.hasNext()) {
            shards.deadline().check();
            Document document = documents.next();
            List<Sentence> all = sentences(document, query, counted);
            int from = document.id().equals(fromId) ? skipped : 0;
            int to = Math.min(all.size(), from + request.size() - page.size());
            page.addAll(all.subList(from, to));
            if (to < all.size()) {
                List<String> key = List.of(document.id(), String.valueOf(to));
                next = new Cursor(shards.generation(), fingerprint, key).encode();
            }
        }
        return new SentencesAnswer(
                request.q(),
                Holding.occurrences(holders),
                holders.size(),
                page,
                next,
                CountedQuery.readings(List.of(query)));
    }

    /// The documents from an id on, fetched as many at once as a page can have sentences.
    private static Stream<Document> from(
            String id, List<Holding> holders, int size, Shards shards) {
        List<String> ids =
                holders.stream()
                        .map(Holding::id)
                        .filter(other -> other.compareTo(id) >= 0)
                        .toList();
        return IntStream.iterate(0, start -> start < ids.size(), start -> start + size)
                .mapToObj(start -> ids.subList(start, Math.min(ids.size(), start + size)))
                .flatMap(some -> shards.documents(some).stream());
    }

    /// The number of the cell that is asked for.
    private static int cell(SentencesRequest request, Grid grid) {
        int cell = 0;
        for (int axis = 0; axis < request.by().size(); axis++) {
            cell = grid.moved(cell, axis, grid.axes().get(axis).placeOf(request.at().get(axis)));
        }
        return cell;
    }

    /// Which sections of a document of the cell belong to it as well.
    public static Predicate<Section> counted(Grid grid, int cell, PartFilter chosen) {
        return section ->
                chosen.admits(section.year(), section.orientation())
                        && IntStream.range(0, grid.axes().size())
                                .allMatch(axis -> {
                                    Axis of = grid.axes().get(axis);
                                    return of.holds(grid.place(cell, axis), section);
                                });
    }

    public List<Sentence> sentences(
            Document document, CountedQuery query, Predicate<Section> counted) {
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
            Document document, Passage passage, CountedQuery query, List<Sentence> sentences) {
        Folded folded = folding.fold(passage.text());
        List<SourceSpan> marks =
                new ExactText(folded.text())
                        .find(query.translation().counted(), query.kept()).stream()
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
                                passage.recognised() != null,
                                inside));
            }
        }
    }
}
