package jianyan.check;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.question.check.Precedent;

/// A part of the draft is there: a heading announces it, or some sentence says such a thing.
///
/// @param headings what headings over it are called
/// @param cues what sentences of it say
record PartRequirement(Pattern headings, Pattern cues) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        boolean present =
                draft.sentences().stream()
                        .anyMatch(sentence ->
                                cues.matcher(sentence.folded()).find()
                                        || sentence.heading()
                                                && headings.matcher(sentence.folded()).find());
        return present ? List.of() : List.of(new Finding(draft.head(), ""));
    }
}
