package jianyan.check;

import java.util.List;
import jianyan.analysis.exact.Atoms;
import jianyan.question.check.Precedent;

/// Neither too short nor too long, in characters as rates count them.
///
/// @param ofTitle whether the title is measured, or the text
record LengthRequirement(boolean ofTitle, int least, int most) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        return ofTitle ? title(draft) : text(draft);
    }

    private List<Finding> title(DraftText draft) {
        int characters = Atoms.countCharacters(draft.title().folded());
        return characters >= least && characters <= most
                ? List.of()
                : List.of(new Finding(draft.head(), characters + " 字"));
    }

    /// A text that is too long is remarked where it becomes so.
    private List<Finding> text(DraftText draft) {
        if (draft.characters() < least) {
            return List.of(new Finding(draft.head(), draft.characters() + " 字"));
        }
        int characters = 0;
        for (DraftText.Sentence sentence : draft.sentences()) {
            characters += Atoms.countCharacters(sentence.folded());
            if (characters > most) {
                return List.of(new Finding(sentence, draft.characters() + " 字"));
            }
        }
        return List.of();
    }
}
