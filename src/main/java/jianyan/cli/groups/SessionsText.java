package jianyan.cli.groups;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Text;
import jianyan.workbench.handling.Session;
import jianyan.workbench.handling.SessionsAnswer;

/// The sessions that were worked on.
public final class SessionsText implements Text<SessionsAnswer> {
    private final DateTimeFormatter day;

    /// @param zone of the days that are shown
    public SessionsText(ZoneId zone) {
        day = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(zone);
    }

    @Override
    public List<String> lines(SessionsAnswer answer) {
        if (answer.sessions().isEmpty()) {
            return List.of("还没有办理过提案；先用 groups import 取入建议，或用 handling filing 立案");
        }
        List<String> lines = new ArrayList<>();
        for (SessionsAnswer.One one : answer.sessions()) {
            Session closed = one.closed();
            lines.add(
                    (one.name().isEmpty() ? "（不知哪次会议）" : one.name())
                            + "  "
                            + one.proposals()
                            + " 件  "
                            + (closed == null
                                    ? "办理中"
                                    : "已结束归档（"
                                            + closed.reviewer()
                                            + " "
                                            + day.format(closed.at())
                                            + "）"));
        }
        return lines;
    }
}
