package jianyan.cluster;

import jianyan.index.codec.Codec;

/// One round, asked of every shard of a cluster.
///
/// @param round its name
/// @param request as its own codec writes it
/// @param rules the [Rules] of who asks
/// @param generation that is asked about
/// @param budgetMillis how much work a shard may do for it
/// @param meaning whether vectors are to be used where there are any
public record RoundCall(
        String round,
        byte[] request,
        String rules,
        long generation,
        long budgetMillis,
        boolean meaning) {
    /// The aggregation that carries it.
    public static final String AGGREGATION = "jianyan";

    private record Question(String round, byte[] request) {}

    private record Asker(String rules, long generation, long budgetMillis, boolean meaning) {}

    public static final Codec<RoundCall> CODEC =
            Codec.record(
                    Codec.record(
                            Codec.TEXT,
                            Question::round,
                            Codec.BYTES,
                            Question::request,
                            Question::new),
                    call -> new Question(call.round, call.request),
                    Codec.record(
                            Codec.TEXT,
                            Asker::rules,
                            Codec.COUNT,
                            Asker::generation,
                            Codec.COUNT,
                            Asker::budgetMillis,
                            Codec.FLAG,
                            Asker::meaning,
                            Asker::new),
                    call -> new Asker(call.rules, call.generation, call.budgetMillis, call.meaning),
                    (question, asker) ->
                            new RoundCall(
                                    question.round,
                                    question.request,
                                    asker.rules,
                                    asker.generation,
                                    asker.budgetMillis,
                                    asker.meaning));
}
