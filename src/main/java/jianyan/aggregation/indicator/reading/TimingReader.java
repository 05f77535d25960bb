package jianyan.aggregation.indicator.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.reading.Timing.Sort;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.document.Orientation;
import org.jspecify.annotations.Nullable;

/// Tells of which time a figure speaks, from the clues before it and from its section.
///
/// A clue holds for the rest of its sentence, a clue of several years (五年来) for the rest of its
/// passage; the last one counts, but 全年 and 年内 leave a year that the sentence names. 去年 and 今年 are
/// counted from the date of the text, 上年 from the year that the section reviews and only in its
/// clause.
final class TimingReader {
    /// The clues, each a named group; a comparison (比去年) is told by its first word.
    private static final Pattern CLUES = FigureWords.CLUE.pattern();

    private static final Pattern EXPECTED = FigureWords.EXPECTED.pattern();

    /// 高于5%的预期目标: the figure is the target.
    private static final Pattern TARGET_AFTER = FigureWords.TARGET_AFTER.pattern();

    /// 完成年度目标的122%: a figure of the year, though several were spoken of before.
    private static final Pattern OF_THE_YEAR = FigureWords.OF_THE_YEAR.pattern();

    private static final Pattern BUILT = FigureWords.BUILT.pattern();

    /// What already is stays no target, though it stands in a plan.
    private static final Pattern PRESENT = FigureWords.PRESENT.pattern();

    private static final Pattern SUMMED = FigureWords.SUMMED.pattern();

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

    /// 推动13个工作站组织活动 speaks of those that there are, 新建13个工作站 and 力争达到13个 of those to come.
    private static boolean isBuilt(FigureText text, int position) {
        int end = Math.min(text.text().length(), position + 4);
        String clause = text.text().substring(text.clauseStart(position), end);
        return BUILT.matcher(clause).find() || EXPECTED.matcher(clause).find();
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

    /// 五年来 in an earlier sentence of the passage, unless 全年, a year or another span has ended it.
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
                    || clues.group("since") != null
                    || clues.group("year") != null
                    || clues.group("last") != null
                    || clues.group("now") != null) {
                period = null;
            }
        }
        boolean ofTheYear =
                OF_THE_YEAR
                        .matcher(text.text())
                        .region(sentence, text.sentenceEnd(sentence))
                        .find();
        return period == null || ofTheYear || rule.stock() || rule.annual()
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
