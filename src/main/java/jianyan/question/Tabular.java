package jianyan.question;

import java.util.List;
import java.util.Set;

/// An answer that is also a table, for a spreadsheet. Whoever offers a table of an answer takes
/// this type, so that an answer without one does not compile there.
public interface Tabular {
    /// From top to bottom: records, whose components are the columns, or [TableRow]s.
    List<?> tableRows();

    /// Columns in which a missing value is told in words: an empty cell could be taken for a total.
    default Set<String> tableKeys() {
        return Set.of();
    }

    /// What has to be known to read it, in Chinese.
    List<String> notes();
}
