package jianyan.corpus.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells districts of one name apart: 鼓楼区（南京市）, 鼓楼区（徐州市）. Immutable.
public final class Namesakes {
    private final Gazetteer gazetteer;

    public Namesakes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The name with the division above it, where other districts bear the same name and the code
    /// tells which it is; otherwise the name.
    public String apart(String district, @Nullable String code) {
        List<Division> sharing =
                gazetteer.of(district).stream().filter(Division::isDistrict).toList();
        long places = sharing.stream().map(Division::above).distinct().count();
        return places < 2
                ? district
                : sharing.stream()
                        .filter(division -> division.code().equals(code))
                        .map(Division::above)
                        .filter(Objects::nonNull)
                        .map(above -> district + "（" + above.name() + "）")
                        .findFirst()
                        .orElse(district);
    }

    /// The name alone of one that may be told apart.
    public static String plain(String name) {
        int bracket = name.lastIndexOf('（');
        return bracket > 0 && name.endsWith("）") ? name.substring(0, bracket) : name;
    }

    /// What each of some names is shown as: the name alone where no other of them has it.
    public static Map<String, String> shown(Collection<String> apart) {
        Map<String, Long> sharing =
                apart.stream()
                        .distinct()
                        .collect(Collectors.groupingBy(Namesakes::plain, Collectors.counting()));
        return apart.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                name -> {
                                    String plain = plain(name);
                                    return sharing.getOrDefault(plain, 0L) == 1 ? plain : name;
                                },
                                (one, same) -> one,
                                TreeMap::new));
    }
}
