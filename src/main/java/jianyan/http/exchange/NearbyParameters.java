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
                given.queries("near"),
                given.queries("not-near"),
                given.number("within").orElse(null),
                given.choice("negation", Nearby.Negation::parse, Nearby.Negation.INCLUDED));
    }
}
