package jianyan.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.lexicon.TermsTrial;

/// What terms would change, a paragraph each.
final class TermsTrialText implements Text<TermsTrial> {
    @Override
    public List<String> lines(TermsTrial trial) {
        List<String> lines = new ArrayList<>();
        trial.terms().forEach(term -> add(term, lines));
        int left = trial.entries().size() - trial.terms().size();
        if (left > 0) {
            lines.add(
                    "其余 "
                            + Labels.number(left)
                            + " 个词读得懂，没有试算；一次试算前 "
                            + TermsTrial.MOST_COUNTED
                            + " 个");
        }
        lines.add("次数按原文逐字数，不随分词改变；分词（排序、搭配词、关键词用它）到用这份词库建立索引时才变");
        return lines;
    }

    private static void add(TermsTrial.Term term, List<String> lines) {
        lines.add(
                term.entry().term()
                        + "  连同别名：现在 "
                        + count(term.before())
                        + (term.inForce() ? "；词库里已经这样写" : " → 加了以后 " + count(term.after())));
        lines.add(
                "  各个写法："
                        + term.names().stream()
                                .map(name ->
                                        (name.added() ? "+" : "")
                                                + name.name()
                                                + " "
                                                + Labels.number(name.count().occurrences()))
                                .collect(Collectors.joining("、")));
        lines.add(
                term.cut().size() == 1
                        ? "  现在就分成一个词"
                        : "  现在分成 " + String.join("/", term.cut()) + "，建立索引后是一个词");
        term.remarks().forEach(remark -> lines.add("  注意：" + remark));
    }

    private static String count(TermsTrial.Count count) {
        return Labels.number(count.occurrences())
                + " 次、"
                + Labels.number(count.documents())
                + " 份文档";
    }
}
