package jianyan.cli.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.similarity.Aligned;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.ScoreParts;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarCandidate;

/// Candidates with the reasons: the parts of the score, the terms shared, passages that go
/// together.
public final class SimilarText implements Text<SimilarAnswer> {
    /// The closest; the others are in `--json` and on the page.
    private static final int PASSAGES = 2;

    private static final int TERMS = 8;
    private static final int BEGINNING = 100;

    private final Ink ink;

    public SimilarText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(SimilarAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                answer.candidates().isEmpty()
                        ? "没有可比的提案"
                        : "找到 "
                                + ink.bold(
                                        Long.toString(
                                                answer.candidates().stream()
                                                        .filter(each -> !each.sharesWordsOnly())
                                                        .count()))
                                + " 件相似提案");
        int rank = 1;
        for (SimilarCandidate candidate : answer.candidates()) {
            if (!candidate.sharesWordsOnly()) {
                lines.add("");
                candidate(candidate, rank++, lines);
            }
        }
        long weak = answer.candidates().stream().filter(SimilarCandidate::sharesWordsOnly).count();
        if (weak > 0) {
            lines.add("");
            lines.add("另有 " + weak + " 件只在个别词上相近（--json 列出）");
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private void candidate(SimilarCandidate candidate, int rank, List<String> lines) {
        String indent = "     ";
        lines.add(
                DisplayWidth.padStart(Integer.toString(rank), 3)
                        + "  "
                        + ink.bold(candidate.title())
                        + "  "
                        + label(candidate.level())
                        + " "
                        + decimal(candidate.score()));
        lines.add(
                indent
                        + ink.dim(
                                Labels.joined(
                                        candidate.number() == null
                                                ? null
                                                : "案号 " + candidate.number(),
                                        Labels.place(candidate.region(), candidate.district()),
                                        Labels.meeting(candidate.term(), candidate.session()),
                                        candidate.year() == null ? null : candidate.year() + "年",
                                        candidate.department(),
                                        candidate.id())));
        lines.add(indent + candidate.reason().text());
        lines.add(indent + parts(candidate.parts()));
        if (!candidate.shared().isEmpty()) {
            lines.add(
                    indent
                            + "共有："
                            + String.join("、", candidate.shared().stream().limit(TERMS).toList()));
        }
        candidate.differing().forEach(difference -> lines.add(indent + differing(difference)));
        candidate.aligned().stream()
                .limit(PASSAGES)
                .forEach(aligned -> aligned(aligned, indent, lines));
    }

    private void aligned(Aligned aligned, String indent, List<String> lines) {
        lines.add(indent + ink.dim("此件 ") + beginning(aligned.query().text()));
        lines.add(indent + ink.dim("彼件 ") + beginning(aligned.candidate().text()));
    }

    private static String differing(Difference difference) {
        String what =
                switch (difference.kind()) {
                    case "number" -> "数字";
                    case "place" -> "地方";
                    default -> "名称";
                };
        return what
                + "不同："
                + String.join("、", difference.query())
                + " ↔ "
                + String.join("、", difference.candidate());
    }

    private static String parts(ScoreParts parts) {
        return "诉求 "
                + decimal(parts.asks())
                + "  事项 "
                + decimal(parts.matter())
                + "  文字 "
                + decimal(parts.wording())
                + "  用词 "
                + decimal(parts.terms())
                + (parts.apart() == 0 ? "" : "  相隔 " + decimal(parts.apart()));
    }

    private static String label(Level level) {
        return switch (level) {
            case DUPLICATE -> "重复";
            case MERGEABLE -> "可归并";
            case RELATED -> "相关";
        };
    }

    private static String beginning(String text) {
        String line = Labels.onOneLine(text);
        String start = DisplayWidth.start(line, BEGINNING);
        return start.length() < line.length() ? start + "…" : start;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
