package jianyan.aggregation.indicator.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigureNumerals;
import org.jspecify.annotations.Nullable;

/// The years of the five-year plans: 十一五 is 2006 to 2010.
final class FiveYearPlans {
    /// 十四五时期, 十三五以来, 第十四个五年规划期间.
    static final Pattern NAMED =
            Pattern.compile(
                    "第?(?<!\\d)(?<plan>十[一二三四五]?|[六七八九])(?:个五年(?:规划|计划)|五)(?=时期|期间|以来|规划期|五年|收官)(?<since>以来)?");

    /// The third plan began in 1966, and each since has followed upon the one before.
    private static final int THIRD = 1966;

    private FiveYearPlans() {}

    /// The years of a matched name.
    ///
    /// @param now the year that a plan still running has come to
    static Timing period(Matcher named, @Nullable Integer now) {
        int number = FigureNumerals.parse(named.group("plan")).orElseThrow().intValue();
        int from = THIRD + 5 * (number - 3);
        int to = from + 4;
        return Timing.period(from, now != null && now >= from && now < to ? now : to);
    }
}
