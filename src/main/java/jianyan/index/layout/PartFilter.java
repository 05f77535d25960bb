package jianyan.index.layout;

import java.util.HashSet;
import java.util.Set;
import jianyan.document.Orientation;
import org.jspecify.annotations.Nullable;

/// Which parts of documents are meant.
///
/// @param years the coverage years; null for any, the unknown one included
/// @param orientations null for any
public record PartFilter(@Nullable Set<Integer> years, @Nullable Set<Orientation> orientations) {
    public static final PartFilter ANY = new PartFilter(null, null);

    /// The parts that both mean.
    public PartFilter and(PartFilter other) {
        return new PartFilter(both(years, other.years), both(orientations, other.orientations));
    }

    private static <T> @Nullable Set<T> both(@Nullable Set<T> one, @Nullable Set<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    public boolean isAny() {
        return years == null && orientations == null;
    }

    public boolean admits(@Nullable Integer year, Orientation orientation) {
        return (years == null || year != null && years.contains(year))
                && (orientations == null || orientations.contains(orientation));
    }

    public boolean admits(Parts.Part part) {
        return admits(part.year(), part.orientation());
    }
}
