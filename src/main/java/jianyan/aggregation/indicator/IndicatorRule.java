package jianyan.aggregation.indicator;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// How one indicator is stated in running text.
///
/// @param id its name in the API, `proposals-received`
/// @param label its name for readers, 收到提案
/// @param topic the topic that must be the one last spoken of; null when the patterns say enough
/// @param bodies whose documents state it; empty for anybody's
/// @param stock whether it counts what exists rather than what a year brought, so that 累计 and 目前
///   say nothing unusual
/// @param patterns ways of stating it, tried in order
/// @param growthOf names of it whose growth may be stated without its value
/// @param unless a match that holds one of these is none
record IndicatorRule(
        String id,
        String label,
        @Nullable String topic,
        Set<Body> bodies,
        boolean stock,
        List<RulePattern> patterns,
        List<Pattern> growthOf,
        @Nullable Pattern unless) {
    IndicatorRule {
        bodies = Set.copyOf(bodies);
        patterns = List.copyOf(patterns);
        growthOf = List.copyOf(growthOf);
    }
}
