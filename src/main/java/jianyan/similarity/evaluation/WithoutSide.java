package jianyan.similarity.evaluation;

import java.util.List;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.candidates.Candidates;
import jianyan.similarity.candidates.WeightedTerm;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;

/// The same candidates with one side silent.
final class WithoutSide implements Candidates {
    private final Candidates all;
    private final Side silent;

    /// What can be silenced.
    enum Side {
        LEXICAL,
        COPIES,
        MEANING,
        /// No side, but the vectors: they neither propose nor count in the score.
        VECTORS
    }

    WithoutSide(Candidates all, Side silent) {
        this.all = all;
        this.silent = silent;
    }

    @Override
    public List<String> lexical(List<WeightedTerm> terms, Filters filters, int n) {
        return silent == Side.LEXICAL ? List.of() : all.lexical(terms, filters, n);
    }

    @Override
    public List<String> copies(long[] clauses, Filters filters, int n) {
        return silent == Side.COPIES ? List.of() : all.copies(clauses, filters, n);
    }

    @Override
    public List<String> meaning(MeaningVectors vectors, Filters filters, int n) {
        return silent == Side.MEANING ? List.of() : all.meaning(vectors, filters, n);
    }

    @Override
    public List<String> ids(Filters filters) {
        return all.ids(filters);
    }

    @Override
    public Optional<Document> document(String id) {
        return all.document(id);
    }

    @Override
    public Optional<MeaningVectors> vectors(String id) {
        return silent == Side.VECTORS ? Optional.empty() : all.vectors(id);
    }

    @Override
    public Optional<MeaningSpace> meaningSpace() {
        return silent == Side.VECTORS ? Optional.empty() : all.meaningSpace();
    }
}
