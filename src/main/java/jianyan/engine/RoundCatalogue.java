package jianyan.engine;

import jianyan.aggregation.indicator.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRulesReader;
import jianyan.embedding.OnnxEmbedder;
import jianyan.index.Round;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All rounds that questions are made of, by name: what a shard that lies elsewhere has to know.
public final class RoundCatalogue {
    private final Map<String, Round<?, ?>> rounds;

    public RoundCatalogue(TextAnalysis analysis) {
        Answerers answerers =
                new Answerers(
                        analysis,
                        new OnnxEmbedder(),
                        IndicatorRulesReader.load(),
                        CheckRulesReader.load());
        this.rounds =
                answerers
                        .rounds()
                        .<Round<?, ?>>flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableMap(Round::name, Function.identity()));
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
