package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsAnswer.Days;
import jianyan.question.aggregation.trends.ProposalsAnswer.Proposals;
import org.jspecify.annotations.Nullable;

/// What became of proposals, a row each and the total below.
public final class ProposalsText implements Text<ProposalsAnswer> {
    private static final List<String> FIGURES =
            List.of(
                    " 提案", " 有答复", " 答复率", " A", " B", " C", " 其他", " 未写结果", " A 占", " 天数中位",
                    " 四分位", " 天数未知");

    private final Ink ink;

    public ProposalsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(ProposalsAnswer answer) {
        List<String> header = new ArrayList<>();
        answer.by().forEach(dimension -> header.add(Dimension.parse(dimension).label()));
        if (header.isEmpty()) {
            header.add("合计");
        }
        header.addAll(FIGURES);
        List<List<String>> rows = new ArrayList<>();
        for (Row<Proposals> row : answer.rows()) {
            List<String> cells = new ArrayList<>();
            answer.by()
                    .forEach(dimension ->
                            cells.add(Labels.value(dimension, row.keys().get(dimension))));
            rows.add(with(cells, row.figures()));
        }
        List<String> total = new ArrayList<>(List.of("合计"));
        for (int more = 1; more < answer.by().size(); more++) {
            total.add("");
        }
        rows.add(with(total, answer.total()));
        List<String> lines = new ArrayList<>(new Table(header, rows).lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static List<String> with(List<String> cells, Proposals of) {
        cells.add(Labels.number(of.proposals()));
        cells.add(Labels.number(of.replied()));
        cells.add(share(of.repliedShare()));
        cells.add(Labels.number(of.a()));
        cells.add(Labels.number(of.b()));
        cells.add(Labels.number(of.c()));
        cells.add(Labels.number(of.other()));
        cells.add(Labels.number(of.outcomeNotStated()));
        cells.add(share(of.aShare()));
        Days days = of.days();
        cells.add(days(days.median()));
        cells.add(
                days.median() == null
                        ? "—"
                        : days(days.lowerQuartile()) + "–" + days(days.upperQuartile()));
        cells.add(Labels.number(days.notStated() + days.misdated()));
        return cells;
    }

    private static String share(Figures.@Nullable Share share) {
        return share == null ? "—" : String.format(Locale.ROOT, "%.1f%%", 100 * share.value());
    }

    private static String days(@Nullable Double days) {
        return days == null ? "—" : String.format(Locale.ROOT, "%.1f", days);
    }
}
