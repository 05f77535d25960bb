/// One document in, its readings out.
///
/// Start with `IndicatorReader`. A passage comes as a `FigureText`, where each figure is one
/// character. `ClaimReader` matches the rules on it and makes a `Claim` of each place that one
/// fits, `EachReader` those of 分别为, where several names share several figures; `SubjectFinder`,
/// `PlaceFinder` and `PartScopes` say whose figure it is. `GrowthReader` adds the changes that
/// stand beside a figure. `TimingReader` tells the year's own figure from a target, a five-year
/// total and a figure of the year before, by the `Frame` of the passage; `Doubts` takes down what
/// is not sure, and `ReadingMaker` writes the reading with its words and its place in the source.
@NullMarked
package jianyan.aggregation.indicator.reading;

import org.jspecify.annotations.NullMarked;
