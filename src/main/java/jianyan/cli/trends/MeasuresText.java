package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresAnswer.Measures;
import jianyan.question.aggregation.trends.MeasuresAnswer.Mention;
import org.jspecify.annotations.Nullable;

/// Who speaks of something, a row each, and under the table the sentences of first and last.
public final class MeasuresText implements Text<MeasuresAnswer> {
    private static final List<String> FIGURES =
            List.of(" 文档", " 占所收", " 提案", " 占提案", " 区县", " 占区县", "最早", "最近");

    private final Ink ink;

    public MeasuresText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(MeasuresAnswer answer) {
        List<String> header = new ArrayList<>(List.of("查询"));
        answer.by().forEach(dimension -> header.add(Dimension.parse(dimension).label()));
        header.addAll(FIGURES);
        List<List<String>> rows =
                Stream.concat(answer.rows().stream(), answer.totals().stream())
                        .map(row -> cells(row, answer.by()))
                        .toList();
        List<String> lines = new ArrayList<>(new Table(header, rows).lines(ink));
        for (Row<Measures> total : answer.totals()) {
            said("最早", total.q(), total.figures().first(), lines);
            said("最近", total.q(), total.figures().last(), lines);
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static List<String> cells(Row<Measures> row, List<String> by) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.q())));
        by.forEach(dimension ->
                cells.add(row.at().by().isEmpty() ? "合计" : Labels.value(row.at(), dimension)));
        Measures figures = row.figures();
        cells.add(figures.documents() + "/" + figures.documentsHeld());
        cells.add(share(figures.documentShare()));
        cells.add(figures.proposals() + "/" + figures.proposalsHeld());
        cells.add(share(figures.proposalShare()));
        cells.add(figures.districts() + "/" + figures.districtsHeld());
        cells.add(share(figures.diffusion()));
        cells.add(when(figures.first()));
        cells.add(when(figures.last()));
        return cells;
    }

    private static String share(Figures.@Nullable Share share) {
        return share == null
                ? "—"
                : String.format(
                        Locale.ROOT,
                        "%.1f%%（%.1f–%.1f）",
                        100 * share.value(),
                        100 * share.interval().low(),
                        100 * share.interval().high());
    }

    private static String when(@Nullable Mention mention) {
        return mention == null ? "—" : mention.when();
    }

    private static void said(
            String which, @Nullable String q, @Nullable Mention mention, List<String> lines) {
        if (mention != null) {
            lines.add(
                    which
                            + " "
                            + q
                            + "："
                            + mention.when()
                            + "《"
                            + mention.title()
                            + "》"
                            + mention.text());
        }
    }
}
