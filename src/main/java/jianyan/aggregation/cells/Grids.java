package jianyan.aggregation.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Shards;
import jianyan.index.plan.Chosen;
import jianyan.query.FilterField;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;

/// Lays out the grid of a table. Thread-safe.
///
/// The same request gives the same grid, however its documents are spread.
public final class Grids {
    /// Up to so many cells an axis has every value that any document has; above, only those of the
    /// chosen documents, which costs a round more.
    private static final int SMALL = 20_000;

    private final TextAnalysis analysis;
    private final CountedQuery.Reader queries;

    public Grids(TextAnalysis analysis, CountedQuery.Reader queries) {
        this.analysis = analysis;
        this.queries = queries;
    }

    public Grid of(
            List<Dimension> by, YearBins bins, AdHocThemes own, Chosen chosen, Shards shards) {
        Grid whole =
                new Grid(
                        by.stream()
                                .map(dimension ->
                                        dimension
                                                .field()
                                                .map(field ->
                                                        Axis.of(
                                                                dimension,
                                                                shards.knownApart(
                                                                        field, chosen.places()),
                                                                bins))
                                                .orElseGet(() -> themes(own)))
                                .toList());
        return whole.size() <= SMALL ? whole : narrowed(whole, chosen, shards);
    }

    private Grid narrowed(Grid whole, Chosen chosen, Shards shards) {
        List<FilterField> fields =
                whole.axes().stream()
                        .map(axis -> axis.dimension())
                        .filter(dimension -> !dimension.isNumbers())
                        .map(Dimension::field)
                        .flatMap(Optional::stream)
                        .toList();
        List<List<String>> held =
                shards.gather(
                        HeldValuesRound.INSTANCE, new HeldValuesRound.Request(chosen, fields));
        return new Grid(
                whole.axes().stream()
                        .map(axis -> {
                            int at = fields.indexOf(axis.dimension().field().orElse(null));
                            return at < 0
                                    ? axis
                                    : Axis.of(axis.dimension(), held.get(at), YearBins.NONE);
                        })
                        .toList());
    }

    /// Those of the program and those of the request.
    private Axis themes(AdHocThemes own) {
        List<String> names = new ArrayList<>();
        analysis.themes().names().stream()
                .filter(name -> !analysis.theme(name).isEmpty())
                .forEach(names::add);
        own.lists().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return Axis.ofThemes(
                names, names.stream().map(name -> queries.read("theme:" + name, own)).toList());
    }
}
