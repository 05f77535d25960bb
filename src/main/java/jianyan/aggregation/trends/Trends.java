package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.AnswerCache;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.TrendsAnswer;
import jianyan.question.aggregation.TrendsAnswer.Cell;
import jianyan.question.aggregation.TrendsAnswer.Total;
import jianyan.question.aggregation.TrendsRequest;

/// Counts queries cell by cell, in one round. Thread-safe.
public final class Trends {
    private static final String MEASURE = "per10k";

    /// More cells than anybody can look at; a table of this size fills a few dozen megabytes.
    private static final int MAX_CELLS = 100_000;

    /// Cells of answers that are kept for the next time.
    private static final long KEPT_CELLS = 200_000;

    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;
    private final CountsRound round;

    public Trends(TextAnalysis analysis) {
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.round = new CountsRound(queries);
    }

    /// @throws InvalidRequestException when a query or filter is not valid, or the table would be
    ///   too large
    public TrendsAnswer trends(TrendsRequest request, Shards shards) {
        return AnswerCache.<TrendsAnswer>of(
                        shards,
                        TrendsAnswer.class,
                        KEPT_CELLS,
                        answer -> answer.cells().size() + 1L)
                .get(request, () -> count(request, shards));
    }

    private TrendsAnswer count(TrendsRequest request, Shards shards) {
        Grid grid = Grid.of(request.by(), shards);
        check(grid, request);
        List<CountedQuery> counted =
                request.q().stream().map(q -> queries.read(q, request.themes())).toList();
        Cells of = new Cells(grid, filters.resolve(request.filters(), shards));
        Counts counts = shards.gather(round, new CountsRequest(of, counted));
        Tally held = counts.held();
        List<Tally> found = counts.found();
        List<Integer> shown = ShownCells.of(grid, held);
        SeriesReader series = new SeriesReader(grid, held, shown);
        // The intervals of a large table take longer than its counts.
        List<Cell> cells =
                IntStream.range(0, counted.size() * shown.size())
                        .parallel()
                        .mapToObj(i -> {
                            shards.deadline().check(i);
                            Tally tally = found.get(i / shown.size());
                            int cell = shown.get(i % shown.size());
                            return new Cell(
                                    counted.get(i / shown.size()).q(),
                                    grid.keys(cell),
                                    FigureMaker.cell(tally, held, cell),
                                    request.smoothing() == 0
                                            ? null
                                            : series.smoothed(cell, tally, request.smoothing()));
                        })
                        .toList();
        List<Total> totals = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            totals.add(
                    new Total(
                            counted.get(i).q(), FigureMaker.cell(found.get(i), held, held.all())));
        }
        return new TrendsAnswer(
                request.by().stream().map(Dimension::code).toList(),
                MEASURE,
                cells,
                totals,
                series.read(request.q(), found),
                TrendsNotes.of(grid, counted, found, held));
    }

    private static void check(Grid grid, TrendsRequest request) {
        if (grid.cells() * (long) request.q().size() > MAX_CELLS) {
            throw new InvalidRequestException(
                    "too-many-cells",
                    "by",
                    "表格会有 " + grid.cells() * (long) request.q().size() + " 格",
                    "不超过 " + MAX_CELLS + " 格；减少词或分组，或加筛选");
        }
    }
}
