package jianyan.aggregation.indicator.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigureNumerals;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Section;
import org.jspecify.annotations.Nullable;

/// Of what time a section's figures speak unless they say otherwise.
///
/// @param year the section's coverage year
/// @param told the year in which the text was told: that of its date, or else of its meeting
/// @param period the years that the section is about, 五年工作回顾; null when it is about one
/// @param sure whether the section itself has a year
record Frame(
        @Nullable Integer year,
        @Nullable Integer told,
        Orientation orientation,
        @Nullable Timing period,
        boolean sure) {
    private static final Pattern YEARS =
            Pattern.compile(
                    "^(?!.*20\\d\\d年).*(?:(?<![\\d一二三四五六七八九〇])(?<count>[二三四五六七八九十]|\\d)年"
                            + "(?:来|间|履职|工作|的|回顾|主要)|届[^一二三四五]{0,8}工作回顾)");

    static Frame of(Document document, Section section, String heading) {
        Metadata metadata = document.metadata();
        Integer meeting = metadata.meetingYear();
        Integer told = told(metadata);
        Integer year = section.year();
        boolean sure = year != null;
        if (year == null) {
            year = metadata.years().size() == 1 ? metadata.years().getFirst() : null;
        }
        if (year == null && meeting != null) {
            year = section.orientation() == Orientation.PLAN ? meeting : meeting - 1;
        }
        return new Frame(
                year == null ? told : year,
                told,
                section.orientation(),
                period(heading, year, section.orientation()),
                sure);
    }

    /// The year of the text's date, or of its meeting. What is no report and has neither speaks of
    /// the year in which it was written.
    private static @Nullable Integer told(Metadata metadata) {
        if (metadata.date() != null) {
            return metadata.date().getYear();
        }
        if (metadata.meetingYear() != null) {
            return metadata.meetingYear();
        }
        if (metadata.published() != null) {
            return metadata.published().getYear();
        }
        boolean one = metadata.kind() != Kind.REPORT && metadata.years().size() == 1;
        return one ? metadata.years().getFirst() : null;
    }

    private static @Nullable Timing period(
            String heading, @Nullable Integer year, Orientation orientation) {
        Matcher plan = FiveYearPlans.NAMED.matcher(heading);
        if (plan.find() && orientation != Orientation.PLAN && !heading.contains("规划")) {
            return FiveYearPlans.period(plan, year);
        }
        Matcher years = YEARS.matcher(heading);
        if (!years.find()) {
            return null;
        }
        return lasting(years.group("count"), year);
    }

    /// 五年 that end with a year.
    static Timing lasting(@Nullable String count, @Nullable Integer last) {
        if (count == null || last == null) {
            return Timing.period(null, last);
        }
        return FigureNumerals.parse(count)
                .map(years -> Timing.period(last - years.intValue() + 1, last))
                .orElseGet(() -> Timing.period(null, last));
    }
}
