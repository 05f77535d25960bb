package jianyan.cli.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.corpus.walk.Fault;
import jianyan.engine.FaultsAnswer;
import jianyan.index.folder.FileReport;

/// The faults of the files in the index, then, where asked for, what each file came to.
public final class FaultsText implements Text<FaultsAnswer> {
    private final Ink ink;

    public FaultsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(FaultsAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : answer.faults()) {
            lines.add(fault.file() + " · " + fault.code() + " · " + fault.message());
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (answer.reports() != null) {
            lines.addAll(files(answer.reports()));
            lines.add("");
        }
        lines.add(
                "第 "
                        + answer.generation()
                        + " 代索引由 "
                        + Labels.number(answer.files())
                        + " 个文件建成，其中 "
                        + Labels.number(answer.empty())
                        + " 个没有读出文档；"
                        + (answer.codes().isEmpty() ? "没有问题" : "问题：" + counts(answer.codes())));
        return lines;
    }

    private List<String> files(List<FileReport> reports) {
        List<List<String>> rows =
                reports.stream()
                        .map(file ->
                                List.of(
                                        file.name(),
                                        Labels.number(file.documents()),
                                        counts(file.repairs()),
                                        counts(file.guessed())))
                        .toList();
        return new Table(List.of("文件", " 文档", "修补", "推测的信息"), rows).lines(ink);
    }

    private static String counts(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .map((Map.Entry<String, Integer> each) -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("，"));
    }
}
