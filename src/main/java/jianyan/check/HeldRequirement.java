package jianyan.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.question.check.Precedent;
import jianyan.question.similarity.Ask;

/// Nobody has asked for the same before, as far as documents are held.
///
/// @param most so many earlier proposals are remarked on
record HeldRequirement(int most) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        return held.stream()
                .filter(precedent -> precedent.level().isMergeable())
                .limit(most)
                .map(precedent -> new Finding(asked(draft, precedent), told(precedent)))
                .toList();
    }

    /// The sentence of the draft that asks for what the earlier proposal asked for.
    private static DraftText.Sentence asked(DraftText draft, Precedent precedent) {
        return precedent.reason().both().stream()
                .map(shared -> shared.query())
                .flatMap(ask -> draft.sentences().stream().filter(each -> isIn(each, ask)))
                .findFirst()
                .orElse(draft.head());
    }

    private static boolean isIn(DraftText.Sentence sentence, Ask ask) {
        return ask.passage().equals(sentence.part()) && sentence.start() == ask.start();
    }

    private static String told(Precedent precedent) {
        return Stream.of(
                        precedent.number(),
                        "《" + precedent.title() + "》",
                        precedent.year() == null ? null : precedent.year() + "年",
                        precedent.department(),
                        precedent.outcome() == null ? "没有办理结果" : precedent.outcome())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
    }
}
