package jianyan.corpus.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyan.corpus.place.DivisionHistory.Life;

/// Says in words when places changed: 2015 年闸北区并入静安区. Immutable.
public final class BorderHistory {
    private final DivisionHistory history;

    public BorderHistory(Gazetteer gazetteer) {
        this.history = gazetteer.history();
    }

    /// @param place one of those asked for
    public record Change(String place, int year, String text) {}

    /// What changed at some places, by year and then by place.
    ///
    /// @param names of regions and districts
    /// @param within the regions that places lie in, to tell namesakes apart
    public List<Change> changes(Set<String> names, Set<String> within) {
        List<Change> changes = new ArrayList<>();
        for (Life life : history.lives()) {
            Division division = life.division();
            if (!within.contains(division.region().name())) {
                continue;
            }
            Integer to = life.to();
            if (to != null) {
                List<Division> became = history.after(division);
                String text = ended(life);
                if (names.contains(division.name())) {
                    changes.add(new Change(division.name(), to, text));
                }
                became.stream()
                        .map(Division::name)
                        .filter(name -> names.contains(name) && !name.equals(division.name()))
                        .forEach(name -> changes.add(new Change(name, to, text)));
            } else if (life.from() != null
                    && names.contains(division.name())
                    && history.predecessors(division).isEmpty()) {
                changes.add(
                        new Change(
                                division.name(),
                                life.from(),
                                life.from() + " 年设立" + division.name()));
            }
        }
        return changes.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt(Change::year)
                                .thenComparing(Change::place)
                                .thenComparing(Change::text))
                .toList();
    }

    /// Those of some names that were divided, so that no one place of today stands for them.
    public List<String> divided(Set<String> names, Set<String> within) {
        return of(names, within, life -> history.after(life.division()).size() > 1);
    }

    /// Those of some names that went into another place whole.
    public List<String> merged(Set<String> names, Set<String> within) {
        return of(names, within, life -> history.whole(life.division()).isPresent());
    }

    private List<String> of(Set<String> names, Set<String> within, Predicate<Life> wanted) {
        return history.lives().stream()
                .filter(life -> life.to() != null && names.contains(life.division().name()))
                .filter(life -> within.contains(life.division().region().name()))
                .filter(wanted)
                .map(this::ended)
                .distinct()
                .toList();
    }

    /// What became of a place that is no more: 闸北区 2015 年并入静安区.
    ///
    /// @param name in folded text
    public Optional<String> fate(String name) {
        return history.lives().stream()
                .filter(life -> life.to() != null && life.division().name().equals(name))
                .map(this::ended)
                .findFirst();
    }

    private String ended(Life life) {
        Division division = life.division();
        List<Division> became = history.after(division);
        String names =
                became.stream().map(Division::name).distinct().collect(Collectors.joining("、"));
        String how;
        if (became.size() > 1) {
            how = "分入" + names;
        } else if (became.isEmpty()) {
            how = "撤销";
        } else {
            Division one = became.getFirst();
            boolean renamed =
                    Objects.equals(history.life(one).from(), life.to())
                            && history.predecessors(one).size() == 1;
            how = renamed ? "改为" + names : "并入" + names;
        }
        return life.to() + " 年" + division.name() + how;
    }
}
