package jianyan.similarity.profile;

import java.util.Set;

/// What a proposal's score is made of: the part of its profile that is kept for many proposals at
/// once. Immutable.
///
/// @param names the places, numbers and quoted names in the title, folded
/// @param places those of the names that are places
/// @param titleTerms the bigrams of the title alone
/// @param whole the bigrams of title, asks and grounds, the title weighing more
/// @param asks the bigrams of title and asks
/// @param grounds the bigrams of title and grounds
/// @param shingles of everything but the title
public record Features(
        Set<String> names,
        Set<String> places,
        BigramVector titleTerms,
        BigramVector whole,
        BigramVector asks,
        BigramVector grounds,
        Shingles shingles) {
    public Features {
        names = Set.copyOf(names);
        places = Set.copyOf(places);
    }

    /// Whether each title names places, and no two of them are one: 静安 is 静安区.
    public boolean isElsewhereThan(Features other) {
        return !places.isEmpty()
                && !other.places.isEmpty()
                && places.stream()
                        .noneMatch(here ->
                                other.places.stream()
                                        .anyMatch(there ->
                                                here.contains(there) || there.contains(here)));
    }

    /// About how much memory they take.
    public int bytes() {
        return 200
                + 80 * names.size()
                + titleTerms.bytes()
                + whole.bytes()
                + asks.bytes()
                + grounds.bytes()
                + shingles.bytes();
    }
}
