package jianyan.aggregation.indicator;

import java.util.List;
import jianyan.aggregation.indicator.reading.IndicatorReader;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Document;
import jianyan.index.codec.Codec;
import jianyan.index.layout.ReadOnce;
import jianyan.question.aggregation.indicator.IndicatorReading;

/// Reads the figures of each document when it is indexed, so that questions need not. Thread-safe.
public final class KeptReadings implements ReadOnce {
    private final IndicatorRules rules;
    private final IndicatorReader reader;

    /// @param rules that questions will be asked by; by others all documents are read at the
    ///   question
    public KeptReadings(IndicatorRules rules, Folding folding) {
        this.rules = rules;
        this.reader = new IndicatorReader(rules, folding, Gazetteer.load());
    }

    /// The rules that are read by, how, and the form in which readings are kept.
    @Override
    public String version() {
        return rules.fingerprint() + "/" + IndicatorReader.VERSION + "/" + Codec.VERSION;
    }

    @Override
    public byte[] read(Document document) {
        List<IndicatorReading> readings = reader.read(document);
        return readings.isEmpty() ? new byte[0] : ReadingCodec.ALL.encode(readings);
    }

    /// The same without what the index keeps.
    List<IndicatorReading> anew(Document document) {
        return reader.read(document);
    }
}
