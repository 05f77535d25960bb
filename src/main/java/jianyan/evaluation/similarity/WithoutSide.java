package jianyan.evaluation.similarity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.candidates.Candidates;
import jianyan.similarity.candidates.Clue;
import jianyan.similarity.candidates.Guesses;
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
    public List<Guesses> guess(List<Clue> clues, Filters filters, Guesses.Most most) {
        return all.guess(clues.stream().map(this::silenced).toList(), filters, most);
    }

    private Clue silenced(Clue clue) {
        return new Clue(
                silent == Side.LEXICAL ? List.of() : clue.terms(),
                silent == Side.COPIES ? new long[0] : clue.clauses(),
                silent == Side.MEANING ? new float[0] : clue.meaning());
    }

    @Override
    public List<String> ids(Filters filters) {
        return all.ids(filters);
    }

    @Override
    public List<String> idsOfNumber(String number) {
        return all.idsOfNumber(number);
    }

    @Override
    public List<Document> documents(List<String> ids) {
        return all.documents(ids);
    }

    @Override
    public Map<String, MeaningVectors> vectors(List<String> ids) {
        return silent == Side.VECTORS ? Map.of() : all.vectors(ids);
    }

    @Override
    public Optional<MeaningSpace> meaningSpace() {
        return silent == Side.VECTORS ? Optional.empty() : all.meaningSpace();
    }
}
