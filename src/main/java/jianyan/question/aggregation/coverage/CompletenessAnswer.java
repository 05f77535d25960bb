package jianyan.question.aggregation.coverage;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import org.jspecify.annotations.Nullable;

/// How well the documents held are known, so that holes can be mended by a `.meta.yaml`.
public record CompletenessAnswer(List<Row> rows, List<String> notes) implements Tabular {
    public CompletenessAnswer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// One field within the documents of one body, kind and place.
    ///
    /// @param field as the filters name it, or `date`
    /// @param district null for documents above districts, or of unknown place
    /// @param known documents that have a value
    /// @param missing the first ids of those that have none
    /// @param more how many others have none
    public record Row(
            String field,
            String body,
            String kind,
            @Nullable String region,
            @Nullable String district,
            long documents,
            long known,
            double share,
            List<String> missing,
            long more) {
        public Row {
            missing = List.copyOf(missing);
        }
    }

    @Override
    public List<?> tableRows() {
        return rows;
    }

    @Override
    public Set<String> tableKeys() {
        return Set.of("region", "district");
    }
}
