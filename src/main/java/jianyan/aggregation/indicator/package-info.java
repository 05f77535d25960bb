/// Reading figures out of running text: 提案272件，经审查立案236件，办复率100%.
///
/// What is looked for is data, `indicators.yaml`, loaded and checked in `rule`. A passage is first
/// made into a `FigureText` (`figure`), and `reading` turns a document into readings. They are kept
/// in the index (`KeptReadings`, as `ReadingCodec` writes them), so that a question reads them
/// back: start with `Indicators`, which gathers them by `ReadingsRound`, where `DocumentReadings`
/// reads anew what is not kept. `ConsistencyChecker` holds the readings against each other. A table
/// of years goes through `GridRound` over columns of yearly figures (`YearlyFigures`) and becomes
/// rows in `GridMaker`.
@NullMarked
package jianyan.aggregation.indicator;

import org.jspecify.annotations.NullMarked;
