package jianyan.cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.cluster.ClusterGeneration.Brought;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;
import org.jspecify.annotations.Nullable;

/// Brings a cluster to hold what a generation on this machine holds, in whichever way costs least,
/// and only then puts it under the name that questions go to.
public final class ClusterBuild {
    /// Of more than every fourth document taking over segments costs more than writing them anew:
    /// what is changed has to be merged away again.
    private static final int FOURTH = 4;

    private final ClusterClient client;
    private final Generations generations;
    private final String rules;
    private final Layout layout;
    private final Part part;

    /// How a generation lies in the cluster.
    ///
    /// @param shards empty for as many as its size asks for, or as it has now
    /// @param replicas copies of each beside the first
    public record Layout(Optional<Integer> shards, int replicas) {
        /// Where a shard still answers in a moment.
        private static final int PER_SHARD = 1_000_000;

        int shards(long documents) {
            return shards.orElseGet(
                    () -> Math.toIntExact(Math.ceilDiv(Math.max(1, documents), PER_SHARD)));
        }
    }

    /// The share of one of several clients that write a generation together.
    ///
    /// @param number from 1
    /// @param of how many there are
    public record Part(int number, int of) {
        public static final Part ALL = new Part(1, 1);
    }

    /// How the cluster came to hold what it holds.
    public enum Way {
        /// It did already.
        UNCHANGED,
        /// Unchanged segments were taken over.
        INCREMENTAL,
        /// A build that was broken off went on.
        RESUMED,
        FULL,
        /// Other clients have not brought their parts yet.
        PART
    }

    /// What came of it.
    ///
    /// @param written documents that travelled
    /// @param removed documents that were dropped or replaced
    public record Outcome(
            Way way, long generation, int shards, int written, int removed, long bytes) {}

    /// Told how far it is.
    public interface Progress {
        Progress SILENT =
                new Progress() {
                    @Override
                    public void begin(String what, long documents) {}

                    @Override
                    public void step() {}
                };

        /// As many documents are to be compared or written from here on.
        void begin(String what, long documents);

        void step();
    }

    public ClusterBuild(ClusterClient client, TextAnalysis analysis, Layout layout, Part part) {
        this.client = client;
        this.generations = new Generations(client);
        this.rules = Rules.fingerprint(analysis);
        this.layout = layout;
        this.part = part;
    }

    /// @throws ClusterException when the cluster does not take it; questions then go on to the
    ///   generation before
    public Outcome run(CarriedGeneration carried, Progress progress) {
        @Nullable ClusterGeneration live = generations.live().orElse(null);
        long newest = live == null ? 0 : live.number();
        @Nullable ClusterGeneration begun = begun(newest);
        if (begun != null) {
            @Nullable Delta delta = delta(carried, begun, progress);
            // What has to go again would stay in the segments: rather from the start.
            if (delta != null && (part.of > 1 || delta.removals() == 0)) {
                return write(Way.RESUMED, begun.number(), begun.shards(), carried, delta, progress);
            }
            generations.drop(begun.number());
        }
        if (live != null && fits(live)) {
            @Nullable Delta delta = delta(carried, live, progress);
            if (delta != null && delta.isNothing() && hasAll(live, carried)) {
                return new Outcome(Way.UNCHANGED, live.number(), live.shards(), 0, 0, 0);
            }
            if (delta != null && delta.size() <= carried.documents() / FOURTH) {
                Optional<Outcome> taken = takeOver(live, carried, delta, progress);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        }
        return full(carried, live, progress);
    }

    /// An unfinished build that this one can go on with; others are dropped.
    private @Nullable ClusterGeneration begun(long live) {
        @Nullable ClusterGeneration found = null;
        for (ClusterGeneration one : generations.all()) {
            if (one.number() > live) {
                boolean fits =
                        !one.isWhole()
                                && one.rules().equals(rules)
                                && one.parts() == part.of
                                && layout.shards.map(wanted -> wanted == one.shards()).orElse(true);
                if (fits) {
                    found = one;
                } else {
                    generations.drop(one.number());
                }
            }
        }
        return found;
    }

    private boolean fits(ClusterGeneration live) {
        return part.of == 1
                && live.isWhole()
                && live.rules().equals(rules)
                && layout.shards.map(wanted -> wanted == live.shards()).orElse(true);
    }

    private static boolean hasAll(ClusterGeneration live, CarriedGeneration carried) {
        Brought brought = Brought.of(carried);
        return live.documents() == brought.documents() && live.model().equals(brought.model());
    }

    /// Null when the index cannot be compared: deleted documents lie in it, or it is not reachable
    /// as a whole.
    private @Nullable Delta delta(
            CarriedGeneration carried, ClusterGeneration with, Progress progress) {
        progress.begin("与集群对照", carried.documents());
        try {
            if (!with.isWhole()) {
                generations.settle(with.number());
            }
            return PointInTime.with(
                    client,
                    with,
                    "",
                    Deadline.NONE,
                    shards -> Delta.of(carried, shards, number -> progress.step()));
        } catch (ClusterException unfit) {
            if (unfit.code().equals("cluster-hidden-documents")
                    || unfit.code().equals("cluster-incomplete")) {
                return null;
            }
            throw unfit;
        }
    }

    private Outcome full(
            CarriedGeneration carried, @Nullable ClusterGeneration live, Progress progress) {
        long number = live == null ? 1 : live.number() + 1;
        int shards =
                live == null || layout.shards.isPresent()
                        ? layout.shards(carried.documents() * (long) part.of)
                        : live.shards();
        try {
            generations.create(
                    number, ClusterGeneration.building(rules, part.of), shards, layout.replicas);
        } catch (ClusterException there) {
            // Another client of the same generation was a moment faster.
            if (part.of == 1 || begun(number - 1) == null) {
                throw there;
            }
        }
        Delta all =
                new Delta(
                        IntStream.range(0, carried.documents()).boxed().toList(),
                        List.of(),
                        List.of());
        return write(Way.FULL, number, shards, carried, all, progress);
    }

    private Outcome write(
            Way way,
            long number,
            int shards,
            CarriedGeneration carried,
            Delta delta,
            Progress progress) {
        BulkWriter bulk = send(number, carried, delta, progress);
        Outcome outcome = new Outcome(way, number, shards, delta.added().size(), 0, bulk.bytes());
        Publication publication = new Publication(client, generations, rules, number);
        if (part.of == 1) {
            publication.publish(carried.snapshot().manifest(), Brought.of(carried));
            return outcome;
        }
        return publication.bring(part, carried)
                ? outcome
                : new Outcome(Way.PART, number, shards, delta.added().size(), 0, bulk.bytes());
    }

    /// Empty when deleted documents would not go away.
    private Optional<Outcome> takeOver(
            ClusterGeneration live, CarriedGeneration carried, Delta delta, Progress progress) {
        long number = live.number() + 1;
        generations.copy(live, number, ClusterGeneration.building(rules, part.of), layout.replicas);
        BulkWriter bulk = send(number, carried, delta, progress);
        if (delta.removals() > 0 && !generations.expunge(number)) {
            generations.drop(number);
            return Optional.empty();
        }
        new Publication(client, generations, rules, number)
                .publish(carried.snapshot().manifest(), Brought.of(carried));
        return Optional.of(
                new Outcome(
                        Way.INCREMENTAL,
                        number,
                        live.shards(),
                        delta.added().size() + delta.changed().size(),
                        delta.removals(),
                        bulk.bytes()));
    }

    private BulkWriter send(
            long number, CarriedGeneration carried, Delta delta, Progress progress) {
        BulkWriter bulk = new BulkWriter(client, generations.indexOf(number));
        progress.begin("发布到集群", (long) delta.added().size() + delta.changed().size());
        delta.gone().forEach(part.of == 1 ? bulk::remove : other -> {});
        for (int one : delta.changed()) {
            bulk.replace(carried.id(one), encoded(carried, one));
            progress.step();
        }
        for (int one : delta.added()) {
            bulk.create(carried.id(one), encoded(carried, one));
            progress.step();
        }
        bulk.flush();
        return bulk;
    }

    private static byte[] encoded(CarriedGeneration carried, int number) {
        return CarriedDocument.CODEC.encode(carried.carried(number));
    }
}
