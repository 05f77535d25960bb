package jianyan.cluster.node;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import jianyan.cluster.RoundCall;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.aggregations.AbstractAggregationBuilder;
import org.opensearch.search.aggregations.AggregationBuilder;
import org.opensearch.search.aggregations.Aggregator;
import org.opensearch.search.aggregations.AggregatorFactories;
import org.opensearch.search.aggregations.AggregatorFactory;
import org.opensearch.search.aggregations.CardinalityUpperBound;
import org.opensearch.search.internal.SearchContext;

/// The aggregation `{"jianyan": {"call": BASE64}}`: a [RoundCall] on its way to the shards.
final class RoundAggregation extends AbstractAggregationBuilder<RoundAggregation> {
    private static final String CALL = "call";

    private final byte[] call;

    private RoundAggregation(String name, byte[] call) {
        super(name);
        this.call = call;
    }

    RoundAggregation(StreamInput in) throws IOException {
        super(in);
        this.call = in.readByteArray();
    }

    static RoundAggregation parse(XContentParser parser, String name) throws IOException {
        Object call = parser.map().get(CALL);
        if (!(call instanceof String text)) {
            throw new IllegalArgumentException("aggregation jianyan needs a call");
        }
        return new RoundAggregation(name, Base64.getDecoder().decode(text));
    }

    @Override
    protected void doWriteTo(StreamOutput out) throws IOException {
        out.writeByteArray(call);
    }

    /// A shard is visited as a whole, by one thread: asked segment by segment it would be counted
    /// once for each slice.
    @Override
    protected AggregatorFactory doBuild(
            QueryShardContext context, AggregatorFactory parent, AggregatorFactories.Builder within)
            throws IOException {
        RoundCall asked = RoundCall.CODEC.decode(call);
        return new AggregatorFactory(name, context, parent, within, metadata) {
            @Override
            protected Aggregator createInternal(
                    SearchContext search,
                    Aggregator above,
                    CardinalityUpperBound cardinality,
                    Map<String, Object> meta)
                    throws IOException {
                return new RoundAggregator(name, asked, search, above, meta);
            }

            @Override
            protected boolean supportsConcurrentSegmentSearch() {
                return false;
            }
        };
    }

    @Override
    protected XContentBuilder internalXContent(XContentBuilder builder, Params params)
            throws IOException {
        return builder.startObject()
                .field(CALL, Base64.getEncoder().encodeToString(call))
                .endObject();
    }

    @Override
    protected AggregationBuilder shallowCopy(
            AggregatorFactories.Builder within, Map<String, Object> meta) {
        RoundAggregation copy = new RoundAggregation(name, call);
        copy.metadata = meta;
        copy.factoriesBuilder = within;
        return copy;
    }

    @Override
    public BucketCardinality bucketCardinality() {
        return BucketCardinality.NONE;
    }

    @Override
    public String getType() {
        return RoundCall.AGGREGATION;
    }
}
