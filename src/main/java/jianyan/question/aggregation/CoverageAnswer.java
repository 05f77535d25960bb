package jianyan.question.aggregation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the corpus holds, so that a gap in it is not taken for silence of the documents.
public record CoverageAnswer(List<Cell> cells, long documents, long characters) {
    /// @param district null for documents above the level of a district, or of unknown place
    /// @param year the coverage year; null when unknown
    public record Cell(
            @Nullable String region,
            @Nullable String district,
            @Nullable Integer year,
            long documents,
            long characters) {}
}
