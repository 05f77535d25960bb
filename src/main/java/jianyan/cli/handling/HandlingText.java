package jianyan.cli.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jianyan.cli.text.Text;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.HandlingView;
import org.jspecify.annotations.Nullable;

/// Where one proposal stands, and who said so when.
public final class HandlingText implements Text<HandlingView> {
    private final DateTimeFormatter minute;

    /// @param zone of the times that are shown
    public HandlingText(ZoneId zone) {
        minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    @Override
    public List<String> lines(HandlingView view) {
        Handling noted = view.handling();
        List<String> lines = new ArrayList<>();
        lines.add(HandlingsText.line(view));
        lines.add(view.session());
        Handling.Filed filed = noted.filed();
        if (filed != null) {
            add(
                    lines,
                    "审查",
                    filed.filing().label() + (filed.into() == null ? "" : "，并入 " + filed.into()),
                    filed.reason(),
                    filed.reviewer(),
                    filed.at());
        }
        Handling.Assigned units = noted.assigned();
        if (units != null) {
            add(
                    lines,
                    "单位",
                    "主办 "
                            + Objects.requireNonNullElse(units.department(), "未定")
                            + (units.supporting().isEmpty()
                                    ? ""
                                    : "，会办 " + String.join("、", units.supporting())),
                    null,
                    units.reviewer(),
                    units.at());
        }
        Handling.Due due = noted.due();
        if (due != null) {
            add(lines, "时限", due.on().toString(), null, due.reviewer(), due.at());
        }
        for (Handling.Visited each : noted.visits()) {
            add(
                    lines,
                    each.visit().label(),
                    each.on().toString(),
                    each.note(),
                    each.reviewer(),
                    each.at());
        }
        Handling.Result result = noted.result();
        if (result != null) {
            add(
                    lines,
                    "结果",
                    result.grade().name() + " " + result.grade().label(),
                    result.note(),
                    result.reviewer(),
                    result.at());
        }
        Handling.Judged judged = noted.judged();
        if (judged != null) {
            add(
                    lines,
                    "满意度",
                    judged.satisfaction().label(),
                    judged.note(),
                    judged.reviewer(),
                    judged.at());
        }
        return lines;
    }

    private void add(
            List<String> lines,
            String what,
            String said,
            @Nullable String note,
            String reviewer,
            Instant at) {
        lines.add(
                what
                        + "  "
                        + said
                        + (note == null ? "" : "：" + note)
                        + "  （"
                        + reviewer
                        + " "
                        + minute.format(at)
                        + "）");
    }
}
