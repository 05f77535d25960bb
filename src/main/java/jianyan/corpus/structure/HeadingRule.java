package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.OrientationRule;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.document.Orientation;

/// Finds the lines that are headings and gives each a rank: formats' own levels first, then parts
/// such as 2022年工作总结, then 第一章, 一、, （一）, 1., (1).
///
/// A rank orders the styles of one document; `Outline` turns ranks into levels.
public final class HeadingRule {
    /// What stands above every numbered heading: 2023年工作设想, 主要工作体会, 答复.
    static final int PART = 10;

    /// A heading that only its shape shows, in a document that numbers its headings.
    static final int UNNUMBERED = 70;

    private static final int LONGEST = 60;
    private static final int LONGEST_UNNUMBERED = 30;

    /// A paragraph below an unnumbered heading is at least this long.
    private static final int PROSE = 40;

    private static final Pattern PROPOSAL_PART =
            Pattern.compile(
                    "^(?:调研|基本|现状|有关|背景)?(?:情况|背景|现状|案由|缘由|理由|说明|事由)(?:分析|说明|与背景)?:?$"
                            + "|^(?:存在|主要|面临|突出)?(?:的)?(?:主要|突出)?(?:问题|不足|困难|难点)(?:分析|和不足|及原因|与原因)?:?$"
                            + "|^(?:具体|对策|工作|有关|相关|几点|主要|改进)?(?:建议|办法|对策|意见建议|意见和建议)(?:和措施|及措施|措施|如下)?:?$"
                            + "|^(?:提案)?(?:答复|回复|办理答复|办理情况|承办单位答复|答复意见|办理意见)(?:意见|摘要|情况|内容)?:?$");

    private final Folding folding;

    public HeadingRule(Folding folding) {
        this.folding = folding;
    }

    /// The same lines, headings marked as such with their rank as level.
    public List<Line> mark(List<Line> lines) {
        boolean numbered =
                lines.stream()
                        .anyMatch(line ->
                                line.shape() == LineShape.HEADING
                                        || line.shape().isProse()
                                                && isNumberedHeading(line.text()));
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int rank = line.shape().isProse() ? rank(lines, i, numbered) : 0;
            marked.add(
                    rank == 0
                            ? line
                            : new Line(line.mapped(), LineShape.HEADING, rank, line.blankBefore()));
        }
        return marked;
    }

    private int rank(List<Line> lines, int i, boolean numbered) {
        Line line = lines.get(i);
        String text = line.text();
        if (text.length() > LONGEST || FrontMatter.isAny(text)) {
            return 0;
        }
        Numbering numbering = Numbering.of(text);
        if (numbering != null) {
            return isNumberedHeading(text) ? numbering.rank() : 0;
        }
        if (text.length() <= LONGEST_UNNUMBERED && isPart(text)) {
            return PART;
        }
        if (!looksLikeHeading(text) || continues(lines, i)) {
            return 0;
        }
        if (line.shape() == LineShape.BOLD) {
            return numbered ? UNNUMBERED : PART;
        }
        return !numbered && leadsToProse(lines, i) ? PART : 0;
    }

    /// A numbered line without a sentence in it: 一、强化政治引领, or one short clause with its stop.
    static boolean isNumberedHeading(String text) {
        if (text.length() > LONGEST || Numbering.of(text) == null) {
            return false;
        }
        int stop = indexOfStop(text, 0);
        return stop < 0 && !text.endsWith("，") && !text.endsWith(",")
                || stop == text.length() - 1 && text.length() <= 36 && text.charAt(stop) == '。';
    }

    private boolean isPart(String text) {
        if (indexOfStop(text, 0) >= 0 && !text.endsWith("：") && !text.endsWith(":")) {
            return false;
        }
        String folded = folding.fold(text).text().strip();
        return PROPOSAL_PART.matcher(folded).find()
                || OrientationRule.of(folded) != Orientation.NONE
                        && text.length() <= 24
                        && text.indexOf('，') < 0
                        && text.indexOf(',') < 0
                        && !text.endsWith("：")
                        && !text.endsWith(":");
    }

    /// Whether a folded heading names a part of a proposal: 情况, 问题, 建议, 答复.
    public static boolean isProposalPart(String folded) {
        return PROPOSAL_PART.matcher(folded).find();
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() >= 4
                && text.length() <= LONGEST_UNNUMBERED
                && Characters.countHan(text) >= 4
                && !Characters.isWhole(text)
                && text.charAt(0) != '—'
                && text.charAt(0) != '-'
                && !text.endsWith("，")
                && !text.endsWith(",")
                && !text.endsWith("、")
                && indexOfStop(text, 0) < 0;
    }

    private static boolean continues(List<Line> lines, int i) {
        for (int before = i - 1; before >= 0; before--) {
            Line line = lines.get(before);
            if (line.shape().isProse()) {
                return line.text().length() >= PROSE && !Characters.isWhole(line.text());
            }
            if (line.shape() == LineShape.HEADING || line.shape() == LineShape.TABLE_ROW) {
                return false;
            }
        }
        return false;
    }

    /// A paragraph follows, at once or after one more line of the same sort.
    private static boolean leadsToProse(List<Line> lines, int i) {
        for (int after = i + 1; after < lines.size() && after <= i + 2; after++) {
            Line line = lines.get(after);
            if (!line.shape().isProse()) {
                return false;
            }
            if (line.text().length() >= PROSE) {
                return true;
            }
            if (!looksLikeHeading(line.text()) || FrontMatter.isAny(line.text())) {
                return false;
            }
        }
        return false;
    }

    /// The first mark from `from` on that ends a sentence, or -1.
    static int indexOfStop(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '；' || c == '！' || c == '？' || c == ';' || c == '：' || c == ':') {
                return i;
            }
        }
        return -1;
    }
}
