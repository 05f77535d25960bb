package jianyan.question.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a table would be read: which of its columns holds which field, with examples, to be looked
/// over before its mapping is kept.
///
/// @param kept whether the mapping stands beside the table already; otherwise it is proposed
/// @param yaml the mapping as the text of a `NAME.mapping.yaml`
/// @param remarks what should be looked at, in Chinese
/// @param fields what a column can give
public record TableLook(
        String file,
        boolean kept,
        List<Sheet> sheets,
        Map<String, List<String>> columns,
        Map<String, String> values,
        Set<String> ignore,
        String yaml,
        List<String> remarks,
        List<Field> fields) {
    /// So many rows are shown.
    public static final int EXAMPLES = 5;

    public TableLook {
        sheets = List.copyOf(sheets);
        remarks = List.copyOf(remarks);
        fields = List.copyOf(fields);
    }

    /// @param field as a mapping calls it
    /// @param name as people call it
    public record Field(String field, String name) {}

    /// @param name of the sheet; empty where a file is one table
    /// @param titles the lines above the header
    /// @param rows how many stand below the header
    public record Sheet(String name, List<String> titles, int rows, List<Column> columns) {
        public Sheet {
            titles = List.copyOf(titles);
            columns = List.copyOf(columns);
        }
    }

    /// @param field what the column gives; null when it is not used
    /// @param examples the cells of the first rows, cut where they are long
    public record Column(
            String column, @Nullable String field, boolean ignored, List<String> examples) {
        public Column {
            examples = List.copyOf(examples);
        }
    }
}
