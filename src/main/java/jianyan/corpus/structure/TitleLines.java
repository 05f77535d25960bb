package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.corpus.place.Division;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.Minutes;
import org.jspecify.annotations.Nullable;

/// Finds the title among a document's first lines and makes it the heading of level 0.
public final class TitleLines {
    private static final int LONGEST = 90;

    /// A title may fill two lines of its own; neither is longer than this.
    private static final int LONGEST_HALF = 30;

    /// Before a title stand furniture and a masthead of at most so many lines.
    private static final int DEEPEST = 6;

    private static final Pattern RUNNING_HEAD =
            Pattern.compile(
                    "\\p{IsHan}{2,16}[ 　]*[─—–-]{1,2}[ 　]*[12][0-9]{3}[ 　]*年[ 　]*[0-9]{1,2}[ 　]*月[ 　]*[0-9]{1,2}[ 　]*日");

    /// A page's number may stand between a running head and the title.
    private static final int BELOW_HEAD = 2;

    private static final Pattern FORM =
            Pattern.compile("(?:会议|會議|大会|大會)(?:提案|建议|建議|议案|議案)[表纸紙笺箋]?$");

    private static final Pattern MATTER = Pattern.compile("^[关關][于於]");

    /// The day, the number and the sponsor may stand between a letterhead and the title.
    private static final int BELOW_LETTERHEAD = 4;

    private TitleLines() {}

    /// @param place the district whose section this was, if the file had one for each
    public static List<Line> mark(List<Line> lines, @Nullable Division place) {
        if (place != null) {
            return markSection(lines);
        }
        int seen = 0;
        boolean below = false;
        for (int i = 0; i < lines.size() && seen < DEEPEST; i++) {
            Line line = lines.get(i);
            if (line.shape() == LineShape.FURNITURE || line.shape() == LineShape.CAPTION) {
                continue;
            }
            seen++;
            if (mayBeTitle(line) && !isNamedBelow(lines, i)) {
                return marked(lines, i);
            }
            boolean stands = isMasthead(line.text()) || isNamedBelow(lines, i);
            if (!stands && !(below && FrontMatter.isAny(line.text()))) {
                return lines;
            }
            below |= stands;
        }
        return lines;
    }

    /// Whether the title of minutes stands below a line that looks like it.
    static boolean isNamedBelow(List<Line> lines, int i) {
        return isShortName(lines, i) || isHeadOfRecord(lines, i) || isLetterhead(lines, i);
    }

    /// 政协某市某区第十四届委员会第三次会议提案, printed on each form, above 关于…的提案.
    private static boolean isLetterhead(List<Line> lines, int i) {
        String text = lines.get(i).text();
        return FrontMatter.isSession(text)
                && FORM.matcher(text).find()
                && lines.subList(i + 1, Math.min(lines.size(), i + 1 + BELOW_LETTERHEAD)).stream()
                        .anyMatch(line -> MATTER.matcher(line.text()).find() && mayBeTitle(line));
    }

    /// 議事錄 by itself above the meeting's full name.
    private static boolean isShortName(List<Line> lines, int i) {
        return Minutes.isBareTitle(lines.get(i).text())
                && i + 1 < lines.size()
                && Minutes.isTitle(lines.get(i + 1).text())
                && lines.get(i + 1).shape() != LineShape.FURNITURE;
    }

    /// 立法會 ─ 2013年1月17日 above 會議過程正式紀錄: the head of a page that never came back.
    private static boolean isHeadOfRecord(List<Line> lines, int i) {
        return RUNNING_HEAD.matcher(lines.get(i).text()).matches()
                && lines.subList(i + 1, Math.min(lines.size(), i + 1 + BELOW_HEAD)).stream()
                        .anyMatch(line -> Minutes.isTitle(line.text()));
    }

    static boolean mayBeTitle(Line line) {
        String text = line.text();
        if (line.shape() == LineShape.HEADING) {
            return line.level() < HeadingRule.PART
                    || line.level() == HeadingRule.PART && Numbering.of(text) == null;
        }
        return line.shape().isProse()
                && text.length() <= LONGEST
                && Numbering.of(text) == null
                && !FrontMatter.isSpeaker(text)
                && !FrontMatter.isField(text)
                && !(FrontMatter.isSession(text) && !FrontMatter.isTitleOfSession(text))
                && !Minutes.isLabel(text)
                && !text.endsWith("，")
                && !text.endsWith(",")
                && !text.endsWith("、")
                && HeadingRule.indexOfStop(text, 0) < 0
                && !isMasthead(text)
                && Characters.countHan(text) > 1;
    }

    /// What stands above every document of its kind and names none: 立法院議案關係文書, its day, the number
    /// of its issue.
    private static boolean isMasthead(String text) {
        return text.contains("议案关系文书")
                || text.contains("議案關係文書")
                || FrontMatter.isDateLine(text)
                || FrontMatter.isIssueNumber(text);
    }

    private static List<Line> marked(List<Line> lines, int at) {
        List<Line> marked = new ArrayList<>(lines);
        Line title = lines.get(at);
        MappedText text = title.mapped();
        if (at + 1 < lines.size() && isSecondHalf(title, lines.get(at + 1))) {
            text = text.then(lines.get(at + 1).mapped());
            marked.remove(at + 1);
        }
        marked.set(at, new Line(text, LineShape.HEADING, Outline.TITLE, title.blankBefore()));
        return marked;
    }

    /// 中国人民政治协商会议 ⏎ 上海市徐汇区第十五届委员会常务委员会工作报告; 关于加快… ⏎ …的提案.
    private static boolean isSecondHalf(Line first, Line second) {
        String head = first.text();
        String tail = second.text();
        boolean open =
                !head.endsWith("报告")
                        && !head.endsWith("報告")
                        && !head.endsWith("提案")
                        && !head.endsWith("建议")
                        && !head.endsWith("建議")
                        && !Characters.isWhole(head);
        return open
                && !(first.shape() == LineShape.HEADING && first.level() > 0)
                && second.blankBefore() == 0
                && head.length() <= LONGEST_HALF
                && tail.length() <= LONGEST_HALF + 10
                && (tail.endsWith("报告")
                        || tail.endsWith("報告")
                        || tail.endsWith("提案")
                        || tail.endsWith("建议")
                        || tail.endsWith("建議")
                        || tail.endsWith("报告（摘要）"))
                && second.shape().isProse();
    }

    /// All headings above a district's text: the feature's own title, the district, the headline.
    private static List<Line> markSection(List<Line> lines) {
        List<Line> marked = new ArrayList<>(lines.size());
        boolean above = true;
        for (Line line : lines) {
            above =
                    above
                            && (line.shape() == LineShape.HEADING
                                    || line.shape() == LineShape.FURNITURE);
            marked.add(
                    above && line.shape() == LineShape.HEADING
                            ? new Line(
                                    line.mapped(), line.shape(), Outline.TITLE, line.blankBefore())
                            : line);
        }
        return marked;
    }
}
