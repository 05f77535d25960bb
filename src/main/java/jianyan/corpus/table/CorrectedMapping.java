package jianyan.corpus.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.question.table.MappingCorrection;

/// Puts a mapping right as a person wrote it.
public final class CorrectedMapping {
    private static final Pattern BETWEEN = Pattern.compile("[,，]");

    private CorrectedMapping() {}

    /// @throws TableMapping.InvalidMappingException when a field is not known
    public static TableMapping of(
            TableMapping mapping, MappingCorrection correction, MappingProposal names)
            throws TableMapping.InvalidMappingException {
        return mapping.with(
                named(correction.set(), names, CorrectedMapping::columns),
                named(correction.values(), names, String::strip),
                Set.copyOf(correction.ignored()));
    }

    private static List<String> columns(String given) {
        return Stream.of(BETWEEN.split(given))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
    }

    private static <T> Map<String, T> named(
            List<String> given, MappingProposal names, Function<String, T> read)
            throws TableMapping.InvalidMappingException {
        Map<String, T> fields = new LinkedHashMap<>();
        for (String each : given) {
            int cut = each.indexOf('=');
            if (cut < 1) {
                throw new TableMapping.InvalidMappingException("“" + each + "”应当写成 字段=列，如 案由=题目");
            }
            String called = each.substring(0, cut).strip();
            fields.put(names.field(called).orElse(called), read.apply(each.substring(cut + 1)));
        }
        return fields;
    }
}
