package jianyan.index.inversion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jianyan.SampleIndex;
import jianyan.document.Passage;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The pairs of characters of the sample corpus, with positions, into one segment in memory: packed
/// and sorted at once, against Lucene's own way of one token after another. Segments a second, on
/// one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InversionBenchmark {
    private List<String> texts = List.of();

    @Setup
    public void read() {
        List<String> read = new ArrayList<>();
        for (jianyan.document.Document document : SampleIndex.documents()) {
            StringBuilder text = new StringBuilder();
            document.passages().map(Passage::text).forEach(text::append);
            read.add(text.toString());
        }
        texts = read;
    }

    @Benchmark
    public long packed() throws IOException {
        return inverted(true);
    }

    @Benchmark
    public long oneByOne() throws IOException {
        return inverted(false);
    }

    private long inverted(boolean packed) throws IOException {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        IndexWriterConfig config = new IndexWriterConfig();
        if (packed) {
            InvertingCodec.pack(type);
            InvertingCodec.setUp(config);
        }
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : texts) {
                TokenStream pairs = new Pairs(text);
                Document document = new Document();
                document.add(new Field("pairs", packed ? new PackedTokens(pairs) : pairs, type));
                writer.addDocument(document);
            }
            writer.flush();
            return writer.ramBytesUsed();
        }
    }

    /// Each character with the one after it.
    private static final class Pairs extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String text;
        private int next;

        Pairs(String text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next + 2 > text.length()) {
                return false;
            }
            term.append(text, next, next + 2);
            next++;
            return true;
        }
    }
}
