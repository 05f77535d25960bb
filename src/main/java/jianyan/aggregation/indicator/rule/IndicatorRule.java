package jianyan.aggregation.indicator.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// How one indicator is stated in running text.
///
/// @param id its name in the API, `proposals-received`
/// @param label its name for readers, 收到提案
/// @param formerly names that it had in the API before, which are still taken
/// @param topic the topic that must be the one last spoken of; null when the patterns say enough
/// @param bodies whose documents state it; empty for anybody's
/// @param stock whether it counts what exists rather than what a year brought, so that 累计 and 目前
///   say nothing unusual
/// @param annual whether it is a yearly amount that nobody adds up over years, so that 五年来 leaves
///   it the last year's: 生产总值达到39.8万亿元
/// @param patterns ways of stating it, tried in order
/// @param growthOf names of it whose growth may be stated without its value
/// @param names the same names, wherever they stand
/// @param unless a match that holds one of these is none
public record IndicatorRule(
        String id,
        String label,
        Set<String> formerly,
        @Nullable String topic,
        Set<Body> bodies,
        boolean stock,
        boolean annual,
        List<RulePattern> patterns,
        List<Pattern> growthOf,
        List<Pattern> names,
        @Nullable Pattern unless) {
    public IndicatorRule {
        formerly = Set.copyOf(formerly);
        bodies = Set.copyOf(bodies);
        patterns = List.copyOf(patterns);
        growthOf = List.copyOf(growthOf);
        names = List.copyOf(names);
    }

    /// Whether one of its patterns takes a figure with this measure word, `%` for a share.
    public boolean measures(String unit) {
        return patterns.stream().anyMatch(pattern -> pattern.measures().contains(unit));
    }

    /// The same for what a year brought of it: 新增, of what exists.
    public IndicatorRule brought() {
        return new IndicatorRule(
                id, label, formerly, topic, bodies, false, annual, patterns, growthOf, names,
                unless);
    }
}
