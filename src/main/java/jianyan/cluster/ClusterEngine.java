package jianyan.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.embedding.Embedder;
import jianyan.embedding.InnerVectors;
import jianyan.embedding.VectorState;
import jianyan.engine.ProgramVersion;
import jianyan.engine.ShardsEngine;
import jianyan.index.Deadline;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.folder.Manifest;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.Status;
import jianyan.question.search.SearchRequest;
import jianyan.search.find.NearDocuments;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.IndexedProposals;
import jianyan.similarity.meaning.ProposalEmbedder;

/// Answers from an index in a cluster, whose documents hold their vectors. Those of another model
/// than the program's are not asked.
public final class ClusterEngine extends ShardsEngine {
    /// No first question takes as long.
    private static final Duration REHEARSAL = Duration.ofMinutes(1);

    private final ClusterIndex index;
    private final TextAnalysis analysis;
    private final String model;
    private final ProposalEmbedder embedder;

    /// Asks nothing yet.
    ///
    /// @param embedder makes the vectors of drafts and queries
    /// @param rules by which indicators are read
    /// @param checkRules that drafts are held against
    public ClusterEngine(
            ClusterAddress address,
            TextAnalysis analysis,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules) {
        super(analysis, embedder, rules, checkRules);
        this.index = new ClusterIndex(ClusterClient.of(address), analysis, embedder.model());
        this.analysis = analysis;
        this.model = embedder.model();
        this.embedder = new ProposalEmbedder(embedder, analysis.folding());
    }

    private ClusterEngine(ClusterEngine same, Duration budget, BooleanSupplier abandoned) {
        super(same, budget, abandoned);
        this.index = same.index;
        this.analysis = same.analysis;
        this.model = same.model;
        this.embedder = same.embedder;
    }

    @Override
    public ClusterEngine within(Duration allowed) {
        return new ClusterEngine(this, allowed, abandoned);
    }

    @Override
    public ClusterEngine until(BooleanSupplier nobodyWaits) {
        return new ClusterEngine(this, budget, nobodyWaits);
    }

    @Override
    protected <T> T with(Deadline deadline, Function<Shards, T> answer) {
        return index.with(deadline, answer::apply);
    }

    @Override
    protected <T> T withVectors(
            Deadline deadline, BiFunction<Shards, Function<Snapshot, VectorState>, T> answer) {
        String held = index.newest().model();
        if (!held.isEmpty() && !held.equals(model)) {
            throw NearDocuments.noVectors(VectorState.Unusable.ofModel(held, model).why());
        }
        return index.with(deadline, shards -> answer.apply(shards, InnerVectors::of));
    }

    @Override
    protected <T> T withSimilarity(Deadline deadline, Function<Similarity, T> answer) {
        return index.with(
                deadline,
                shards -> {
                    IndexedProposals proposals =
                            new IndexedProposals(shards, analysis.folding(), InnerVectors::of);
                    return answer.apply(new Similarity(analysis, proposals, proposals, embedder));
                });
    }

    /// The documents lie in the cluster as they are: whoever may not see all of them is not
    /// answered at all.
    @Override
    public ClusterEngine seenBy(Set<String> granted) {
        if (granted.containsAll(manifest().labels())) {
            return this;
        }
        throw new InvalidRequestException(
                "restricted-in-cluster", "", "集群里有限制查看的文档，不能按账号分开回答", "用本机的索引回答，或请管理员给您看全部的权限");
    }

    @Override
    protected Manifest manifest() {
        return index.manifest();
    }

    @Override
    public Status status() {
        ClusterGeneration generation = index.newest();
        return new Status(
                ProgramVersion.CURRENT,
                analysis.version(),
                generation.number(),
                Instant.ofEpochMilli(generation.builtMillis()),
                generation.documents(),
                generation.passages(),
                generation.characters(),
                index.bytes(),
                vectors(generation),
                index.toString());
    }

    /// Asks once what is asked first, without a bound: what nodes and this process load on the
    /// first question is loaded then.
    public void prepare() {
        within(REHEARSAL).search(SearchRequest.of("提案", Filters.NONE));
    }

    /// How many bytes were sent to the cluster and received from it so far.
    public long movedBytes() {
        return index.movedBytes();
    }

    private Status.Vectors vectors(ClusterGeneration generation) {
        return generation.model().isEmpty()
                ? Status.Vectors.NONE
                : new Status.Vectors(
                        generation.model(),
                        generation.vectored(),
                        generation.vectored() == generation.documents(),
                        null,
                        null);
    }

    @Override
    public void close() {
        index.close();
    }
}
