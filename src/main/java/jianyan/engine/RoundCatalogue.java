package jianyan.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRulesReader;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.index.Round;
import jianyan.index.Snapshot;

/// All rounds that questions are made of, by name: what a shard that lies elsewhere has to know.
public final class RoundCatalogue {
    private final Map<String, Round<?, ?>> rounds;

    /// @param vectors those that a shard holds
    public RoundCatalogue(TextAnalysis analysis, Function<Snapshot, VectorState> vectors) {
        Answerers answerers =
                new Answerers(
                        analysis,
                        new Elsewhere(),
                        IndicatorRulesReader::load,
                        CheckRulesReader::load);
        this.rounds =
                answerers
                        .rounds(vectors)
                        .<Round<?, ?>>flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableMap(Round::name, Function.identity()));
    }

    /// A shard is told the vector of a query: where it lies there need be no model.
    private static final class Elsewhere implements Embedder {
        @Override
        public List<float[]> embed(List<String> texts) {
            throw new IllegalStateException("shards are told vectors and make none");
        }

        @Override
        public String model() {
            return "";
        }
    }

    public Map<String, Round<?, ?>> rounds() {
        return rounds;
    }

    /// @throws IllegalArgumentException when another version of the program asks for it
    public Round<?, ?> of(String name) {
        Round<?, ?> round = rounds.get(name);
        if (round == null) {
            throw new IllegalArgumentException("no round " + name);
        }
        return round;
    }
}
