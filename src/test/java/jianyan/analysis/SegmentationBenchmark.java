package jianyan.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Characters per microsecond, that is millions a second, on one thread: folding, our segmenter
/// with and without its lexicon, and smartcn, over the same 200,000 characters of real proposals.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SegmentationBenchmark {
    private static final int CHARACTERS = 200_000;

    private final TextAnalysis analysis = TextAnalysis.load();
    private final Segmenter plain = Segmenter.loadPlain();
    private final HMMChineseTokenizer smartcn = new HMMChineseTokenizer();
    private final CharTermAttribute term = smartcn.getAttribute(CharTermAttribute.class);
    private List<String> lines = List.of();
    private String original = "";

    @Setup
    public void readText() throws IOException {
        Path proposals = Path.of("../shared/data/proposals/jiangsu-cppcc-2019.csv");
        original = Files.readString(proposals).substring(0, CHARACTERS);
        lines = analysis.folding().fold(original).text().lines().toList();
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public Folded folding() {
        return analysis.folding().fold(original);
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public int segmenter() {
        return count(analysis.segmenter());
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public int plainSegmenter() {
        return count(plain);
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public int smartcn() throws IOException {
        int length = 0;
        for (String line : lines) {
            smartcn.setReader(new StringReader(line));
            smartcn.reset();
            while (smartcn.incrementToken()) {
                length += term.length();
            }
            smartcn.end();
            smartcn.close();
        }
        return length;
    }

    private int count(Segmenter segmenter) {
        int[] length = new int[1];
        for (String line : lines) {
            segmenter.segment(line, (start, end, part) -> length[0] += end - start);
        }
        return length[0];
    }

    /// For the growth: one text without line breaks, of another length each.
    @State(Scope.Benchmark)
    public static class Length {
        @Param({"1000", "10000", "100000", "1000000"})
        public int characters;

        private String text = "";
        private String withoutPunctuation = "";

        @Setup
        public void repeat(SegmentationBenchmark benchmark) {
            String once = benchmark.lines.stream().collect(Collectors.joining());
            text = once.repeat(characters / once.length() + 1).substring(0, characters);
            String han = once.replaceAll("[^\\p{IsHan}]", "");
            withoutPunctuation = han.repeat(characters / han.length() + 1).substring(0, characters);
        }
    }

    /// Whole texts a second; times the length it should stay the same.
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public int growth(Length length) {
        int[] terms = new int[1];
        analysis.segmenter().segment(length.text, (start, end, part) -> terms[0]++);
        return terms[0];
    }

    /// The same without any punctuation.
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public int growthWithoutPunctuation(Length length) {
        int[] terms = new int[1];
        analysis.segmenter().segment(length.withoutPunctuation, (start, end, part) -> terms[0]++);
        return terms[0];
    }
}
