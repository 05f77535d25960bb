package jianyan.question.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.query.InvalidRequestException;

/// Years put together to periods, on the axis of years.
///
/// @param periods in order, none over another; empty when `width` makes them
/// @param width years of each period, ending in years that it divides (2016–2020, as five-year
///   plans do); 0 for none
public record YearBins(List<Period> periods, int width) {
    public static final YearBins NONE = new YearBins(List.of(), 0);
    public static final int MAX_WIDTH = 100;

    public YearBins {
        periods = periods.stream().sorted(Comparator.comparingInt(Period::from)).toList();
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).from() <= periods.get(i - 1).to()) {
                throw refused(
                        "时段 " + periods.get(i - 1) + " 与 " + periods.get(i) + " 重叠", "各时段不重叠");
            }
        }
    }

    /// Reads `5`, or `2016-2020` and others like it.
    public static YearBins parse(List<String> texts) {
        if (texts.size() == 1 && texts.getFirst().strip().matches("[0-9]{1,3}")) {
            int width = Integer.parseInt(texts.getFirst().strip());
            if (width < 1 || width > MAX_WIDTH) {
                throw refused("每 " + width + " 年一段", "1 到 " + MAX_WIDTH + " 年");
            }
            return new YearBins(List.of(), width);
        }
        List<Period> periods = new ArrayList<>();
        for (String text : texts) {
            periods.add(Period.parse("bins", text));
        }
        return new YearBins(periods, 0);
    }

    public boolean isNone() {
        return periods.isEmpty() && width == 0;
    }

    /// @throws InvalidRequestException when there are periods and no axis of years
    public void check(List<Dimension> by) {
        if (!isNone() && by.stream().noneMatch(Dimension::isYears)) {
            throw refused("合并年份要沿年份分组，而表里没有年份", "再按年份或会议年份分组");
        }
    }

    /// The periods that cover the years of a corpus.
    public List<Period> over(int first, int last) {
        if (width == 0) {
            return periods;
        }
        List<Period> made = new ArrayList<>();
        for (int to = Math.ceilDiv(first, width) * width; to - width < last; to += width) {
            made.add(new Period(to - width + 1, to));
        }
        return made;
    }

    private static InvalidRequestException refused(String problem, String remedy) {
        return new InvalidRequestException("bins-out-of-range", "bins", problem, remedy);
    }
}
