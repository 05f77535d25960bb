package jianyan.cli.similar;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.similarity.RecurringAnswer;

/// Each chain with its ask, then who asked when, how it was answered, and where it stands.
public final class RecurringText implements Text<RecurringAnswer> {
    private static final int BEGINNING = 90;

    private final Ink ink;

    public RecurringText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(RecurringAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "在 "
                        + Labels.number(answer.proposals())
                        + " 件提案里"
                        + (answer.chains().isEmpty()
                                ? "没有找到反复提出的事"
                                : "找到 "
                                        + ink.bold(Integer.toString(answer.chains().size()))
                                        + " 件反复提出的事"));
        answer.chains().forEach(chain -> chain(chain, lines));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private void chain(RecurringAnswer.Chain chain, List<String> lines) {
        lines.add("");
        lines.add(
                "  "
                        + ink.bold(chain.ask())
                        + "  "
                        + Labels.joined(
                                Labels.place(chain.region(), chain.district()),
                                chain.sessions() + " 次会议",
                                chain.open() ? "还没有解决" : "已解决"));
        for (RecurringAnswer.Member member : chain.members()) {
            lines.add(
                    "    "
                            + Labels.joined(
                                    member.year() == null ? null : member.year() + "年",
                                    member.number(),
                                    String.join("、", member.sponsors()),
                                    member.department(),
                                    member.outcome()));
            lines.add("      " + member.title());
            if (member.answered() != null) {
                lines.add("      " + ink.dim("答复 ") + beginning(member.answered()));
            }
        }
        lines.add("    " + chain.standing());
    }

    private static String beginning(String text) {
        String line = Labels.onOneLine(text);
        String start = DisplayWidth.start(line, BEGINNING);
        return start.length() < line.length() ? start + "…" : start;
    }
}
