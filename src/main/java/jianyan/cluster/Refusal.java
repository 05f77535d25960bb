package jianyan.cluster;

import java.util.Comparator;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;

/// Why a shard gave no partial result. No answer is made of what the others gave: it would be a
/// smaller number that looks like the whole.
///
/// @param message what to tell people, in Chinese
public record Refusal(Reason reason, String message) {
    /// The same of two, in whatever order they come.
    public static final Comparator<Refusal> ORDER =
            Comparator.comparing(Refusal::reason).thenComparing(Refusal::message);

    public static final Codec<Refusal> CODEC =
            Codec.record(
                    new EnumCodec<>(Reason.class),
                    Refusal::reason,
                    Codec.TEXT,
                    Refusal::message,
                    Refusal::new);

    /// The gravest first.
    public enum Reason {
        /// Its documents are not what was written.
        CORRUPT,
        /// The node runs another version of the program or another lexicon.
        OTHER_RULES,
        /// Something between hides documents from the question: a filtered alias, a security rule.
        HIDDEN,
        /// What it found is larger than may travel.
        TOO_LARGE,
        /// It would have taken longer than it may.
        LATE
    }
}
