package jianyan.cluster.node;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyan.cluster.Refusal;
import jianyan.cluster.RoundCall;
import jianyan.cluster.RoundReply;
import jianyan.index.Round;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.search.aggregations.InternalAggregation;

/// What some shards found in a round. Merged on the nodes, on two levels if there are many shards,
/// by the merge of the round.
final class RoundResult extends InternalAggregation {
    private final String round;
    private final RoundReply reply;

    RoundResult(
            String name, String round, RoundReply reply, @Nullable Map<String, Object> metadata) {
        super(name, metadata);
        this.round = round;
        this.reply = reply;
    }

    RoundResult(StreamInput in) throws IOException {
        super(in);
        this.round = in.readString();
        this.reply = RoundReply.CODEC.decode(in.readByteArray());
    }

    @Override
    protected void doWriteTo(StreamOutput out) throws IOException {
        out.writeString(round);
        out.writeByteArray(RoundReply.CODEC.encode(reply));
    }

    @Override
    public InternalAggregation reduce(List<InternalAggregation> all, ReduceContext context) {
        List<RoundReply> replies = all.stream().map(one -> ((RoundResult) one).reply).toList();
        return new RoundResult(
                name,
                round,
                merged(replies, NodeRules.get().rounds(true).of(round)),
                getMetadata());
    }

    private static <P> RoundReply merged(List<RoundReply> replies, Round<?, P> round) {
        long shards = replies.stream().mapToLong(RoundReply::shards).sum();
        long documents = replies.stream().mapToLong(RoundReply::documents).sum();
        Optional<Refusal> refusal =
                replies.stream().flatMap(one -> one.refusal().stream()).min(Refusal.ORDER);
        if (refusal.isPresent()) {
            return new RoundReply(shards, documents, Optional.empty(), refusal);
        }
        Stream<byte[]> partials = replies.stream().flatMap(one -> one.partial().stream());
        return new RoundReply(
                shards,
                documents,
                partials.map(round.partials()::decode)
                        .reduce(round::merge)
                        .map(round.partials()::encode),
                Optional.empty());
    }

    @Override
    protected boolean mustReduceOnSingleInternalAgg() {
        return false;
    }

    @Override
    public Object getProperty(List<String> path) {
        if (path.isEmpty()) {
            return this;
        }
        throw new IllegalArgumentException("a partial result has no parts to name");
    }

    @Override
    public XContentBuilder doXContentBody(XContentBuilder builder, Params params)
            throws IOException {
        byte[] bytes = RoundReply.CODEC.encode(reply);
        return builder.field("reply", Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public String getWriteableName() {
        return RoundCall.AGGREGATION;
    }
}
