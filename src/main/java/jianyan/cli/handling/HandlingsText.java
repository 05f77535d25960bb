package jianyan.cli.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.HandlingsAnswer;
import jianyan.workbench.handling.HandlingsRequest;
import org.jspecify.annotations.Nullable;

/// Proposals with where they stand, a line for each.
public final class HandlingsText implements Text<HandlingsAnswer> {
    private final HandlingsRequest.@Nullable By by;

    /// @param by what they are put together by; null for nothing
    public HandlingsText(HandlingsRequest.@Nullable By by) {
        this.by = by;
    }

    @Override
    public List<String> lines(HandlingsAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("共 " + Labels.number(answer.total()) + " 件，到第 " + answer.seq() + " 步");
        HandlingsRequest.By part = by;
        if (part == null) {
            answer.proposals().forEach(view -> lines.add(line(view)));
        } else {
            for (HandlingsAnswer.Bucket bucket : answer.buckets()) {
                lines.add("");
                lines.add(
                        part.label()
                                + "  "
                                + Objects.requireNonNullElse(bucket.value(), "未写明")
                                + "  "
                                + bucket.proposals()
                                + " 件");
                answer.proposals().stream()
                        .filter(view -> Objects.equals(part.of(view), bucket.value()))
                        .forEach(view -> lines.add("  " + line(view)));
            }
        }
        if (answer.next() != null) {
            lines.add("下面的：--after " + answer.next());
        }
        return lines;
    }

    static String line(HandlingView view) {
        String due =
                view.handling().due() == null
                        ? ""
                        : "限 " + view.handling().due().on() + (view.overdue() ? "（已过）" : "");
        return Stream.of(
                        view.id(),
                        view.title(),
                        Objects.requireNonNullElse(view.result(), "未审查"),
                        view.group() == null ? "" : "组 " + view.group(),
                        view.department() == null ? "主办未定" : "主办 " + view.department(),
                        view.supporting().isEmpty()
                                ? ""
                                : "会办 " + String.join("、", view.supporting()),
                        due,
                        view.outcome() == null ? "" : "结果 " + view.outcome(),
                        Objects.requireNonNullElse(view.satisfaction(), ""),
                        view.closed() ? "会议已归档" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
