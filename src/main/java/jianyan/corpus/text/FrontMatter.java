package jianyan.corpus.text;

import java.util.regex.Pattern;

/// Lines that stand by themselves at the head of a document: session and speaker, fields of a
/// proposal, forms of address. They end without a full stop and yet nothing continues them.
public final class FrontMatter {
    private static final Pattern SESSION = FrontWords.SESSION.pattern();
    private static final PrefilteredPattern SPEAKER =
            PrefilteredPattern.holding(
                    FrontWords.SPEAKER.regex(), FrontWords.SPEAKER_LITERALS.words());
    private static final Pattern FIELD = FrontWords.FIELD.pattern();

    /// The number of a proposal in a line of its own: 第012号.
    private static final Pattern NUMBER_LINE = FrontWords.NUMBER_LINE.pattern();

    private static final int LONGEST_NUMBER_LINE = 20;

    /// A day by itself, or behind whose it is: 某区政协 2022年8月19日.
    private static final Pattern DATE_LINE =
            Pattern.compile(
                    "^[(（]?(?:[^，。、；：]{2,16}[ 　]+)?(?:[0-9]{4}|[二一][〇零○0-9一二三四五六七八九]{3}) *[-年./] *[0-9一二三四五六七八九十]{1,3} *[-月./] *[0-9一二三四五六七八九十]{1,3} *日?(?:[ 　]*(?:星期.|[0-9]{1,2}[:：][0-9]{2}))?[)）]?$");

    private static final int LONGEST_DATE_LINE = 36;

    /// Asked before the pattern, which most lines would keep long.
    private static final String DAY_ENDS = "日)）0123456789一二三四五六七八九十";

    /// The number under which an office sent a paper: 沪府办〔2023〕5号.
    private static final Pattern ISSUE_NUMBER =
            Pattern.compile(
                    "^[(（]?\\p{IsHan}{1,14}[ 　]*[〔\\[［(（【][ 　]*(?:19|20)[0-9]{2}[ 　]*年?[ 　]*[〕\\]］)）】][ 　]*第?[ 　]*[0-9]{1,6}[ 　]*[号號][)）]?$");

    /// A line that speaks of a session and yet is a title ends in the name of a kind of paper.
    private static final Pattern TITLE_END = FrontWords.TITLE_END.pattern();

    /// No label of a field reaches so far, gaps and brackets counted.
    private static final int LONGEST_LABEL = 16;

    private FrontMatter() {}

    public static boolean isSession(String line) {
        return line.length() <= 80
                && (line.indexOf('届') >= 0 || line.indexOf('屆') >= 0)
                && SESSION.matcher(line).find();
    }

    public static boolean isSpeaker(String line) {
        return line.length() <= 40 && !Characters.isWhole(line) && SPEAKER.isFoundIn(line);
    }

    public static boolean isField(String line) {
        return line.length() <= 300
                        && hasColonWithin(line, LONGEST_LABEL)
                        && FIELD.matcher(line).find()
                || isNumberLine(line);
    }

    private static boolean isNumberLine(String line) {
        return line.length() <= LONGEST_NUMBER_LINE
                && line.indexOf('第') >= 0
                && (line.indexOf('号') >= 0 || line.indexOf('號') >= 0)
                && NUMBER_LINE.matcher(line).find();
    }

    static boolean hasColonWithin(String line, int characters) {
        for (int i = 0; i < line.length() && i < characters; i++) {
            if (line.charAt(i) == '：' || line.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /// Whether a line is a day and little else.
    public static boolean isDateLine(String line) {
        return line.length() <= LONGEST_DATE_LINE
                && !line.isEmpty()
                && (DAY_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 || line.contains("星期"))
                && DATE_LINE.matcher(line).find();
    }

    /// Whether a line is the number of a paper's issue and nothing else.
    public static boolean isIssueNumber(String line) {
        return line.length() <= LONGEST_DATE_LINE
                && (line.indexOf('号') >= 0 || line.indexOf('號') >= 0)
                && ISSUE_NUMBER.matcher(line).find();
    }

    /// Whether a line that names a session is a title all the same: 对…二次会议第058号提案的答复.
    public static boolean isTitleOfSession(String line) {
        return TITLE_END.matcher(line).find() || Minutes.isTitle(line);
    }

    public static boolean isAny(String line) {
        return isSession(line)
                || isSpeaker(line)
                || isField(line)
                || isDateLine(line)
                || Minutes.isLabel(line);
    }
}
