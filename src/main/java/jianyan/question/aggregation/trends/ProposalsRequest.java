package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;

/// What became of proposals, counted as things.
///
/// @param by none to three dimensions
/// @param themes themes that an axis of themes has beside those of the program
/// @param bins years put together on the axis of years
public record ProposalsRequest(
        List<Dimension> by, Filters filters, AdHocThemes themes, YearBins bins) {
    public ProposalsRequest {
        by = Dimension.check(by);
        bins.check(by);
    }
}
