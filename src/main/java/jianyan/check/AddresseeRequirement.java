package jianyan.check;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.corpus.proposal.StatementRole;
import jianyan.question.check.Precedent;

/// Every ask says who should act; what stands before the list speaks for all of it.
///
/// @param bodies who can act
/// @param most so many asks are remarked on
record AddresseeRequirement(Pattern bodies, int most) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        boolean forAll =
                draft.sentences().stream()
                        .filter(sentence -> sentence.role() == StatementRole.ASK)
                        .takeWhile(sentence -> !isInItem(draft, sentence))
                        .anyMatch(this::names);
        return forAll
                ? List.of()
                : draft.items().stream()
                        .filter(item -> item.sentences().stream().noneMatch(this::names))
                        .limit(most)
                        .map(item -> new Finding(item.sentences().getFirst(), ""))
                        .toList();
    }

    private boolean names(DraftText.Sentence sentence) {
        return bodies.matcher(sentence.folded()).find();
    }

    private static boolean isInItem(DraftText draft, DraftText.Sentence sentence) {
        return draft.items().stream().anyMatch(item -> item.sentences().contains(sentence));
    }
}
