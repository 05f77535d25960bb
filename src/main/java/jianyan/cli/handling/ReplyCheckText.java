package jianyan.cli.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyan.cli.text.Text;
import jianyan.question.check.ReplyCheckAnswer;

/// Asks beside what the reply says to them.
public final class ReplyCheckText implements Text<ReplyCheckAnswer> {
    private static final Map<String, String> STANDS =
            Map.of(
                    "answered", "已答复",
                    "promised", "答应办",
                    "declined", "不办或难办",
                    "not-spoken", "没有谈到");

    @Override
    public List<String> lines(ReplyCheckAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.title());
        for (ReplyCheckAnswer.Item item : answer.items()) {
            lines.add("");
            lines.add(item.ask().place() + "  " + item.ask().text());
            ReplyCheckAnswer.Answer said = item.answer();
            lines.add(
                    "  "
                            + STANDS.getOrDefault(item.stand(), item.stand())
                            + (item.until() == null ? "" : "（" + item.until() + "）")
                            + (said == null ? "" : "：" + said.text()));
            for (ReplyCheckAnswer.Earlier each : item.earlier()) {
                lines.add(
                        "  以往 "
                                + each.id()
                                + (each.year() == null ? "" : " " + each.year() + "年")
                                + " "
                                + STANDS.getOrDefault(each.stand(), each.stand())
                                + "："
                                + each.answer().text());
            }
        }
        lines.add("");
        answer.notes().forEach(note -> lines.add("注意：" + note));
        return lines;
    }
}
