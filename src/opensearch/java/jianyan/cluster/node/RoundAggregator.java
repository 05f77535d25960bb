package jianyan.cluster.node;

import java.io.IOException;
import java.util.Map;
import jianyan.cluster.Refusal;
import jianyan.cluster.RoundCall;
import jianyan.cluster.RoundReply;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.opensearch.search.aggregations.Aggregator;
import org.opensearch.search.aggregations.InternalAggregation;
import org.opensearch.search.aggregations.LeafBucketCollector;
import org.opensearch.search.aggregations.metrics.MetricsAggregator;
import org.opensearch.search.approximate.ApproximateScoreQuery;
import org.opensearch.search.internal.SearchContext;

/// Asks one round of one shard. What the round looks at it finds itself; of the query around it
/// only that it hides nothing matters.
final class RoundAggregator extends MetricsAggregator {
    private final RoundCall call;

    RoundAggregator(
            String name,
            RoundCall call,
            SearchContext context,
            Aggregator above,
            Map<String, Object> meta)
            throws IOException {
        super(name, context, above, meta);
        this.call = call;
    }

    /// The round walks the segments by itself.
    @Override
    protected LeafBucketCollector getLeafCollector(
            LeafReaderContext leaf, LeafBucketCollector within) {
        throw new CollectionTerminatedException();
    }

    @Override
    public InternalAggregation buildAggregation(long bucket) {
        RoundReply reply =
                asksForAll(context.query())
                        ? new ShardVisit(call, context).reply()
                        : RoundReply.of(
                                new Refusal(
                                        Refusal.Reason.HIDDEN, "集群按别名或权限只给出一部分文档，数出来会少；请直接查完整的索引"));
        reply.partial().ifPresent(bytes -> addRequestCircuitBreakerBytes(bytes.length));
        return new RoundResult(name, call.round(), reply, metadata());
    }

    private static boolean asksForAll(Query query) {
        return switch (query) {
            case MatchAllDocsQuery all -> true;
            case ConstantScoreQuery constant -> asksForAll(constant.getQuery());
            case ApproximateScoreQuery approximate -> asksForAll(approximate.getOriginalQuery());
            default -> false;
        };
    }

    @Override
    public InternalAggregation buildEmptyAggregation() {
        return new RoundResult(name, call.round(), RoundReply.NONE, metadata());
    }
}
