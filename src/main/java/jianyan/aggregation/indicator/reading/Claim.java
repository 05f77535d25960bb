package jianyan.aggregation.indicator.reading;

import java.util.Set;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import org.jspecify.annotations.Nullable;

/// A figure of a passage that a rule takes for its indicator's.
///
/// @param start where what names the indicator begins in the [FigureText]
/// @param position the figure there
/// @param end where its unit ends there
/// @param unit the measure word of a number that stands without one; null when it has one
/// @param words what the pattern's qualifier group took; null when it has none
/// @param link how figure and indicator belong together
record Claim(
        IndicatorRule rule,
        int start,
        int position,
        int end,
        @Nullable String unit,
        @Nullable String words,
        Link link) {
    private static final Set<String> BROUGHT = Set.copyOf(FigureWords.BROUGHT.words());

    /// The same of a part.
    Claim of(String part) {
        return new Claim(rule, start, position, end, unit, part, link);
    }

    /// Whether it is what came to be (新增, 建成), though the indicator tells how much there is.
    boolean isBrought() {
        return words != null && BROUGHT.contains(words);
    }

    /// How a figure and its indicator belong together.
    enum Link {
        /// One of the rule's patterns holds both.
        PATTERN,
        /// 分别 gives one of several figures to one of several names.
        EACH,
        /// The subject stands in a clause before: 生产总值连跨4个台阶,2024年达到1.3万亿元.
        CARRIED,
        /// The figure is what something else is measured by: 在超过60万亿元的高基数上.
        BASE
    }
}
