package jianyan.corpus.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jianyan.words.WordTable;

/// The names that tables give the columns of each field, from `column-names.tsv`.
final class ColumnNames {
    private static final String TEXT_ENDING = "text-ending";
    private static final String COUNTING = "counting";

    private static final WordTable WORDS =
            WordTable.load("/jianyan/corpus/column-names.tsv", uses());

    private ColumnNames() {}

    private static Set<String> uses() {
        Set<String> uses = new HashSet<>(TableMapping.FIELDS);
        uses.add(TEXT_ENDING);
        uses.add(COUNTING);
        return uses;
    }

    /// In the order in which they choose among the columns.
    static List<String> fields() {
        return WORDS.uses().stream().filter(TableMapping.FIELDS::contains).toList();
    }

    /// The likelier name first, as `MappingProposal` normalizes names.
    static List<String> of(String field) {
        return WORDS.words(field);
    }

    static boolean endsAsText(String name) {
        return WORDS.words(TEXT_ENDING).stream().anyMatch(name::endsWith);
    }

    /// Whether a column so called only counts the rows.
    static boolean counts(String name) {
        return WORDS.words(COUNTING).contains(name);
    }
}
