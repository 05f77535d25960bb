package jianyan.similarity.profile;

import java.util.Set;

/// What a proposal's score is made of: the part of its profile that is kept for many proposals at
/// once. Immutable.
///
/// @param names the places, numbers and quoted names in the title, folded
/// @param titleTerms the bigrams of the title alone
/// @param whole the bigrams of title, asks and grounds, the title weighing more
/// @param asks the bigrams of title and asks
/// @param grounds the bigrams of title and grounds
/// @param shingles of everything but the title
public record Features(
        Set<String> names,
        BigramVector titleTerms,
        BigramVector whole,
        BigramVector asks,
        BigramVector grounds,
        Shingles shingles) {
    public Features {
        names = Set.copyOf(names);
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
