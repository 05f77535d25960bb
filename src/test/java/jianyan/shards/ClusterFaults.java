package jianyan.shards;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.cluster.CarriedGeneration;
import jianyan.cluster.ClusterBuild;
import jianyan.cluster.ClusterBuild.Layout;
import jianyan.cluster.ClusterBuild.Part;
import jianyan.cluster.ClusterBuild.Progress;
import jianyan.cluster.ClusterIndex;
import jianyan.cluster.TestCluster;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.document.Document;
import jianyan.embedding.VectorState;
import jianyan.index.Deadline;

/// Kills nodes of a cluster (`kill -9`, one of three in turn, the elected manager among them) while
/// questions are asked, while a generation is built, and when it is about to be put under its name.
/// Every answer is the right one or a refusal; whatever else comes is printed and counted.
///
/// `main(KILLS)` does as many of each kind.
final class ClusterFaults implements AutoCloseable {
    private static final int SHARDS = 3;
    private static final int LONGEST_DELAY_MILLIS = 1_500;

    private final List<Document> documents = SampleIndex.documents();
    private final Random random = new Random(22);
    private final Map<String, Integer> counted = new TreeMap<>();
    private final TestCluster cluster = TestCluster.start(3);
    private final ClusterClient client =
            ClusterClient.of(new ClusterAddress(cluster.addresses(), "faults", null, null));
    private final ClusterIndex index =
            new ClusterIndex(client, SampleIndex.ANALYSIS, ShardVectors.EMBEDDER.model());
    private final ShardedAnswers answers =
            new ShardedAnswers(documents, Files.createTempDirectory("jianyan-faults"));
    private int turn;

    private ClusterFaults() throws IOException {}

    /// What a node is killed in the middle of.
    private enum During {
        ASKING,
        BUILDING,
        SWAPPING
    }

    private void run(int kills) throws IOException {
        build(answers.carried(), Progress.SILENT);
        cluster.awaitGreen();
        for (int i = 0; i < kills; i++) {
            for (During during : During.values()) {
                kill(during, i);
                cluster.awaitGreen();
                count(during, "then", outcome(() -> ask(7)));
            }
        }
    }

    private void kill(During during, long seed) throws IOException {
        int node = turn++ % 3;
        switch (during) {
            case ASKING -> {
                CompletableFuture<String> asking =
                        CompletableFuture.supplyAsync(() -> outcome(() -> ask(seed)));
                killAfter(random.nextInt(LONGEST_DELAY_MILLIS), node);
                count(during, "meanwhile", asking.join());
            }
            case BUILDING ->
                    count(during, "meanwhile", outcome(() -> rebuild(node, documents.size() / 2)));
            case SWAPPING ->
                    count(during, "meanwhile", outcome(() -> rebuild(node, documents.size() - 1)));
        }
        cluster.restart(node);
        if (during != During.ASKING) {
            cluster.awaitGreen();
            // Goes on from what the killed build left.
            count(during, "again", outcome(() -> build(answers.carried(), Progress.SILENT)));
        }
    }

    /// Another generation than the one that answers, and a node that dies on the way.
    private void rebuild(int node, int after) throws IOException {
        build(
                new CarriedGeneration(SpreadShards.index(documents), VectorState.MISSING),
                new KillsAt(after, node));
    }

    private final class KillsAt implements Progress {
        private final int node;
        private int left;
        private boolean writing;

        KillsAt(int left, int node) {
            this.left = left;
            this.node = node;
        }

        @Override
        public void begin(String what, long steps) {
            writing = what.startsWith("发布");
        }

        @Override
        public void step() {
            if (writing && left-- == 0) {
                cluster.kill(node);
            }
        }
    }

    private void build(CarriedGeneration carried, Progress progress) {
        new ClusterBuild(client, SampleIndex.ANALYSIS, new Layout(Optional.of(SHARDS), 1), Part.ALL)
                .run(carried, progress);
    }

    private void ask(long seed) {
        index.with(
                Deadline.NONE,
                shards -> {
                    answers.compare(shards, List.of(true), 1, seed);
                    return seed;
                });
    }

    private void killAfter(long millis, int node) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        cluster.kill(node);
    }

    /// What somebody does who may find the cluster failing.
    private interface Attempt {
        void run() throws IOException;
    }

    private static String outcome(Attempt attempt) {
        try {
            attempt.run();
            return "right";
        } catch (ClusterException refused) {
            return "refused " + refused.code();
        } catch (AssertionError other) {
            return "WRONG " + other.getMessage();
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }

    private void count(During during, String when, String outcome) {
        String kind = during + " " + when + ": " + outcome;
        counted.merge(kind, 1, Integer::sum);
        ByHand.say(kind);
    }

    @Override
    public void close() throws IOException {
        client.close();
        cluster.close();
    }

    public static void main(String[] arguments) throws IOException {
        Optional<String> missing = TestCluster.missing();
        if (missing.isPresent()) {
            ByHand.say(missing.get());
            return;
        }
        try (ClusterFaults faults = new ClusterFaults()) {
            try {
                faults.run(Integer.parseInt(arguments[0]));
            } finally {
                faults.counted.forEach((kind, times) -> ByHand.say(times + " x " + kind));
            }
        }
    }
}
