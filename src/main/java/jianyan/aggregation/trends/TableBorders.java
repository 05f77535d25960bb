package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Tally;
import jianyan.corpus.place.BorderHistory;
import jianyan.corpus.place.BorderHistory.Change;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Namesakes;
import jianyan.index.Shards;
import jianyan.query.FilterField;
import jianyan.query.Places;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.BorderChange;

/// When the places of a table changed, and what of it a reader should know. Thread-safe.
final class TableBorders {
    private static final List<Dimension> PLACES = List.of(Dimension.REGION, Dimension.DISTRICT);

    /// Of more changes a note names the first.
    private static final int MOST_NAMED = 5;

    private final BorderHistory history = new BorderHistory(Gazetteer.load());

    List<BorderChange> of(Cells cells, Tally held, Shards shards) {
        return changes(cells, held, shards).stream()
                .map(change -> new BorderChange(change.place(), change.year(), change.text()))
                .toList();
    }

    List<String> notes(Cells cells, Tally held, Shards shards) {
        List<Change> changes = changes(cells, held, shards);
        List<String> notes = new ArrayList<>();
        SortedSet<Integer> years = cells.chosen().years();
        if (cells.chosen().places() == Places.AS_NOW) {
            Set<String> now = names(cells, held);
            Set<String> then = known(shards, Places.AS_THEN);
            Set<String> within = within(shards);
            List<String> merged =
                    history.merged(then, within).stream()
                            .filter(text ->
                                    changes.stream().anyMatch(change -> change.text().equals(text)))
                            .toList();
            add("按现在的区划计：", merged, notes);
            then.retainAll(now);
            add("分开了的地方无法归入一处，仍按当时的名称单列：", history.divided(then, within), notes);
        } else if (held.documents(held.all()) > 0) {
            List<String> during =
                    changes.stream()
                            .filter(change -> years == null || covers(years, change.year()))
                            .map(Change::text)
                            .distinct()
                            .toList();
            add("区划有变动，前后的数字不是同一块地方，可以改按现在的区划计：", during, notes);
        } else if (years != null && !years.isEmpty()) {
            List<String> later =
                    changes.stream()
                            .filter(change -> change.year() > years.last())
                            .map(Change::text)
                            .distinct()
                            .toList();
            add("所问的年份在区划变动之前：", later, notes);
        }
        return notes;
    }

    private static boolean covers(SortedSet<Integer> years, int year) {
        return !years.isEmpty() && years.first() <= year && year <= years.last();
    }

    private static void add(String what, List<String> texts, List<String> notes) {
        if (!texts.isEmpty()) {
            notes.add(
                    what
                            + String.join("；", texts.subList(0, Math.min(MOST_NAMED, texts.size())))
                            + (texts.size() > MOST_NAMED ? " 等 " + texts.size() + " 处" : ""));
        }
    }

    private List<Change> changes(Cells cells, Tally held, Shards shards) {
        Set<String> names = names(cells, held);
        return names.isEmpty() ? List.of() : history.changes(names, within(shards));
    }

    /// The places that the table shows, or that it was asked of.
    private static Set<String> names(Cells cells, Tally held) {
        Set<String> names = new TreeSet<>();
        names.addAll(cells.chosen().values().getOrDefault(FilterField.DISTRICT, List.of()));
        names.addAll(cells.chosen().values().getOrDefault(FilterField.REGION, List.of()));
        Grid grid = cells.grid();
        for (Dimension dimension : PLACES) {
            int axis = grid.axis(dimension);
            if (axis >= 0) {
                IntStream.range(0, grid.cells())
                        .filter(cell -> held.documents(cell) > 0)
                        .map(cell -> grid.place(cell, axis))
                        .distinct()
                        .filter(place -> place != grid.axes().get(axis).unknown())
                        .forEach(place ->
                                names.add(
                                        Namesakes.plain(
                                                grid.axes().get(axis).value(place).written())));
            }
        }
        return names;
    }

    private static Set<String> known(Shards shards, Places places) {
        Set<String> known = new HashSet<>(shards.known(FilterField.DISTRICT, places));
        known.addAll(shards.known(FilterField.REGION, places));
        return known;
    }

    /// Namesakes are told apart by the regions that documents are of.
    private static Set<String> within(Shards shards) {
        Set<String> within = new HashSet<>(shards.known(FilterField.REGION, Places.AS_THEN));
        within.addAll(shards.known(FilterField.REGION, Places.AS_NOW));
        return within;
    }
}
