package jianyan.index;

import java.util.BitSet;
import java.util.List;

/// A query reduced to which of its phrases stand in a stretch of text.
///
/// It decides on parts of a document what the Lucene query decides on the whole.
public sealed interface PresenceTree {
    record Always() implements PresenceTree {}

    /// The phrase with this number is there.
    record Has(int phrase) implements PresenceTree {}

    record All(List<PresenceTree> operands) implements PresenceTree {}

    record Any(List<PresenceTree> operands) implements PresenceTree {}

    record None(PresenceTree operand) implements PresenceTree {}

    default boolean holds(BitSet present) {
        return switch (this) {
            case Always() -> true;
            case Has(int phrase) -> present.get(phrase);
            case All(List<PresenceTree> operands) ->
                    operands.stream().allMatch(one -> one.holds(present));
            case Any(List<PresenceTree> operands) ->
                    operands.stream().anyMatch(one -> one.holds(present));
            case None(PresenceTree operand) -> !operand.holds(present);
        };
    }
}
