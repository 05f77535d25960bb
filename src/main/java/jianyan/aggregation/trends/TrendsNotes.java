package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.Axis;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Tally;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;

/// What a reader of the figures should know about them.
final class TrendsNotes {
    /// What a document may have several of.
    private static final Set<Dimension> SEVERAL =
            Set.of(Dimension.SPONSOR, Dimension.SPONSOR_KIND, Dimension.THEME);

    private TrendsNotes() {}

    static List<String> of(Grid grid, List<CountedQuery> queries, List<Tally> found, Tally held) {
        List<String> notes = new ArrayList<>();
        boolean holds = held.documents(held.all()) > 0;
        if (!holds) {
            notes.add("所选范围内没有收录任何文件：这不等于没有提到");
        }
        queries.stream()
                .map(CountedQuery::nearby)
                .filter(nearby -> !nearby.isAny())
                .findFirst()
                .ifPresent(nearby -> notes.add(nearby.inWords()));
        for (int i = 0; i < queries.size(); i++) {
            CountedQuery query = queries.get(i);
            CountedQuery.readings(List.of(query)).stream()
                    .filter(note -> !notes.contains(note))
                    .forEach(notes::add);
            if (query.translation().conditional()) {
                notes.add("“" + query.q() + "”：在满足全部条件的文件里，各词的出现次数相加，重叠处只计一次");
            }
            if (holds && found.get(i).occurrences(held.all()) == 0) {
                notes.add("“" + query.q() + "”在所选范围内没有出现");
            }
        }
        if (grid.axes().stream().anyMatch(Axis::isYears)) {
            notes.add("一件文件可以跨几个年份（总结上年、安排当年），文件数在各年分别计入，合计里只计一次");
        }
        unknown(grid, held).ifPresent(notes::add);
        if (grid.axes().stream().anyMatch(axis -> !axis.bins().isEmpty())) {
            notes.add("年份按所给时段合并，时段之外的年份不计入，也不计入合计");
        }
        if (grid.axes().stream().map(Axis::dimension).anyMatch(SEVERAL::contains)) {
            notes.add("一件文件可以有几个提案人、几个主题，在每一行都计入，合计里只计一次");
        }
        notes.add(
                "95% 区间假定各次出现互相独立；以文件计的区间以一份文件为单位（不超过 "
                        + Tally.MOST_DRAWN
                        + " 份时用固定种子的自助法，更多时用比率估计的方差），词语成串出现时以它为准");
        return notes;
    }

    /// What stands in the rows without a value.
    private static Optional<String> unknown(Grid grid, Tally held) {
        List<String> unstated = new ArrayList<>();
        for (int number = 0; number < grid.axes().size(); number++) {
            int axis = number;
            Axis of = grid.axes().get(axis);
            boolean any =
                    IntStream.range(0, grid.cells())
                            .anyMatch(cell ->
                                    held.documents(cell) > 0
                                            && grid.place(cell, axis) == of.unknown());
            if (any) {
                unstated.add(of.dimension().label());
            }
        }
        return unstated.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "没有写明"
                                + String.join("、", unstated)
                                + "的文件单列一行（"
                                + DimensionLabels.UNKNOWN
                                + "），不是合计");
    }

    /// A hint where a table by districts lumps what lies above them.
    ///
    /// @param regions how many documents each region holds, those of none last
    static Optional<String> aboveDistricts(Grid grid, Tally held, Supplier<long[]> regions) {
        int axis = grid.axis(Dimension.DISTRICT);
        if (axis < 0 || grid.axis(Dimension.REGION) >= 0) {
            return Optional.empty();
        }
        int unknown = grid.axes().get(axis).unknown();
        long without =
                IntStream.range(0, grid.cells())
                        .filter(cell -> grid.place(cell, axis) == unknown)
                        .mapToLong(held::documents)
                        .max()
                        .orElse(0);
        if (without == 0) {
            return Optional.empty();
        }
        long[] byRegion = regions.get();
        long holding = IntStream.range(0, byRegion.length - 1).filter(i -> byRegion[i] > 0).count();
        return holding < 2
                ? Optional.empty()
                : Optional.of("没有区县的文件合在一行；所收文件分属 " + holding + " 个省市，按省市分组可以分开看");
    }
}
