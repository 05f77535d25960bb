package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Grids;
import jianyan.aggregation.statistics.PoissonInterval;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;

/// How often two queries stand together, against chance. One round. Thread-safe.
///
/// Where either stood without regard to the other, a unit would hold both in `first · second /
/// units` cases; the observed number over that is the ratio. Its interval is that of the observed
/// number as a Poisson count, the margins being taken as they are.
public final class Together {
    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;
    private final Grids grids;
    private final TogetherRound round;

    public Together(TextAnalysis analysis) {
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.grids = new Grids(analysis, queries);
        this.round = new TogetherRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @throws InvalidRequestException when a query or filter is not valid, or the table would be
    ///   too large
    public TogetherAnswer together(TogetherRequest request, Shards shards) {
        Chosen chosen = filters.resolve(request.filters(), shards);
        Grid grid = grids.of(request.by(), request.bins(), request.themes(), chosen, shards);
        grid.check(1);
        List<CountedQuery> counted =
                request.q().stream().map(q -> queries.read(q, request.themes())).toList();
        var counts = new CountsRequest(new Cells(grid, chosen), counted);
        long[] sums = shards.gather(round, new TogetherRound.Request(counts, request.within()));
        List<Row<TogetherAnswer.Together>> rows = new ArrayList<>();
        for (int cell = 0; cell < grid.cells() && !grid.axes().isEmpty(); cell++) {
            if (sums[cell * TogetherRound.SIZE] > 0) {
                rows.add(new Row<>(null, grid.at(cell), figures(sums, cell)));
            }
        }
        TogetherAnswer.Together total = figures(sums, grid.cells());
        return new TogetherAnswer(
                request.q(),
                request.within(),
                request.by().stream().map(Dimension::code).toList(),
                rows,
                total,
                notes(request, CountedQuery.readings(counted), total));
    }

    private static TogetherAnswer.Together figures(long[] sums, int cell) {
        int at = cell * TogetherRound.SIZE;
        long units = sums[at + TogetherRound.HELD];
        long first = sums[at + TogetherRound.FIRST];
        long second = sums[at + TogetherRound.SECOND];
        long both = sums[at + TogetherRound.BOTH];
        double expected = units == 0 ? 0 : (double) first * second / units;
        boolean any = expected > 0;
        return new TogetherAnswer.Together(
                units,
                first,
                second,
                both,
                units == 0 ? null : expected,
                any ? both / expected : null,
                any ? PoissonInterval.of(both).scaledBy(1 / expected) : null);
    }

    private static List<String> notes(
            TogetherRequest request, List<String> readings, TogetherAnswer.Together total) {
        List<String> notes = new ArrayList<>(readings);
        String unit = request.within().label();
        if (total.units() == 0) {
            notes.add("所选范围内没有收录任何文件：这不等于没有提到");
        } else if (total.first() == 0 || total.second() == 0) {
            String absent = request.q().get(total.first() == 0 ? 0 : 1);
            notes.add("“" + absent + "”在所选范围内没有出现，谈不上同现");
        } else if (total.both() == 0) {
            notes.add("没有一" + unit + "同时提到二者；若互不相干，预期 " + rounded(total) + " " + unit);
        }
        notes.add(
                "预期是二者互不相干时同在一"
                        + unit
                        + "的数目（各自的数目相乘，除以全部）；比值是实际除以预期，95% 区间把各"
                        + unit
                        + "看作互相独立，同一份文件里成串出现时偏窄");
        if (request.within() == TogetherRequest.Unit.SENTENCE) {
            notes.add("句以。；！？和段落末尾为界，标题算一句");
        }
        return notes;
    }

    private static String rounded(TogetherAnswer.Together total) {
        return String.format(java.util.Locale.ROOT, "%.1f", total.expected());
    }
}
