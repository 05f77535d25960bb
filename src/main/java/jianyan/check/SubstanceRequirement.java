package jianyan.check;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.analysis.exact.Atoms;
import jianyan.question.check.Precedent;

/// An ask says more than that something should be done better.
///
/// @param empty words that any proposal could have
/// @param least so many characters have to be left without them
/// @param most so many asks are remarked on
record SubstanceRequirement(Pattern empty, int least, int most) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        return draft.items().stream()
                .filter(item ->
                        Atoms.countCharacters(empty.matcher(item.folded()).replaceAll("")) < least)
                .limit(most)
                .map(item -> new Finding(item.sentences().getFirst(), ""))
                .toList();
    }
}
