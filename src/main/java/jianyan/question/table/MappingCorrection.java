package jianyan.question.table;

import java.util.List;

/// What a person puts right in the mapping of a table, as it was written: fields are called by
/// their own names or as people call them.
///
/// @param set `案由=题目`: the field takes these columns, parted by commas; none takes it away
/// @param values `district=静安区`: what every row has
/// @param ignored columns that are left out on purpose
public record MappingCorrection(List<String> set, List<String> values, List<String> ignored) {
    public MappingCorrection {
        set = List.copyOf(set);
        values = List.copyOf(values);
        ignored = List.copyOf(ignored);
    }
}
