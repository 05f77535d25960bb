package jianyan.corpus.text;

import java.util.regex.Pattern;

/// Lines that stand by themselves at the head of a document: session and speaker, fields of a
/// proposal, forms of address. They end without a full stop and yet nothing continues them.
public final class FrontMatter {
    private static final Pattern SESSION =
            Pattern.compile(
                    "^[-—─(\\s]*(?:[0-9〇零一二三四五六七八九十]{2,4}年.{0,30})?.{0,40}[届屆].{0,16}次.{0,6}(?:会议|會議|大会|大會)(?:上|$|.{0,24}$)");
    private static final PrefilteredPattern SPEAKER =
            PrefilteredPattern.holding(
                    "^(?:[□■◇◆○●☐]|(?:报告人|報告人|主讲人|发言人|發言人|作者)[:：]|.{0,24}(?:主席|主任|市长|市長|省长|省長|区长|區長|县长|縣長|院长|院長|检察长|總理|总理|秘书长|議長|议长)[\\s　]+)[\\s　]*\\S.{0,20}$",
                    "□ ■ ◇ ◆ ○ ● ☐ 报告人 報告人 主讲人 发言人 發言人 作者 主席 主任 "
                            + "市长 市長 省长 省長 区长 區長 县长 縣長 院长 院長 检察长 總理 总理 "
                            + "秘书长 議長 议长");
    private static final Pattern FIELD =
            Pattern.compile(
                    "^[【\\[]?(?:案[ 　]*号|案[ 　]*號|编号|編號|提案号|提案號|提案编号|提案編號|届次|屆次|会次|會次|案[ 　]*由|题[ 　]*目|提案题目|提案標題|提案标题|标题|標題|提案人|提案者|提案单位|提案單位|第一提案人|领衔人|領銜人|联名人|聯名人|联名提案人|附议人|附議人|連署人|界别|界別|类别|類別|提案类别|分类|分類|提交日期|提交时间|提交時間|提出时间|提出時間|提案时间|提案日期|立案日期|审查结果|審查結果|审查意见|審查意見|立案情况|立案情況|是否立案|主办单位|主辦單位|主办|主辦|承办单位|承辦單位|会办单位|會辦單位|会办|會辦|协办单位|協辦單位|分办单位|委员会|委員會|办理结果|辦理結果|办理情况|办理类别|答复类别)[】\\]]?[ 　]*[:：]");

    /// The number of a proposal in a line of its own: 第012号.
    private static final Pattern NUMBER_LINE =
            Pattern.compile(
                    "^[(（]?(?:提案|建议|建議|议案|議案)?[ 　]*第[ 　]*[0-9０-９〇零一二三四五六七八九十百]{1,8}[ 　]*[号號](?:提案|建议|建議|议案|議案)?[)）]?$");

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
    private static final Pattern TITLE_END =
            Pattern.compile("(?:报告|報告|答复|答覆|复函|提案|建议|建議|议案|議案|议程|議程|日程|决议|決議|公告|通知)$");

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
