package jianyan.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.lexicon.LexiconProblem;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;

/// What was found wrong with a lexicon, a line each; terms that never occur are only listed.
public final class LexiconProblemsText implements Text<List<LexiconProblem>> {
    @Override
    public List<String> lines(List<LexiconProblem> problems) {
        List<String> lines = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (LexiconProblem problem : problems) {
            if (problem.kind() == LexiconProblem.Kind.UNUSED) {
                unused.add(problem.term());
            } else {
                lines.add(
                        label(problem.kind())
                                + "  "
                                + problem.term()
                                + "（"
                                + problem.place()
                                + "）："
                                + problem.message());
            }
        }
        if (lines.isEmpty()) {
            lines.add("没有重复、循环或互相包含的词");
        }
        lines.add(
                "语料里没有出现的词 " + Labels.number(unused.size()) + " 个" + (unused.isEmpty() ? "" : "："));
        if (!unused.isEmpty()) {
            lines.add("  " + String.join("、", unused));
        }
        return lines;
    }

    private static String label(LexiconProblem.Kind kind) {
        return switch (kind) {
            case DUPLICATE -> "重复";
            case CIRCULAR -> "循环";
            case OVERLAPPING -> "包含";
            case UNUSED -> "未现";
        };
    }
}
