package jianyan.similarity.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;
import org.jspecify.annotations.Nullable;

/// Finds the proposals that were filed under a number. The first question reads all proposals of a
/// shard.
final class NumberRound implements Round<NumberRound.Request, NumberRound.Found> {
    static final NumberRound ROUND = new NumberRound();

    /// Reading as many takes some seconds.
    private static final int NUMBERS_READ = 100_000;

    private NumberRound() {}

    /// @param everything no filter, resolved
    record Request(String number, Chosen everything) {}

    /// @param proposals how many there are, of any number
    /// @param ids ascending
    record Found(long proposals, List<String> ids) {
        /// Those found, unless there are too many proposals to look through.
        List<String> unlessTooMany() {
            return proposals <= NUMBERS_READ ? ids : List.of();
        }
    }

    /// The ids by number, once they were read.
    private static final class Numbers
            extends AtomicReference<@Nullable Map<String, List<String>>> {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Found visit(Request request, Snapshot shard) {
        List<String> all = ProposalIdsRound.ROUND.visit(request.everything, shard);
        Found none = new Found(all.size(), List.of());
        if (all.size() > NUMBERS_READ) {
            return none;
        }
        Numbers kept = shard.memo(Numbers.class, first -> new Numbers());
        Map<String, List<String>> known = kept.get();
        if (known == null) {
            known = read(all, shard);
            kept.set(known);
        }
        return new Found(all.size(), known.getOrDefault(request.number, none.ids));
    }

    private static Map<String, List<String>> read(List<String> ids, Snapshot shard) {
        Map<String, List<String>> read = new HashMap<>();
        for (String id : ids) {
            shard.deadline().check();
            Document document = shard.document(shard.number(id));
            Proposal proposal = document.proposal();
            if (proposal != null && proposal.number() != null) {
                read.computeIfAbsent(proposal.number(), first -> new ArrayList<>()).add(id);
            }
        }
        return read;
    }

    @Override
    public Found merge(Found one, Found other) {
        return new Found(
                one.proposals + other.proposals,
                Stream.concat(one.ids.stream(), other.ids.stream()).sorted().toList());
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Codec.TEXT, Request::number, Chosen.CODEC, Request::everything, Request::new);
    }

    @Override
    public Codec<Found> partials() {
        return Codec.record(
                Codec.COUNT, Found::proposals, Codec.TEXT.many(), Found::ids, Found::new);
    }
}
