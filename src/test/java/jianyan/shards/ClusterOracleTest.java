package jianyan.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.cluster.CarriedDocument;
import jianyan.cluster.ClusterAddress;
import jianyan.cluster.ClusterClient;
import jianyan.cluster.ClusterException;
import jianyan.cluster.ClusterIndex;
import jianyan.cluster.ClusterWriter;
import jianyan.cluster.TestCluster;
import jianyan.document.Document;
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
    private static final int QUESTIONS = 4;

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
        return new Held(client, new ClusterIndex(client, SampleIndex.ANALYSIS));
    }

    private void write(Held held, int replicas) throws IOException {
        ClusterWriter writer =
                ClusterWriter.begin(held.client, SampleIndex.ANALYSIS, SHARDS, replicas);
        documents.forEach(
                document -> writer.add(new CarriedDocument(document, document.file(), 0)));
        writer.publish(SpreadShards.index(documents));
    }

    private void compare(Held held, int questions, long seed) {
        held.index.with(
                new Deadline(Duration.ofHours(1), () -> false),
                shards -> {
                    answers.compare(shards, false, questions, seed);
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
        write(copied, 1);
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

    /// This index has no second copies: without a node there is no whole answer.
    @Test
    @Order(4)
    void withoutAShardThereIsNoAnswerInsteadOfASmallerOne() throws IOException {
        write(single, 0);
        compare(single, 1, 54);
        cluster.kill(2);
        assertThatThrownBy(() -> compare(single, 1, 55))
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isIn("cluster-incomplete", "cluster-refused"));
        cluster.restart(2);
        cluster.awaitGreen();
        compare(single, 1, 56);
    }
}
