package jianyan.aggregation.indicator;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.Timing.Sort;
import jianyan.document.Orientation;
import org.jspecify.annotations.Nullable;

/// Tells of which time a figure speaks, from the clues before it and from its section.
///
/// A clue holds for the rest of its sentence, a clue of several years (五年来) for the rest of its
/// passage; the last one counts. 上年 holds for its clause. 去年 is the year before the meeting, which
/// in a report is the year under review, unless something is compared with it.
final class TimingReader {
    private static final String YEAR = "(?:19|20)\\d\\d";

    /// The clues, each a named group; a comparison (比去年) is told by its first word.
    private static final Pattern CLUES =
            Pattern.compile(
                    "(?<range>(?<from>"
                            + YEAR
                            + ")年?(?:至|到|-|—|–|~){1,2}(?<to>"
                            + YEAR
                            + ")年)"
                            + "|(?<since>(?:自|从)?(?<sinceyear>"
                            + YEAR
                            + ")年(?:以来|起|开始))"
                            + "|(?<compare>(?:相?比|较|同|由|从|高于|低于|多于|少于)于?"
                            + "(?:(?<compareyear>"
                            + YEAR
                            + ")年|(?:去年|上一?年)度?))"
                            + "|(?<until>(?:截至|截止|到|至)(?<untilyear>"
                            + YEAR
                            + ")年(?:末|底)?)"
                            + "|(?<year>(?<![\\d参])(?<oneyear>"
                            + YEAR
                            + ")年)"
                            + "|(?<last>去年)"
                            + "|(?<previous>上一?年度?)"
                            + "|(?<session>次(?:全体)?会议(?:闭幕)?(?:以来|至今))"
                            + "|(?<period>(?<![一二三四五六七八九十百千第\\d])(?:[二三四五六七八九十两]|\\d{1,2})年"
                            + "(?:来(?!首次|最|新高|新低|第一|少有|首)|间|中|里|内|期间|以来|任期|共|总|累计|合计|平均|召开|开展|收到|提交|组织|办理|完成|报送)"
                            + "|任期(?:内|以来)|届(?![^,;。]{0,8}次)[^,;。]{0,12}以来|(?:本|上|[一二三四五六七八九十]+)届[^,;。]{0,8}任期)"
                            + "|(?<annual>全年|一年来|年内|今年|本年|当年|年度内|过去(?:的)?一年|这一年|年来|一年(?=[共收开组报]))"
                            + "|(?<partial>[上下]半年|[一二三四前]+季度|前[^,;。]{1,2}个月)"
                            + "|(?<cumulative>截至目前|迄今|至今)");

    private static final Pattern EXPECTED = Pattern.compile("力争|争取|预期目标|目标是|确保到|计划到");

    private static final Pattern BUILT = Pattern.compile("建|增|设立|成立|扩|达到|打造|拓展");

    /// What already is stays no target, though it stands in a plan.
    private static final Pattern PRESENT = Pattern.compile("已|现有|目前|原有|去年");

    /// Of what a passage's figures speak unless they say otherwise.
    ///
    /// @param year the section's coverage year
    /// @param meetingYear the year of the meeting
    /// @param period whether the section is about several years, 五年工作回顾
    record Frame(
            @Nullable Integer year,
            @Nullable Integer meetingYear,
            Orientation orientation,
            boolean period) {
        static final Pattern PERIOD_HEADING =
                Pattern.compile(
                        "^(?!.*20\\d\\d年).*(?:(?<![\\d一二三四五六七八九〇])(?:[二三四五六七八九十]|\\d)年(?:来|间|履职|工作|的|回顾|主要)|届[^一二三四五]{0,8}工作回顾)");
    }

    /// @param position where the figure stands in the text
    /// @param stock whether it is a figure of what exists
    Timing read(FigureText text, int position, boolean stock, Frame frame) {
        int sentence = text.sentenceStart(position);
        Timing timing =
                lastClue(text, sentence, position, stock, frame)
                        .or(() -> earlierPeriod(text, sentence, stock, frame))
                        .orElseGet(() ->
                                new Timing(
                                        frame.year(),
                                        null,
                                        frame.period() && !stock ? Sort.PERIOD : Sort.YEAR));
        if (timing.sort() != Sort.YEAR
                || !isExpected(text, sentence, position, frame, timing)
                || (stock && !isBuilt(text, position))) {
            return timing;
        }
        // What is expected in a section that looks back is expected of the year of the meeting.
        boolean ahead =
                frame.orientation() != Orientation.PLAN
                        && frame.meetingYear() != null
                        && Objects.equals(timing.year(), frame.year());
        return new Timing(ahead ? frame.meetingYear() : timing.year(), null, Sort.TARGET);
    }

    private static boolean isExpected(
            FigureText text, int sentence, int position, Frame frame, Timing timing) {
        String before = text.text().substring(sentence, position);
        String clause = text.text().substring(text.clauseStart(position), position);
        Integer year = timing.year();
        boolean past = year != null && frame.year() != null && year < frame.year();
        if (past || PRESENT.matcher(clause).find()) {
            return false;
        }
        return frame.orientation() == Orientation.PLAN || EXPECTED.matcher(before).find();
    }

    /// 推动13个工作站组织活动 speaks of those that there are, 新建13个工作站 of those to come.
    private static boolean isBuilt(FigureText text, int position) {
        int end = Math.min(text.text().length(), position + 4);
        return BUILT.matcher(text.text().substring(text.clauseStart(position), end)).find();
    }

    private static Optional<Timing> lastClue(
            FigureText text, int from, int position, boolean stock, Frame frame) {
        Timing last = null;
        Matcher clues = CLUES.matcher(text.text()).region(from, position);
        while (clues.find()) {
            Timing timing = timing(clues, text, position, stock, frame, last);
            last = timing == null ? last : timing;
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable Timing timing(
            Matcher clue,
            FigureText text,
            int position,
            boolean stock,
            Frame frame,
            @Nullable Timing before) {
        Integer base = frame.year();
        boolean sameClause = text.clauseStart(position) <= clue.start();
        if (clue.group("range") != null) {
            return new Timing(number(clue.group("to")), number(clue.group("from")), Sort.PERIOD);
        }
        if (clue.group("since") != null) {
            int since = number(clue.group("sinceyear"));
            return stock || (base != null && since >= base)
                    ? null
                    : new Timing(base, since, Sort.CUMULATIVE);
        }
        if (clue.group("compare") != null) {
            boolean adjacent = sameClause && noFigure(text, clue.end(), position);
            String year = clue.group("compareyear");
            Integer compared = year == null ? minusOne(base) : Integer.valueOf(year);
            return adjacent ? new Timing(compared, null, Sort.QUOTED) : null;
        }
        if (clue.group("until") != null) {
            return new Timing(
                    number(clue.group("untilyear")), null, stock ? Sort.YEAR : Sort.CUMULATIVE);
        }
        if (clue.group("year") != null) {
            int year = number(clue.group("oneyear"));
            return new Timing(year, null, base != null && year < base ? Sort.QUOTED : Sort.YEAR);
        }
        if (clue.group("last") != null) {
            Integer year = frame.meetingYear() == null ? base : minusOne(frame.meetingYear());
            boolean earlier = year != null && base != null && year < base;
            return new Timing(year, null, earlier ? Sort.QUOTED : Sort.YEAR);
        }
        if (clue.group("previous") != null) {
            return sameClause ? new Timing(minusOne(base), null, Sort.QUOTED) : null;
        }
        if (clue.group("period") != null) {
            return new Timing(base, null, stock ? Sort.YEAR : Sort.PERIOD);
        }
        if (clue.group("partial") != null) {
            return new Timing(before == null ? base : before.year(), null, Sort.PARTIAL);
        }
        if (clue.group("cumulative") != null) {
            return stock || before != null || frame.period() || !sameClause
                    ? null
                    : new Timing(base, null, Sort.CUMULATIVE);
        }
        return new Timing(base, null, Sort.YEAR);
    }

    /// 五年来 in an earlier sentence of the passage, unless 全年 or a year has ended it.
    private static Optional<Timing> earlierPeriod(
            FigureText text, int sentence, boolean stock, Frame frame) {
        Matcher clues = CLUES.matcher(text.text()).region(0, sentence);
        Timing period = null;
        while (clues.find()) {
            if (clues.group("period") != null) {
                period = new Timing(frame.year(), null, stock ? Sort.YEAR : Sort.PERIOD);
            } else if (clues.group("range") != null) {
                period =
                        new Timing(
                                number(clues.group("to")),
                                number(clues.group("from")),
                                Sort.PERIOD);
            } else if (clues.group("annual") != null || clues.group("session") != null) {
                period = null;
            }
        }
        return Optional.ofNullable(period);
    }

    private static boolean noFigure(FigureText text, int from, int to) {
        return text.quantities().keySet().stream().noneMatch(at -> at >= from && at < to);
    }

    private static int number(String year) {
        return Integer.parseInt(year);
    }

    private static @Nullable Integer minusOne(@Nullable Integer year) {
        return year == null ? null : year - 1;
    }
}
