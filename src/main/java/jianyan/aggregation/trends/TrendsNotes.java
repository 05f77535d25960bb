package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;

/// What a reader of the figures should know about them.
final class TrendsNotes {
    private TrendsNotes() {}

    static List<String> of(Grid grid, List<CountedQuery> queries, List<Tally> found, Tally held) {
        List<String> notes = new ArrayList<>();
        boolean holds = held.documents(held.all()) > 0;
        if (!holds) {
            notes.add("所选范围内没有收录任何文件：这不等于没有提到");
        }
        for (int i = 0; i < queries.size(); i++) {
            CountedQuery query = queries.get(i);
            query.translation().notes().stream()
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
        notes.add(
                "interval 假定各次出现互相独立；documentInterval 以文件为单位（不超过 "
                        + Tally.MOST_DRAWN
                        + " 件时用固定种子的自助法，更多时用比率估计的方差），词语成串出现时以它为准");
        return notes;
    }
}
