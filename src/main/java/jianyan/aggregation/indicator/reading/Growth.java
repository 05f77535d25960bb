package jianyan.aggregation.indicator.reading;

import java.math.BigDecimal;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import org.jspecify.annotations.Nullable;

/// A change of an indicator that a passage states.
///
/// @param of the figure that changed; null when the text names the indicator without its value
/// @param position the change's figure in the [FigureText]
/// @param end where its unit ends there
/// @param sign -1 for a decrease
/// @param start where what names the indicator begins
/// @param was the earlier figure that it is compared with, 较上年229件; null when it is not told
record Growth(
        IndicatorRule rule,
        @Nullable Claim of,
        int position,
        int end,
        BigDecimal sign,
        int start,
        @Nullable Earlier was,
        Than than) {
    /// What the change is counted from.
    ///
    /// @param since the year compared with, where the text names it
    /// @param back else how many years before the figure's own it is: 2 for 比两年前
    /// @param yearly whether it is the mean of several years, 年均
    record Than(@Nullable Integer since, int back, boolean yearly) {
        /// The year compared with, of a change of a year; null for the year before and when
        /// unknown.
        @Nullable Integer since(@Nullable Integer year) {
            return since != null || back == 1 || year == null
                    ? since
                    : Integer.valueOf(year - back);
        }
    }

    /// @param yearsBefore how many years before the figure's own; 0 when `year` says which
    record Earlier(int position, int end, int yearsBefore, int year) {}
}
