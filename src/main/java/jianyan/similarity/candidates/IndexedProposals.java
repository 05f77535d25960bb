package jianyan.similarity.candidates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.embedding.VectorState;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.meaning.SpreadRound;
import jianyan.similarity.profile.CorpusStatistics;

/// The proposals of an index, in one shard or several. Thread-safe.
public final class IndexedProposals implements Candidates, CorpusStatistics {
    private final Shards shards;
    private final FilterTranslator filters;
    private final Function<Snapshot, VectorState> vectors;
    private final GuessesRound guesses;

    /// @param vectors those held for a shard
    public IndexedProposals(
            Shards shards, Folding folding, Function<Snapshot, VectorState> vectors) {
        this.shards = shards;
        this.filters = new FilterTranslator(folding);
        this.vectors = vectors;
        this.guesses = new GuessesRound(vectors);
    }

    /// What this asks of shards, wherever these are.
    ///
    /// @param vectors those that a shard holds
    public static List<Round<?, ?>> rounds(Function<Snapshot, VectorState> vectors) {
        return Stream.concat(
                        Stream.<Round<?, ?>>of(
                                new GuessesRound(vectors),
                                ProposalIdsRound.ROUND,
                                NumberRound.ROUND,
                                new VectorsRound(vectors),
                                OccurrenceRound.ROUND),
                        SpreadRound.rounds(vectors).stream())
                .toList();
    }

    @Override
    public List<Guesses> guess(List<Clue> clues, Filters chosen, Guesses.Most most) {
        return shards.gather(
                        guesses,
                        new GuessesRound.Request(clues, filters.resolve(chosen, shards), most))
                .guesses();
    }

    @Override
    public List<String> ids(Filters chosen) {
        return shards.gather(ProposalIdsRound.ROUND, filters.resolve(chosen, shards));
    }

    @Override
    public List<String> idsOfNumber(String number) {
        return shards.gather(
                        NumberRound.ROUND,
                        new NumberRound.Request(number, filters.resolve(Filters.NONE, shards)))
                .unlessTooMany();
    }

    @Override
    public List<Document> documents(List<String> ids) {
        return shards.documents(ids);
    }

    @Override
    public Map<String, MeaningVectors> vectors(List<String> ids) {
        return shards.gather(new VectorsRound(vectors), ids);
    }

    @Override
    public Optional<MeaningSpace> meaningSpace() {
        return SpreadRound.space(shards, vectors);
    }

    @Override
    public long documents() {
        return occurrences(List.of(), new long[0]).getFirst();
    }

    @Override
    public List<Long> ofBigrams(List<String> bigrams) {
        List<Long> counted = occurrences(bigrams, new long[0]);
        return counted.subList(1, counted.size());
    }

    @Override
    public List<Long> ofClauses(long[] clauses) {
        List<Long> counted = occurrences(List.of(), clauses);
        return counted.subList(1, counted.size());
    }

    private List<Long> occurrences(List<String> bigrams, long[] clauses) {
        return shards.gather(OccurrenceRound.ROUND, new OccurrenceRound.Request(bigrams, clauses));
    }
}
