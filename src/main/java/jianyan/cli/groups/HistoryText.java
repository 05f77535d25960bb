package jianyan.cli.groups;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.cli.text.Text;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.HistoryAnswer;

/// Changes to merge groups, the newest first.
public final class HistoryText implements Text<HistoryAnswer> {
    private final DateTimeFormatter minute;

    /// @param zone of the times that are shown
    public HistoryText(ZoneId zone) {
        minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    @Override
    public List<String> lines(HistoryAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("共 " + answer.total() + " 步");
        for (Change change : answer.changes()) {
            lines.add(
                    "第 "
                            + change.seq()
                            + " 步  "
                            + minute.format(change.at())
                            + "  "
                            + change.reviewer()
                            + "  组 "
                            + change.groups().stream()
                                    .map(touched -> String.valueOf(touched.id()))
                                    .collect(Collectors.joining("、"))
                            + "  "
                            + change.summary());
        }
        if (answer.next() != null) {
            lines.add("更早的：--before " + answer.next());
        }
        return lines;
    }
}
