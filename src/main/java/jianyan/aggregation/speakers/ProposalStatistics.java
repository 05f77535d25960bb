package jianyan.aggregation.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Grids;
import jianyan.aggregation.statistics.Quantiles;
import jianyan.aggregation.statistics.WilsonInterval;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.layout.HeldHandling.Ended;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures.Share;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsAnswer.Days;
import jianyan.question.aggregation.trends.ProposalsAnswer.Proposals;
import jianyan.question.aggregation.trends.ProposalsRequest;
import org.jspecify.annotations.Nullable;

/// Counts proposals as things: how many, what share was replied to, how, and after how many days.
/// One round. Thread-safe.
public final class ProposalStatistics {
    private final FilterTranslator filters;
    private final Grids grids;
    private final ProposalsRound round;

    public ProposalStatistics(TextAnalysis analysis) {
        CountedQuery.Reader queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.grids = new Grids(analysis, queries);
        this.round = new ProposalsRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @throws InvalidRequestException when a filter is not valid, or the table would be too large
    public ProposalsAnswer proposals(ProposalsRequest request, Shards shards) {
        Chosen chosen = filters.resolve(request.filters(), shards);
        Grid grid = grids.of(request.by(), request.bins(), request.themes(), chosen, shards);
        grid.check(1);
        Map<Integer, Handled> handled = shards.gather(round, new Cells(grid, chosen));
        List<Row<Proposals>> rows = new ArrayList<>();
        for (Map.Entry<Integer, Handled> each : handled.entrySet()) {
            int cell = each.getKey();
            if (cell < grid.cells() && !grid.axes().isEmpty()) {
                rows.add(new Row<>(null, grid.at(cell), figures(each.getValue())));
            }
        }
        Handled all = handled.getOrDefault(grid.cells(), new Handled());
        return new ProposalsAnswer(
                request.by().stream().map(Dimension::code).toList(),
                rows,
                figures(all),
                notes(all));
    }

    private static Proposals figures(Handled of) {
        long marked = of.proposals - of.of(Ended.NOT_STATED);
        return new Proposals(
                of.proposals,
                of.replied,
                share(of.replied, of.proposals),
                of.proposals - of.replied,
                of.of(Ended.A),
                of.of(Ended.B),
                of.of(Ended.C),
                of.of(Ended.OTHER),
                of.of(Ended.NOT_STATED),
                share(of.of(Ended.A), marked),
                share(of.of(Ended.B), marked),
                share(of.of(Ended.C), marked),
                days(of));
    }

    private static @Nullable Share share(long part, long whole) {
        return whole == 0 ? null : new Share((double) part / whole, WilsonInterval.of(part, whole));
    }

    private static Days days(Handled of) {
        long known = of.days.values().stream().mapToLong(Long::longValue).sum();
        long notStated = of.proposals - known - of.misdated;
        return known == 0
                ? new Days(0, of.misdated, notStated, null, null, null, null, null)
                : new Days(
                        known,
                        of.misdated,
                        notStated,
                        Quantiles.of(of.days, 0.5),
                        Quantiles.of(of.days, 0.25),
                        Quantiles.of(of.days, 0.75),
                        of.days.firstKey(),
                        of.days.lastKey());
    }

    private static List<String> notes(Handled all) {
        List<String> notes = new ArrayList<>();
        if (all.proposals == 0) {
            notes.add("所选范围内没有收录任何提案：这不等于没有提案");
        }
        if (all.proposals > all.replied) {
            notes.add("没有收录答复的提案不等于没有答复：有答复全文、答复日期或办理结果的才算“有答复”");
        }
        if (all.of(Ended.OTHER) > 0) {
            notes.add("有 " + all.of(Ended.OTHER) + " 件的办理结果不是 A、B、C 三类的说法，另列“其他”");
        }
        if (all.misdated > 0) {
            notes.add("有 " + all.misdated + " 件的答复日期早于提交日期，不计入天数，请核对原文");
        }
        if (all.apart > 0) {
            notes.add("另有 " + all.apart + " 份单独成文的答复，没有对到提案上，不在这些数里");
        }
        notes.add("A 已经解决或采纳，B 列入计划，C 留作参考，所占的份额以写明办理结果的为全部；天数从提交或立案日期到答复日期，两个日期都写明的才算");
        return notes;
    }
}
