package jianyan.cluster.node;

import jianyan.aggregation.indicator.KeptReadings;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.cluster.Rules;
import jianyan.embedding.InnerVectors;
import jianyan.embedding.VectorState;
import jianyan.engine.RoundCatalogue;
import jianyan.index.layout.DocumentMapping;

/// What a node holds of the program, read when it is first asked for.
final class NodeRules {
    private final String fingerprint;
    private final TextAnalysis analysis;
    private final KeptReadings read;
    private final DocumentMapping mapping;
    private final RoundCatalogue rounds;
    private final RoundCatalogue roundsByWords;

    private static final class Held {
        static final NodeRules RULES = new NodeRules(TextAnalysis.load());
    }

    private NodeRules(TextAnalysis analysis) {
        this.fingerprint = Rules.fingerprint(analysis);
        this.analysis = analysis;
        this.read = new KeptReadings(IndicatorRulesReader.load(), analysis.folding());
        this.mapping = DocumentMapping.tokenByToken(analysis, read);
        this.rounds = new RoundCatalogue(analysis, InnerVectors::of);
        this.roundsByWords = new RoundCatalogue(analysis, shard -> VectorState.MISSING);
    }

    static NodeRules get() {
        return Held.RULES;
    }

    String fingerprint() {
        return fingerprint;
    }

    TextAnalysis analysis() {
        return analysis;
    }

    /// The version of what is read of each document for questions to come.
    String read() {
        return read.version();
    }

    DocumentMapping mapping() {
        return mapping;
    }

    /// @param meaning whether vectors are to be used
    RoundCatalogue rounds(boolean meaning) {
        return meaning ? rounds : roundsByWords;
    }
}
