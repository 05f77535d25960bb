package jianyan.question.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.FilterField;
import jianyan.query.InvalidRequestException;

/// What counts can be grouped by: every filter, under its name, and the themes.
public enum Dimension implements Labelled {
    YEAR,
    MEETING_YEAR,
    REGION,
    DISTRICT,
    BODY,
    KIND,
    ORIENTATION,
    TERM,
    SESSION,
    CATEGORY,
    DEPARTMENT,
    SPONSOR,
    SPONSOR_KIND,
    SECTOR,
    RESULT,
    TEXT_ORIGIN,
    /// The themes that a document speaks of: those with a term that stands in it.
    THEME;

    /// More would make a table that nobody reads.
    public static final int MOST = 3;

    /// The filter of the same name; empty for themes.
    public Optional<FilterField> field() {
        return FilterField.parse(code());
    }

    /// Whether its values are years, which have an order and gaps.
    public boolean isYears() {
        return this == YEAR || this == MEETING_YEAR;
    }

    /// Whether its values are numbers.
    public boolean isNumbers() {
        return isYears() || this == TERM || this == SESSION;
    }

    /// What it is called where people read.
    @Override
    public String label() {
        return field().map(FilterField::label).orElse("主题");
    }

    public static Dimension parse(String given) {
        return Arrays.stream(values())
                .filter(each -> Choices.isCalled(each, given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-dimension",
                                "by",
                                "不能按“" + given + "”分组",
                                Choices.list(Arrays.stream(values()))));
    }

    /// @throws InvalidRequestException when there are more than [#MOST], or one twice
    public static List<Dimension> check(List<Dimension> by) {
        if (by.size() > MOST || by.size() != by.stream().distinct().count()) {
            throw new InvalidRequestException(
                    "dimensions-out-of-range",
                    "by",
                    "按" + by.stream().map(Dimension::label).collect(Collectors.joining("、")) + "分组",
                    "不分组，或按一到三个不同的维度");
        }
        return List.copyOf(by);
    }
}
