package jianyan.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.evaluation.similarity.HeldOutGroups;
import jianyan.evaluation.similarity.MeanInterval;
import jianyan.evaluation.similarity.SimilarityFigures;
import org.jspecify.annotations.Nullable;

/// What was measured of similar proposals: a row for each way of finding them.
public final class SimilarityFiguresText implements Text<List<SimilarityFigures>> {
    private final Ink ink;

    private final Map<String, HeldOutGroups> heldOut;

    public SimilarityFiguresText(Ink ink, Map<String, HeldOutGroups> heldOut) {
        this.ink = ink;
        this.heldOut = heldOut;
    }

    @Override
    public List<String> lines(List<SimilarityFigures> figures) {
        List<String> lines = new ArrayList<>();
        SimilarityFigures first = figures.getFirst();
        lines.add("标注的查询 " + first.queries() + " 个；方括号里是 95% 区间");
        lines.add("");
        lines.addAll(
                new Table(
                                List.of(
                                        "排序", "nDCG@10", "召回率@10", "首位准确率", "MRR@10", " 未标注",
                                        " 自身"),
                                figures.stream().map(SimilarityFiguresText::ranking).toList())
                        .lines(ink));
        lines.addAll(pairs("层级为可归并或重复的标注对", figures, SimilarityFigures::levels));
        lines.addAll(pairs("归并组里的标注对", figures, SimilarityFigures::judgedPairs));
        lines.addAll(pairs("归并组里的对，对照标注的组", figures, SimilarityFigures::groups));
        heldOut.forEach((name, each) -> {
            lines.add("");
            lines.add(
                    "门槛由其余 "
                            + (each.folds() - 1)
                            + " 份选定（"
                            + each.folds()
                            + " 份，分 "
                            + each.divisions()
                            + " 次，方括号里是各次的最低和最高），"
                            + name
                            + "：归并组里的标注对精确率 "
                            + text(each.precision())
                            + "，召回率 "
                            + text(each.recall())
                            + "；所选门槛和次数 "
                            + each.thresholds());
        });
        return lines;
    }

    private static List<String> ranking(SimilarityFigures figures) {
        return List.of(
                figures.name(),
                text(figures.ndcg()),
                text(figures.recall()),
                text(figures.first()),
                text(figures.reciprocal()),
                number(figures.unjudged()),
                String.valueOf(figures.itself()));
    }

    private List<String> pairs(
            String heading,
            List<SimilarityFigures> figures,
            Function<SimilarityFigures, SimilarityFigures.@Nullable Pairs> of) {
        List<List<String>> rows = new ArrayList<>();
        for (SimilarityFigures each : figures) {
            SimilarityFigures.@Nullable Pairs pairs = of.apply(each);
            if (pairs != null) {
                rows.add(
                        List.of(
                                each.name(),
                                String.valueOf(pairs.predicted()),
                                String.valueOf(pairs.actual()),
                                String.valueOf(pairs.common()),
                                text(pairs.precision()),
                                text(pairs.recall()),
                                number(pairs.f1())));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(
                new Table(List.of(heading, " 所给", " 标注", " 相同", "精确率", "召回率", " F1"), rows)
                        .lines(ink));
        return lines;
    }

    private static String text(MeanInterval interval) {
        return number(interval.mean())
                + " ["
                + number(interval.low())
                + ", "
                + number(interval.high())
                + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
