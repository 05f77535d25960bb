package jianyan.cluster;

import java.util.Optional;
import jianyan.index.codec.Codec;

/// What some shards answered to a round: together one partial result, or why there is none.
///
/// @param shards how many answered
/// @param documents how many they hold together
/// @param partial as the codec of the round writes it; empty when no shard was asked or one refused
/// @param refusal why a shard gave nothing
public record RoundReply(
        long shards, long documents, Optional<byte[]> partial, Optional<Refusal> refusal) {
    /// Of no shard at all.
    public static final RoundReply NONE = new RoundReply(0, 0, Optional.empty(), Optional.empty());

    public static final Codec<RoundReply> CODEC =
            Codec.record(
                    Codec.COUNT,
                    RoundReply::shards,
                    Codec.COUNT,
                    RoundReply::documents,
                    Codec.BYTES.optional(),
                    RoundReply::partial,
                    Refusal.CODEC.optional(),
                    RoundReply::refusal,
                    RoundReply::new);

    public static RoundReply of(byte[] partial, long documents) {
        return new RoundReply(1, documents, Optional.of(partial), Optional.empty());
    }

    public static RoundReply of(Refusal refusal) {
        return new RoundReply(1, 0, Optional.empty(), Optional.of(refusal));
    }
}
