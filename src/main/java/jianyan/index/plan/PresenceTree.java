package jianyan.index.plan;

import java.util.BitSet;
import java.util.List;

/// A query reduced to which of its patterns stand in a stretch of text.
///
/// It decides on parts of a document what the Lucene query decides on the whole.
public sealed interface PresenceTree {
    record Always() implements PresenceTree {}

    /// The pattern with this number is there.
    record Has(int pattern) implements PresenceTree {}

    /// The condition with this number holds for the document as a whole.
    record Holds(int condition) implements PresenceTree {}

    record All(List<PresenceTree> operands) implements PresenceTree {}

    record Any(List<PresenceTree> operands) implements PresenceTree {}

    /// At least so many of the operands hold.
    record AtLeast(int number, List<PresenceTree> operands) implements PresenceTree {}

    record None(PresenceTree operand) implements PresenceTree {}

    /// @param present the patterns that are there
    /// @param holding the conditions that hold
    default boolean holds(BitSet present, BitSet holding) {
        return switch (this) {
            case Always() -> true;
            case Has(int pattern) -> present.get(pattern);
            case Holds(int condition) -> holding.get(condition);
            case All(List<PresenceTree> operands) ->
                    operands.stream().allMatch(one -> one.holds(present, holding));
            case Any(List<PresenceTree> operands) ->
                    operands.stream().anyMatch(one -> one.holds(present, holding));
            case AtLeast(int number, List<PresenceTree> operands) ->
                    operands.stream().filter(one -> one.holds(present, holding)).count() >= number;
            case None(PresenceTree operand) -> !operand.holds(present, holding);
        };
    }
}
