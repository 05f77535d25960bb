package jianyan.similarity.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.evaluation.benchmark.GeneratedProposals;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
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

/// The nearest twenty of one proposal after another among five thousand, by their sketches, and the
/// inversion of the sketches that this needs. Operations a second, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SketchBenchmark {
    private static final int PROPOSALS = 5_000;
    private static final int NEAREST = 20;

    private List<BigramVector> vectors = List.of();
    private Sketches.Search search = new Sketches(List.of()).newSearch();
    private int number;

    @Setup
    public void read() {
        List<Document> models =
                SampleIndex.documents().stream()
                        .filter(document -> document.proposal() != null)
                        .toList();
        GeneratedProposals generated = new GeneratedProposals(models, SampleIndex.ANALYSIS);
        ProfileBuilder profiles =
                new ProfileBuilder(
                        SampleIndex.ANALYSIS, InMemoryCorpus.of(SampleIndex.ANALYSIS, models));
        List<BigramVector> made = new ArrayList<>();
        for (int i = 0; i < PROPOSALS; i++) {
            made.add(
                    profiles.ofDocument(generated.apply(i))
                            .features()
                            .whole()
                            .heaviest(Sketches.SIZE));
        }
        vectors = made;
        search = new Sketches(vectors).newSearch();
    }

    @Benchmark
    public int[] nearest() {
        number = (number + 1) % PROPOSALS;
        return search.nearest(number, NEAREST);
    }

    @Benchmark
    public Sketches inversion() {
        return new Sketches(vectors);
    }
}
