package jianyan.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;

/// Text of either script to terms, for parts of Lucene that ask for an [Analyzer].
public final class TermAnalyzer extends Analyzer {
    private final TextAnalysis analysis;

    public TermAnalyzer(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new TermTokenizer(analysis.segmenter()));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new FoldingCharFilter(analysis.folding(), reader);
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }
}
