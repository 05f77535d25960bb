package jianyan.aggregation.indicator.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyan.document.Body;
import jianyan.question.aggregation.indicator.IndicatorKinds;

/// All rules for reading indicators, with what they share. Loaded by [IndicatorRulesReader].
///
/// @param fingerprint of the text that they were read from
/// @param version goes up with every change, so that a series can say what read it
/// @param topics what a passage may be speaking of, by name
/// @param defaultTopics what a body's documents speak of where nothing is named
/// @param rules a figure that two of them claim goes to the earlier one
/// @param ratios shares that follow from two counts
public record IndicatorRules(
        String fingerprint,
        int version,
        Map<String, Pattern> topics,
        Map<Body, String> defaultTopics,
        List<IndicatorRule> rules,
        List<Ratio> ratios) {
    /// A share that two counts must give: 立案率 is 立案 of 收到提案.
    ///
    /// @param rate the indicator that states it; may be one that no text ever states
    public record Ratio(String rate, String part, String whole) {}

    public IndicatorRules {
        topics = Map.copyOf(topics);
        defaultTopics = Map.copyOf(defaultTopics);
        rules = List.copyOf(rules);
        ratios = List.copyOf(ratios);
    }

    /// What can be read, in the order of the rules.
    public List<IndicatorKinds.Name> names() {
        return rules.stream()
                .map(rule -> new IndicatorKinds.Name(rule.id(), rule.label()))
                .toList();
    }

    /// What readers call an indicator; its id when no rule has it.
    public String label(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(IndicatorRule::label)
                .findFirst()
                .orElse(id);
    }

    /// The id of an indicator by its present or a former name or by what readers call it; empty
    /// when there is none.
    public Optional<String> id(String name) {
        return rules.stream()
                .filter(rule ->
                        rule.id().equals(name)
                                || rule.label().equals(name)
                                || rule.formerly().contains(name))
                .map(IndicatorRule::id)
                .findFirst();
    }
}
