package jianyan.cli.trends;

import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Figures;
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
        return new GroupedTable<>(answer.by(), FIGURES, ProposalsText::cells)
                .lines(answer.rows(), answer.total(), answer.notes(), ink);
    }

    private static List<String> cells(Proposals of) {
        Days days = of.days();
        return List.of(
                Labels.number(of.proposals()),
                Labels.number(of.replied()),
                share(of.repliedShare()),
                Labels.number(of.a()),
                Labels.number(of.b()),
                Labels.number(of.c()),
                Labels.number(of.other()),
                Labels.number(of.outcomeNotStated()),
                share(of.aShare()),
                days(days.median()),
                days.median() == null
                        ? "—"
                        : days(days.lowerQuartile()) + "–" + days(days.upperQuartile()),
                Labels.number(days.notStated() + days.misdated()));
    }

    private static String share(Figures.@Nullable Share share) {
        return share == null ? "—" : String.format(Locale.ROOT, "%.1f%%", 100 * share.value());
    }

    private static String days(@Nullable Double days) {
        return days == null ? "—" : String.format(Locale.ROOT, "%.1f", days);
    }
}
