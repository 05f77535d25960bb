package jianyan.similarity.candidates;

import java.util.List;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;

/// Whatever holds the proposals and can propose some that may be alike: an index, or a list.
///
/// A candidate is only a guess; the score decides. So an implementation may rank roughly, but has
/// to be deterministic: equal guesses in the order of their ids. Only documents that are proposals
/// are proposed. Implementations are thread-safe.
public interface Candidates {
    /// The proposals that hold most of the weight of some terms: the sum over the shared terms of
    /// weight × a term frequency that saturates, as in BM25.
    ///
    /// @param terms bigrams as [jianyan.similarity.profile.Bigrams] cuts them, heaviest first
    List<String> lexical(List<WeightedTerm> terms, Filters filters, int n);

    /// The proposals that hold most of some clauses word for word.
    ///
    /// @param clauses fingerprints as [jianyan.analysis.Clauses] makes them
    List<String> copies(long[] clauses, Filters filters, int n);

    /// The proposals nearest in meaning by the cosine of `whole`; none when no vectors are held.
    List<String> meaning(MeaningVectors vectors, Filters filters, int n);

    /// The ids of all proposals that pass the filters, ascending.
    List<String> ids(Filters filters);

    Optional<Document> document(String id);

    /// The vectors that were built for a proposal; empty when there are none.
    Optional<MeaningVectors> vectors(String id);

    /// How the vectors held are spread; empty when there are none.
    Optional<MeaningSpace> meaningSpace();
}
