package jianyan.question.aggregation.keyness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.query.Choices;
import jianyan.query.FilterField;
import jianyan.query.FilterValues;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;
import org.jspecify.annotations.Nullable;

/// Two sides of a comparison.
///
/// @param filters hold for both sides
/// @param target chosen within them
/// @param reference chosen within them, less what the target holds; null for everything else
public record Selections(Filters filters, Filters target, @Nullable Filters reference) {
    public Selections {
        if (target.isEmpty()) {
            throw new InvalidRequestException(
                    "missing-target", "target", "没有说要比较什么", "写明一项条件和它的值，如地区是徐汇区");
        }
        target = target.with(filters.places());
        reference = reference == null ? null : reference.with(filters.places());
    }

    /// Reads one side as a request gives it: `district=徐汇区`, `year=2022`, `from=2019`,
    /// `subcorpus=养老提案`. A field may repeat, any of its values then.
    ///
    /// @param where the parameter, for messages
    /// @param saved gives a saved selection by its name
    public static Filters side(
            String where, List<String> choices, Function<String, Subcorpus> saved) {
        Map<FilterField, List<String>> values = new EnumMap<>(FilterField.class);
        Integer from = null;
        Integer to = null;
        Subcorpus within = null;
        for (String choice : choices) {
            String[] halves = choice.split("=", 2);
            if (halves.length < 2 || halves[1].isBlank()) {
                throw new InvalidRequestException(
                        "malformed-selection",
                        where,
                        "“" + choice + "”不是 字段=值",
                        "一项条件和它的值之间写等号，如 year=2022");
            }
            switch (halves[0].strip()) {
                case "from" -> from = year(where, halves[1]);
                case "to" -> to = year(where, halves[1]);
                case "subcorpus" -> within = saved.apply(halves[1].strip());
                default -> {
                    FilterField field =
                            FilterField.parse(halves[0].strip())
                                    .orElseThrow(() -> unknown(where, halves[0]));
                    values.computeIfAbsent(field, first -> new ArrayList<>())
                            .add(FilterValues.read(field, halves[1]));
                }
            }
        }
        return new Filters(values, from, to).within(within);
    }

    private static Integer year(String where, String value) {
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidRequestException("not-a-number", where, "“" + value + "”不是年份", "四位数字");
        }
    }

    private static InvalidRequestException unknown(String where, String field) {
        return new InvalidRequestException(
                "unknown-parameter",
                where,
                "没有“" + field + "”这个筛选项",
                Choices.list(Stream.of(FilterField.values()))
                        + "、从哪年（from）、到哪年（to）、子语料（subcorpus）");
    }
}
