package jianyan.similarity.candidates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;

/// Whatever holds the proposals and can propose some that may be alike: an index, or a list.
///
/// A candidate is only a guess; the score decides. So an implementation may rank roughly, but has
/// to be deterministic: equal guesses in the order of their ids. Only documents that are proposals
/// are proposed. Everything is asked for many at once, since what holds them may lie elsewhere.
/// Implementations are thread-safe.
public interface Candidates {
    /// What each of some clues leads to, in their order.
    List<Guesses> guess(List<Clue> clues, Filters filters, Guesses.Most most);

    /// The ids of all proposals that pass the filters, ascending.
    List<String> ids(Filters filters);

    /// The ids of the proposals that were filed under a number, ascending. Very large collections
    /// are not searched so and give none.
    List<String> idsOfNumber(String number);

    /// Those documents that there are, in the order of the ids.
    List<Document> documents(List<String> ids);

    /// The vectors that were built for proposals, by id; without those that have none.
    Map<String, MeaningVectors> vectors(List<String> ids);

    /// How the vectors held are spread; empty when there are none.
    Optional<MeaningSpace> meaningSpace();
}
