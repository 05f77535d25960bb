package jianyan.question.aggregation.coverage;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import org.jspecify.annotations.Nullable;

/// What the corpus holds, so that a gap in it is not taken for silence of the documents.
public record CoverageAnswer(List<Cell> cells, long documents, long characters) implements Tabular {
    /// @param district null for documents above the level of a district, or of unknown place
    /// @param year the coverage year; null when unknown
    public record Cell(
            @Nullable String region,
            @Nullable String district,
            @Nullable Integer year,
            long documents,
            long characters) {}

    @Override
    public List<?> tableRows() {
        return cells;
    }

    @Override
    public Set<String> tableKeys() {
        return Set.of("region", "district", "year");
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
