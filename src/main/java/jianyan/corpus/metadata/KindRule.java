package jianyan.corpus.metadata;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.document.Kind;

/// What sort of document it is, by folded title and headings.
public final class KindRule {
    private static final Pattern REPLY =
            Pattern.compile("(?:提案|建议|议案).{0,20}(?:答复|复函|回复)|(?:答复|复函)(?:函)?$");
    private static final Pattern PROPOSAL =
            Pattern.compile(
                    "(?:提案|议案)(?:[(].{0,10}[)])?$|^关于.*建议$|^(?:.{0,6}关于|建议|建请|推进|推动|加强|完善|进一步).*(?:提案|建议)$|几点建议$|草案.{0,3}条文对照表$|修正草案");
    private static final Pattern REPORT =
            Pattern.compile(
                    "工作报告(?:[(].{0,12}[)])?$|(?:委员会|常委会|政协|人大|政府)的?报告(?:[(].{0,12}[)])?$|工作的报告$|情况的?报告$");
    private static final Pattern RESOLUTION =
            Pattern.compile(
                    "(?:决议|决定|公报|公告|通知|名单|章程|办法|规则|条例|细则|议程|公示|意见|方案|议事录|会议(?:纪要|记录|纪录)|正式纪录)(?:[(].{0,12}[)])?$");
    private static final Pattern SUMMARY =
            Pattern.compile("(?:工作|年度|年终|半年|履职|述职).{0,10}(?:总结|小结|述职|自评)|总结$|述职报告|自我评价");
    private static final Pattern SUMMARY_HEADING =
            Pattern.compile("自我评价|自评|年度.{0,8}工作.{0,6}完成情况|工作总结$");

    private KindRule() {}

    /// @param headings the folded headings below the title
    /// @param spoken whether the text speaks of a committee, congress or government
    public static Kind of(String title, List<String> headings, boolean spoken) {
        if (RESOLUTION.matcher(title).find()) {
            return Kind.OTHER;
        }
        if (REPORT.matcher(title).find() && !title.contains("述职")) {
            return Kind.REPORT;
        }
        if (REPLY.matcher(title).find()) {
            return Kind.REPLY;
        }
        if (PROPOSAL.matcher(title).find()) {
            return Kind.PROPOSAL;
        }
        if (SUMMARY.matcher(title).find()
                || headings.stream().anyMatch(heading -> SUMMARY_HEADING.matcher(heading).find())) {
            return Kind.SUMMARY;
        }
        return spoken ? Kind.FEATURE : Kind.OTHER;
    }
}
