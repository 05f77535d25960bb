package jianyan.workbench.units;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.engine.FoldedNames;
import jianyan.query.InvalidRequestException;

/// The units of a site. An empty list takes every name, because nobody keeps one yet.
public record UnitList(List<Unit> units) {
    public static final UnitList NONE = new UnitList(List.of());

    /// So many names are offered for one that is not in the list.
    private static final int OFFERED = 3;

    public UnitList {
        units = List.copyOf(units);
    }

    /// The unit of a name or alias, in either script.
    public Optional<Unit> find(String name) {
        String folded = FoldedNames.of(name);
        return units.stream()
                .filter(unit ->
                        Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                                .anyMatch(each -> FoldedNames.of(each).equals(folded)))
                .findFirst();
    }

    /// The name that papers use.
    ///
    /// @param where the parameter that gave it
    /// @throws InvalidRequestException when a list is kept and does not have it
    public String resolve(String name, String where) {
        if (units.isEmpty()) {
            return name;
        }
        return find(name)
                .map(Unit::name)
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-unit",
                                where,
                                "单位名单里没有“" + name + "”",
                                "相近的有 " + nearest(name) + "；要添上它，改单位名单 " + UnitListReader.FILE));
    }

    private String nearest(String name) {
        return units.stream()
                .map(Unit::name)
                .sorted(
                        Comparator.comparingInt((String unit) -> -common(unit, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .collect(Collectors.joining("、"));
    }

    /// How many characters of one name stand in the other.
    private static int common(String unit, String name) {
        return (int) name.chars().distinct().filter(c -> unit.indexOf(c) >= 0).count();
    }
}
