/// The statistics that figures are given with: pure functions of counts, each naming the source of
/// its formula. Nothing here knows of documents or of an index.
///
/// How sure a figure is: [jianyan.aggregation.statistics.PoissonInterval] for counts,
/// [jianyan.aggregation.statistics.WilsonInterval] for shares,
/// [jianyan.aggregation.statistics.DocumentBootstrap] where words come in bursts. Whether it moves:
/// [jianyan.aggregation.statistics.MannKendall], [jianyan.aggregation.statistics.RateRatio] and,
/// from both, [jianyan.aggregation.statistics.Trend]. What sets two selections apart:
/// [jianyan.aggregation.statistics.LogLikelihood], [jianyan.aggregation.statistics.LogRatio],
/// [jianyan.aggregation.statistics.Dispersion]. Many questions at once:
/// [jianyan.aggregation.statistics.MultipleComparison]. Profiles:
/// [jianyan.aggregation.statistics.JensenShannon], [jianyan.aggregation.statistics.AverageLinkage].
@NullMarked
package jianyan.aggregation.statistics;

import org.jspecify.annotations.NullMarked;
