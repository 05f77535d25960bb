package jianyan.cluster.node;

import java.time.Duration;
import jianyan.cluster.Refusal;
import jianyan.cluster.RoundCall;
import jianyan.cluster.RoundReply;
import jianyan.index.Deadline;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.query.IndexCorruptException;
import jianyan.query.TimeBudgetExceededException;
import org.opensearch.search.internal.SearchContext;

/// One round asked of one shard of this node.
final class ShardVisit {
    /// What a node may send for a shard: a larger partial result would end in the breaker of
    /// whichever node merges.
    private static final int MOST_BYTES = 64 << 20;

    private final RoundCall call;
    private final SearchContext context;

    ShardVisit(RoundCall call, SearchContext context) {
        this.call = call;
        this.context = context;
    }

    RoundReply reply() {
        NodeRules rules = NodeRules.get();
        if (!call.rules().equals(rules.fingerprint())) {
            return refused(
                    Refusal.Reason.OTHER_RULES,
                    "集群节点上的建言插件与本机程序不是同一版（节点 %s，本机 %s）；请在所有节点装同一版的插件"
                            .formatted(rules.fingerprint(), call.rules()));
        }
        try {
            Deadline deadline =
                    new Deadline(Duration.ofMillis(call.budgetMillis()), context::isCancelled);
            Snapshot shard = ShardSnapshots.of(context, call.generation()).within(deadline);
            byte[] partial = visit(rules.rounds(call.meaning()).of(call.round()), shard);
            return partial.length <= MOST_BYTES
                    ? RoundReply.of(partial, shard.documents())
                    : refused(
                            Refusal.Reason.TOO_LARGE,
                            "一个分片的部分结果有 %d MB，超过 %d MB；请加上筛选项"
                                    .formatted(partial.length >> 20, MOST_BYTES >> 20));
        } catch (TimeBudgetExceededException late) {
            return refused(Refusal.Reason.LATE, String.valueOf(late.getMessage()));
        } catch (IndexCorruptException corrupt) {
            return refused(Refusal.Reason.CORRUPT, String.valueOf(corrupt.getMessage()));
        } catch (HiddenDocumentsException hidden) {
            return refused(Refusal.Reason.HIDDEN, String.valueOf(hidden.getMessage()));
        }
    }

    private <Q, P> byte[] visit(Round<Q, P> round, Snapshot shard) {
        return round.partials().encode(round.visit(round.requests().decode(call.request()), shard));
    }

    private static RoundReply refused(Refusal.Reason reason, String message) {
        return RoundReply.of(new Refusal(reason, message));
    }
}
