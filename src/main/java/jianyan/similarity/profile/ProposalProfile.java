package jianyan.similarity.profile;

import java.util.List;
import java.util.Set;

/// A proposal made comparable. Immutable.
///
/// @param id the document's id; empty for a draft
/// @param statements every sentence in reading order, the title first
/// @param names the places, numbers and quoted names in the title, folded
/// @param titleTerms the bigrams of the title alone
/// @param whole the bigrams of title, asks and grounds, the title weighing more
/// @param asks the bigrams of title and asks
/// @param grounds the bigrams of title and grounds
/// @param shingles of everything but the title
/// @param clauses the fingerprints of what is no formula, ascending
/// @param formulae what was set aside
public record ProposalProfile(
        String id,
        String title,
        List<Statement> statements,
        Set<String> names,
        BigramVector titleTerms,
        BigramVector whole,
        BigramVector asks,
        BigramVector grounds,
        Shingles shingles,
        long[] clauses,
        Formulae formulae) {
    public ProposalProfile {
        statements = List.copyOf(statements);
        names = Set.copyOf(names);
    }

    /// Whether there is nothing to compare: no characters at all, or formulae only.
    public boolean isEmpty() {
        return whole.isEmpty();
    }
}
