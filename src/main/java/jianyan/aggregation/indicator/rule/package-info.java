/// What is looked for: `IndicatorRulesReader` reads `indicators.yaml` with line-exact errors,
/// `RulePattern` says how a pattern is written, `Topics` which rules a passage can be about.
@NullMarked
package jianyan.aggregation.indicator.rule;

import org.jspecify.annotations.NullMarked;
