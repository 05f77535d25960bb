package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.Axis;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Grids;
import jianyan.aggregation.cells.HeldValuesRound;
import jianyan.aggregation.cells.Tally;
import jianyan.analysis.TextAnalysis;
import jianyan.index.BoundedCache;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.FilterField;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer.Cell;
import jianyan.question.aggregation.trends.TrendsAnswer.Total;
import jianyan.question.aggregation.trends.TrendsRequest;

/// Counts queries cell by cell, in one round. Thread-safe.
public final class Trends {
    private static final String MEASURE = "per10k";

    /// Cells of answers that are kept for the next time.
    private static final long KEPT_CELLS = 200_000;

    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;
    private final Grids grids;
    private final TableBorders borders = new TableBorders();
    private final CountsRound round;

    public Trends(TextAnalysis analysis) {
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.grids = new Grids(analysis, queries);
        this.round = new CountsRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round, HeldValuesRound.INSTANCE);
    }

    /// @throws InvalidRequestException when a query or filter is not valid, or the table would be
    ///   too large
    public TrendsAnswer trends(TrendsRequest request, Shards shards) {
        return BoundedCache.<TrendsAnswer>of(
                        shards,
                        TrendsAnswer.class,
                        KEPT_CELLS,
                        answer -> answer.cells().size() + 1L)
                .get(request, () -> count(request, shards));
    }

    /// How queries are read, for answers that are made of several counts of them.
    public List<String> readings(List<String> q, AdHocThemes own) {
        return CountedQuery.readings(q.stream().map(each -> queries.read(each, own)).toList());
    }

    private TrendsAnswer count(TrendsRequest request, Shards shards) {
        Chosen chosen = filters.resolve(request.filters(), shards);
        Grid grid = grids.of(request.by(), request.bins(), request.themes(), chosen, shards);
        grid.check(request.q().size());
        List<CountedQuery> counted =
                request.q().stream()
                        .map(q -> queries.read(q, request.themes(), request.nearby()))
                        .toList();
        Cells of = new Cells(grid, chosen);
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
                                    grid.at(cell),
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
                borders.of(of, held, shards),
                notes(of, counted, counts, shards));
    }

    private List<String> notes(Cells of, List<CountedQuery> counted, Counts counts, Shards shards) {
        List<String> notes = TrendsNotes.of(of.grid(), counted, counts.found(), counts.held());
        TrendsNotes.aboveDistricts(of.grid(), counts.held(), () -> heldByRegion(of, shards))
                .ifPresent(notes::add);
        notes.addAll(borders.notes(of, counts.held(), shards));
        return notes;
    }

    /// How many documents each region holds, the unknown last.
    private long[] heldByRegion(Cells of, Shards shards) {
        Grid regions =
                new Grid(
                        List.of(
                                Axis.of(
                                        Dimension.REGION,
                                        shards.known(FilterField.REGION, of.chosen().places()),
                                        YearBins.NONE)));
        Tally held =
                shards.gather(round, new CountsRequest(new Cells(regions, of.chosen()), List.of()))
                        .held();
        return IntStream.range(0, regions.cells()).mapToLong(held::documents).toArray();
    }
}
