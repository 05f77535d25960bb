/// Reading figures out of running text: 提案272件，经审查立案236件，办复率100%.
///
/// Start with [jianyan.aggregation.indicator.IndicatorReader], which turns a document into
/// readings. What it looks for is data, `indicators.yaml`, loaded and checked in `rule`. A passage
/// is first made into a `FigureText` (`figure`), where each figure is one character; `ClaimReader`
/// matches the rules on it, `GrowthReader` the changes, and `TimingReader` tells the year's own
/// figure from a target, a five-year total and a figure of the year before.
/// [jianyan.aggregation.indicator.ConsistencyChecker] holds the readings against each other.
@NullMarked
package jianyan.aggregation.indicator;

import org.jspecify.annotations.NullMarked;
