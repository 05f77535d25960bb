package jianyan.aggregation.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jianyan.corpus.place.Namesakes;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import org.jspecify.annotations.Nullable;

/// Says what the corpus holds, by place and coverage year. One round. Thread-safe.
public final class Coverage {
    private static final Comparator<@Nullable String> NAMES =
            Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<CoverageAnswer.Cell> ORDER =
            Comparator.comparing(CoverageAnswer.Cell::region, NAMES)
                    .thenComparing(CoverageAnswer.Cell::district, NAMES)
                    .thenComparing(
                            CoverageAnswer.Cell::year,
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final FilterTranslator filters;

    public Coverage(FilterTranslator filters) {
        this.filters = filters;
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(
                HeldCellsRound.INSTANCE,
                KnownFieldsRound.INSTANCE,
                DocumentSetRound.INSTANCE,
                DocumentDigestRound.INSTANCE);
    }

    public CoverageAnswer coverage(Filters chosen, Shards shards) {
        HeldCells held = shards.gather(HeldCellsRound.INSTANCE, filters.resolve(chosen, shards));
        Map<String, String> shown =
                Namesakes.shown(
                        held.cells().keySet().stream()
                                .map(HeldCells.Place::district)
                                .filter(Objects::nonNull)
                                .toList());
        List<CoverageAnswer.Cell> cells =
                held.cells().entrySet().stream()
                        .map(cell ->
                                new CoverageAnswer.Cell(
                                        cell.getKey().region(),
                                        shown(cell.getKey().district(), shown),
                                        cell.getKey().year(),
                                        cell.getValue().documents(),
                                        cell.getValue().characters()))
                        .sorted(ORDER)
                        .toList();
        return new CoverageAnswer(
                cells,
                held.documents(),
                cells.stream().mapToLong(CoverageAnswer.Cell::characters).sum());
    }

    private static @Nullable String shown(@Nullable String district, Map<String, String> shown) {
        return district == null ? null : shown.get(district);
    }
}
