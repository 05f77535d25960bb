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
/// passage; the last one counts, but 全年 and 年内 leave a year that the sentence names. 去年 and 今年 are
/// counted from the date of the text, 上年 from the year that the section reviews and only in its
/// clause.
final class TimingReader {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String COUNT = "[二三四五六七八九十两]|\\d{1,2}";

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
                            + ")年(?:[^,;。]{0,10}(?:召开|成立|换届|实施|启动|开展))?(?:以来|起|开始))"
                            + "|(?<compare>(?:相?比|较|同|由|从|高于|低于|多于|少于)于?"
                            + "(?:(?<compareyear>"
                            + YEAR
                            + ")年|(?:去年|上一?年)度?)(?:同期)?)"
                            + "|(?<lastperiod>(?:去年|上一?年)同期)"
                            + "|(?<until>(?:截至|截止|到|至)(?<untilyear>"
                            + YEAR
                            + ")年(?:末|底|12月(?:底|末)?)?)"
                            + "|(?<sofar>今年以来|年初以来|年初至今|今年[^,;。]{0,4}截[至止][^,;。]{0,8}|(?:今年|(?<sofaryear>"
                            + YEAR
                            + ")年)?(?:[上下]半年|前?[一二三四1-4]个?季度|前(?:[一二三四五六七八九十]{1,2}|\\d{1,2})个月|(?:[一二三四五六七八九十]{1,2}|\\d{1,2})月以来|1[-—至]{1,2}\\d{1,2}月))"
                            + "|(?<year>(?<![\\d参])(?<oneyear>"
                            + YEAR
                            + ")年)"
                            + "|(?<last>去年)"
                            + "|(?<previous>上一?年度?)"
                            + "|(?<session>次(?:全体)?会议(?:闭幕)?(?:以来|至今))"
                            + "|(?<span>(?:过去|最近|近|这|前)(?:的)?(?<spancount>"
                            + COUNT
                            + ")年(?![前级最新少]|来?(?:最|新高|新低|首次)))"
                            + "|(?<period>(?<![一二三四五六七八九十百千第\\d])(?<count>"
                            + COUNT
                            + ")年"
                            + "(?:来(?!首次|最|新高|新低|第一|少有|首)|间|中|里|内|期间|以来|任期|共|总|累计|合计|平均|召开|开展|收到|提交|组织|办理|完成|报送)"
                            + "|任期(?:内|以来)|届(?![^,;。]{0,8}次)[^,;。]{0,12}(?:以来|期间)|(?:本|上|[一二三四五六七八九十]+)届[^,;。]{0,8}任期(?!的?第)|历[年届](?!来最))"
                            + "|(?<planned>第?(?<!\\d)十[一二三四五]?(?:个五年(?:规划|计划)|五)(?:时期|期间|以来|规划期))"
                            + "|(?<now>今年(?!的?(?:政府)?(?:重点)?工作|[^,;。]{0,2}是))"
                            + "|(?<annual>全年|一年来|年内|本年|当年|年度内|过去(?:的)?一年|这一年|年来|一年(?=[共收开组报]))"
                            + "|(?<cumulative>累计|总计已|截至目前|截止目前|迄今|至今|截[至止](?!"
                            + YEAR
                            + ")(?:目前|现在|(?!12月)\\d{1,2}月)[^,;。]{0,4})");

    private static final Pattern EXPECTED =
            Pattern.compile("力争|争取|预期目标|目标(?:是|为)|确保|预期|计划(?:到|新|再|安排|完成|建|开展|组织|投资)|拟(?:建|新|安排)");

    /// 高于5%的预期目标: the figure is the target.
    private static final Pattern TARGET_AFTER =
            Pattern.compile("[^,;。、]{0,6}?的?(?:预期|年度|年初|约束性|奋斗|既定|全年|增长|确定)*目标");

    private static final Pattern BUILT = Pattern.compile("建|增|设立|成立|扩|达到|打造|拓展");

    /// What already is stays no target, though it stands in a plan.
    private static final Pattern PRESENT = Pattern.compile("已|现有|目前|原有|去年");

    private static final Pattern SUMMED = Pattern.compile("累计|合计|总共|共计|年均|共(?=[\\p{IsHan}]{0,3}$)");

    /// @param position up to where clues are looked for: the figure, or the name of what changed
    /// @param figure where the figure stands in the text
    /// @param change whether it is a change, which five years add up like anything else
    Timing read(
            FigureText text,
            int position,
            int figure,
            boolean change,
            IndicatorRule rule,
            Frame frame) {
        int sentence = text.sentenceStart(position);
        Timing timing =
                lastClue(text, sentence, position, change, rule, frame)
                        .or(() -> earlierPeriod(text, sentence, rule, frame))
                        .orElseGet(() -> unsaid(text, sentence, position, rule, frame));
        if (timing.sort() != Sort.YEAR) {
            return timing;
        }
        if (TARGET_AFTER
                .matcher(text.text())
                .region(figure + 1, text.text().length())
                .lookingAt()) {
            return Timing.of(timing.year(), Sort.TARGET);
        }
        if (!isExpected(text, sentence, position, frame, timing)
                || (rule.stock() && !isBuilt(text, position))) {
            return timing;
        }
        // What is expected in a section that looks back is expected of the year of the meeting.
        boolean ahead =
                frame.orientation() != Orientation.PLAN
                        && frame.told() != null
                        && Objects.equals(timing.year(), frame.year());
        return Timing.of(ahead ? frame.told() : timing.year(), Sort.TARGET);
    }

    /// Of the year of the section, or of its years.
    private static Timing unsaid(
            FigureText text, int sentence, int position, IndicatorRule rule, Frame frame) {
        Timing period = frame.period();
        if (period != null && isSummed(text, sentence, position, rule)) {
            return period;
        }
        Timing year = Timing.of(frame.year(), Sort.YEAR);
        return frame.sure() ? year : year.unsure();
    }

    /// A total of several years, rather than what the last of them came to.
    private static boolean isSummed(
            FigureText text, int sentence, int position, IndicatorRule rule) {
        if (!rule.stock() && !rule.annual()) {
            return true;
        }
        return !rule.stock()
                && SUMMED.matcher(
                                text.text()
                                        .substring(
                                                Math.max(sentence, text.clauseStart(position)),
                                                position))
                        .find();
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
            FigureText text,
            int from,
            int position,
            boolean change,
            IndicatorRule rule,
            Frame frame) {
        Timing last = null;
        Matcher clues = CLUES.matcher(text.text()).region(from, position);
        while (clues.find()) {
            Timing timing = timing(clues, text, from, position, change, rule, frame, last);
            last = timing == null ? last : timing;
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable Timing timing(
            Matcher clue,
            FigureText text,
            int sentence,
            int position,
            boolean change,
            IndicatorRule rule,
            Frame frame,
            @Nullable Timing before) {
        Integer base = frame.year();
        boolean stock = rule.stock();
        boolean sameClause = text.clauseStart(position) <= clue.start();
        if (clue.group("range") != null) {
            return Timing.period(number(clue.group("from")), number(clue.group("to")));
        }
        if (clue.group("since") != null) {
            int since = number(clue.group("sinceyear"));
            if (Objects.equals(since, frame.told()) && !stock) {
                return Timing.of(since, Sort.SO_FAR);
            }
            return stock || (base != null && since >= base) ? null : Timing.since(since, base);
        }
        if (clue.group("compare") != null) {
            boolean adjacent = sameClause && noFigure(text, clue.end(), position);
            String year = clue.group("compareyear");
            Integer compared = year == null ? minusOne(base) : Integer.valueOf(year);
            return adjacent ? Timing.of(compared, Sort.BASE) : null;
        }
        if (clue.group("lastperiod") != null) {
            return sameClause ? Timing.of(minusOne(base), Sort.BASE) : null;
        }
        if (clue.group("until") != null) {
            return Timing.of(
                    number(clue.group("untilyear")),
                    stock || rule.annual() ? Sort.YEAR : Sort.CUMULATIVE);
        }
        if (clue.group("sofar") != null) {
            String year = clue.group("sofaryear");
            Integer of = year != null ? Integer.valueOf(year) : null;
            if (of == null && clue.group().contains("今年") || of == null && before == null) {
                of =
                        clue.group().contains("今年") || frame.told() == null
                                ? orElse(frame.told(), base)
                                : base;
            }
            return Timing.of(of == null && before != null ? before.year() : of, Sort.SO_FAR);
        }
        if (clue.group("year") != null) {
            int year = number(clue.group("oneyear"));
            boolean retold = base != null && year < base;
            return new Timing(year, null, null, Sort.YEAR, retold, true);
        }
        if (clue.group("last") != null) {
            Integer year = frame.told() == null ? base : minusOne(frame.told());
            boolean retold = year != null && base != null && year < base && frame.sure();
            return new Timing(year, null, null, Sort.YEAR, retold, true);
        }
        if (clue.group("previous") != null) {
            return sameClause
                    ? new Timing(minusOne(base), null, null, Sort.YEAR, true, true)
                    : null;
        }
        if (clue.group("session") != null) {
            return Timing.of(base, Sort.YEAR);
        }
        if (clue.group("now") != null) {
            return now(frame);
        }
        if (clue.group("annual") != null) {
            return before != null && before.sort() == Sort.YEAR && before.year() != null
                    ? before
                    : Timing.of(base, Sort.YEAR);
        }
        if (clue.group("cumulative") != null) {
            return cumulative(clue, stock, sameClause, frame, before);
        }
        if (!change && !isSummed(text, sentence, position, rule)) {
            return Timing.of(base, Sort.YEAR);
        }
        return period(clue, base);
    }

    private static Timing period(Matcher clue, @Nullable Integer base) {
        if (clue.group("planned") != null) {
            Matcher plan = FiveYearPlans.NAMED.matcher(clue.group("planned"));
            return plan.find() ? FiveYearPlans.period(plan, base) : Timing.period(null, base);
        }
        if (clue.group("span") != null) {
            return Frame.lasting(clue.group("spancount"), base);
        }
        return Frame.lasting(clue.group("count"), base);
    }

    /// 今年 is the year of the text's date. In a section that reviews the year before, a reader
    /// cannot be sure which of the two is meant.
    private static Timing now(Frame frame) {
        if (frame.orientation() == Orientation.PLAN || frame.told() == null) {
            return Timing.of(frame.year(), Sort.YEAR);
        }
        boolean agrees = Objects.equals(frame.told(), frame.year());
        Timing told = Timing.of(frame.told(), Sort.YEAR);
        return agrees ? told : told.unsure();
    }

    /// 累计 behind a year or 全年 adds up that year; else since nobody says when.
    private static @Nullable Timing cumulative(
            Matcher clue, boolean stock, boolean sameClause, Frame frame, @Nullable Timing before) {
        boolean upToNow = !clue.group().equals("累计");
        if (upToNow && before != null && before.sort() == Sort.YEAR && !stock && !before.retold()) {
            return Timing.of(before.year(), Sort.SO_FAR);
        }
        if (stock || before != null || !sameClause && !upToNow) {
            return null;
        }
        return frame.period() != null ? frame.period() : Timing.of(frame.year(), Sort.CUMULATIVE);
    }

    /// 五年来 in an earlier sentence of the passage, unless 全年 or a year has ended it.
    private static Optional<Timing> earlierPeriod(
            FigureText text, int sentence, IndicatorRule rule, Frame frame) {
        Matcher clues = CLUES.matcher(text.text()).region(0, sentence);
        Timing period = null;
        while (clues.find()) {
            if (clues.group("period") != null
                    || clues.group("span") != null
                    || clues.group("planned") != null) {
                period = period(clues, frame.year());
            } else if (clues.group("range") != null) {
                period = Timing.period(number(clues.group("from")), number(clues.group("to")));
            } else if (clues.group("annual") != null
                    || clues.group("session") != null
                    || clues.group("year") != null
                    || clues.group("last") != null
                    || clues.group("now") != null) {
                period = null;
            }
        }
        return period == null || rule.stock() || rule.annual()
                ? Optional.empty()
                : Optional.of(period);
    }

    private static boolean noFigure(FigureText text, int from, int to) {
        return text.quantities().keySet().stream().noneMatch(at -> at >= from && at < to);
    }

    private static int number(String year) {
        return Integer.parseInt(year);
    }

    private static @Nullable Integer orElse(@Nullable Integer year, @Nullable Integer other) {
        return year == null ? other : year;
    }

    private static @Nullable Integer minusOne(@Nullable Integer year) {
        return year == null ? null : year - 1;
    }
}
