package jianyan.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.cluster.CarriedGeneration;
import jianyan.cluster.ClusterBuild;
import jianyan.cluster.ClusterBuild.Layout;
import jianyan.cluster.ClusterBuild.Outcome;
import jianyan.cluster.ClusterBuild.Part;
import jianyan.cluster.ClusterBuild.Progress;
import jianyan.cluster.ClusterBuild.Way;
import jianyan.cluster.ClusterIndex;
import jianyan.cluster.TestCluster;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.document.Document;
import jianyan.embedding.VectorState;
import jianyan.index.Deadline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes of OpenSearch answer what one index on this machine does, byte by byte, or not at
/// all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClusterOracleTest {
    private static final int SHARDS = 3;
    private static final int QUESTIONS = 2;

    private final List<Document> documents = SampleIndex.documents();
    private TestCluster cluster;
    private Held copied;
    private Held single;
    private ShardedAnswers answers;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        TestCluster.missing()
                .ifPresent(what -> {
                    Assumptions.assumeTrue(Boolean.parseBoolean(System.getenv("CI")), what);
                    throw new AssertionError(what);
                });
        cluster = TestCluster.start(3);
        copied = held("copied");
        single = held("single");
        answers = new ShardedAnswers(documents, folder);
    }

    @AfterAll
    void stop() throws IOException {
        if (cluster != null) {
            copied.client.close();
            single.client.close();
            cluster.close();
        }
    }

    /// An index in the cluster, which may not have been written yet.
    private record Held(ClusterClient client, ClusterIndex index) {}

    private Held held(String name) {
        ClusterClient client =
                ClusterClient.of(new ClusterAddress(cluster.addresses(), name, null, null));
        return new Held(
                client,
                new ClusterIndex(client, SampleIndex.ANALYSIS, ShardVectors.EMBEDDER.model()));
    }

    private Outcome write(Held held, CarriedGeneration carried, int shards, int replicas) {
        Layout layout = new Layout(Optional.of(shards), replicas);
        return new ClusterBuild(held.client, SampleIndex.ANALYSIS, layout, Part.ALL)
                .run(carried, Progress.SILENT);
    }

    private void compare(Held held, int questions, long seed) {
        held.index.with(
                new Deadline(Duration.ofHours(1), () -> false),
                shards -> {
                    answers.compare(shards, List.of(true), questions, seed);
                    return shards.generation();
                });
    }

    @Test
    @Order(1)
    void whereNothingIsThereItSaysHowToBegin() {
        assertThatThrownBy(() -> compare(copied, 1, 1))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("还没有");
    }

    @Test
    @Order(2)
    void threeNodesAnswerAsOneIndexDoes() throws IOException {
        assertThat(write(copied, answers.carried(), SHARDS, 1).way()).isEqualTo(Way.FULL);
        cluster.awaitGreen();
        compare(copied, QUESTIONS, 51);
    }

    @Test
    @Order(3)
    void whenANodeDiesItsCopyAnswersTheSame() throws IOException {
        cluster.kill(1);
        compare(copied, 1, 52);
        cluster.restart(1);
        cluster.awaitGreen();
        compare(copied, 1, 53);
    }

    @Test
    @Order(4)
    void oneAndSevenShardsAnswerTheSame() throws IOException {
        for (int shards : new int[] {1, 7}) {
            Held held = held("shards-" + shards);
            write(held, answers.carried(), shards, 0);
            compare(held, 1, 60 + shards);
            held.client.close();
        }
    }

    /// First without some of the documents, others as they were before and one that is gone by now.
    @Test
    @Order(5)
    void whatIsChangedAloneTravelsAndTheAnswersAreThoseOfAWholeBuild() throws IOException {
        Held grown = held("grown");
        List<Document> before = new ArrayList<>(documents.subList(20, documents.size()));
        for (int i = 0; i < 5; i++) {
            before.set(i, named(before.get(i).id(), before.get(i + 40)));
        }
        before.add(named("gone", documents.getFirst()));
        write(grown, withoutVectors(before), SHARDS, 1);
        Outcome words = write(grown, withoutVectors(documents), SHARDS, 1);
        assertThat(words.way()).isEqualTo(Way.INCREMENTAL);
        assertThat(words.written()).isEqualTo(25);
        assertThat(words.removed()).isEqualTo(6);
        assertThat(write(grown, withoutVectors(documents), SHARDS, 1).way())
                .isEqualTo(Way.UNCHANGED);
        // Every document has something new now.
        assertThat(write(grown, answers.carried(), SHARDS, 1).way()).isEqualTo(Way.FULL);
        compare(grown, 1, 71);
        grown.client.close();
    }

    private static Document named(String id, Document like) {
        return new Document(
                id, like.file(), like.metadata(), like.proposal(), like.sections(), like.repairs());
    }

    private static CarriedGeneration withoutVectors(List<Document> some) throws IOException {
        return new CarriedGeneration(SpreadShards.index(some), VectorState.MISSING);
    }

    @Test
    @Order(6)
    void aBuildThatWasBrokenOffGoesOn() throws IOException {
        Held broken = held("broken");
        int half = documents.size() / 2;
        write(broken, withoutVectors(documents.subList(0, half)), SHARDS, 0);
        assertThatThrownBy(() ->
                        new ClusterBuild(
                                        broken.client,
                                        SampleIndex.ANALYSIS,
                                        new Layout(Optional.empty(), 0),
                                        Part.ALL)
                                .run(answers.carried(), new EndsAfter(documents.size() + 250)))
                .isInstanceOf(IllegalStateException.class);
        Outcome outcome = write(broken, answers.carried(), SHARDS, 0);
        assertThat(outcome.way()).isEqualTo(Way.RESUMED);
        compare(broken, 1, 72);
        broken.client.close();
    }

    /// A process that ends on the way, after everything was compared and most was written.
    private static final class EndsAfter implements Progress {
        private int left;

        EndsAfter(int steps) {
            this.left = steps;
        }

        @Override
        public void begin(String what, long documents) {}

        @Override
        public void step() {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    @Test
    @Order(7)
    void twoClientsWriteOneGenerationAndTheLastOnePublishesIt() throws IOException {
        Held shared = held("shared");
        int half = documents.size() / 2;
        List<Way> ways = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            List<Document> own =
                    number == 1
                            ? documents.subList(0, half)
                            : documents.subList(half, documents.size());
            ways.add(
                    new ClusterBuild(
                                    shared.client,
                                    SampleIndex.ANALYSIS,
                                    new Layout(Optional.of(SHARDS), 0),
                                    new Part(number, 2))
                            .run(withoutVectors(own), Progress.SILENT)
                            .way());
        }
        assertThat(ways.getFirst()).isEqualTo(Way.PART);
        assertThat(write(shared, withoutVectors(documents), SHARDS, 0).way())
                .isEqualTo(Way.UNCHANGED);
        shared.client.close();
    }

    /// This index has no second copies: without a node there is no whole answer.
    @Test
    @Order(9)
    void withoutAShardThereIsNoAnswerInsteadOfASmallerOne() throws IOException {
        write(single, answers.carried(), SHARDS, 0);
        compare(single, 1, 54);
        cluster.kill(2);
        assertThatThrownBy(() -> compare(single, 1, 55))
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isIn("cluster-incomplete", "cluster-failing"));
        cluster.restart(2);
        cluster.awaitGreen();
        compare(single, 1, 56);
    }
}
