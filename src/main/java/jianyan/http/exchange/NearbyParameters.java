package jianyan.http.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jianyan.question.aggregation.Nearby;

/// The parameters that say which occurrences count, by what stands around them.
public final class NearbyParameters {
    private NearbyParameters() {}

    /// Their names, beside those given and those of the filters.
    public static Set<String> with(String... names) {
        Set<String> all = new HashSet<>(Parameters.withFilters(names));
        all.addAll(List.of("near", "not-near", "within", "negation"));
        return all;
    }

    public static Nearby of(Parameters given) {
        return Nearby.of(
                words(given, "near"),
                words(given, "not-near"),
                given.number("within").orElse(null),
                given.choice("negation", Nearby.Negation::parse, Nearby.Negation.INCLUDED));
    }

    /// A blank one is left to [Nearby], which says what it lacks in the words of whoever asks.
    private static List<String> words(Parameters given, String name) {
        List<String> words = given.texts(name);
        return words.stream().anyMatch(String::isBlank) ? words : given.queries(name);
    }
}
