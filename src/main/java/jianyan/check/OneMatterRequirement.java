package jianyan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.analysis.exact.Atoms;
import jianyan.corpus.proposal.StatementRole;
import jianyan.question.check.Precedent;
import jianyan.similarity.profile.BigramVector;

/// The draft asks for one matter only.
///
/// Three signs are looked for. The title names two objects and the asks divide between them. An ask
/// opens like an aside (另外) and has nothing in common with the title and the other asks. Or the
/// asks fall into two long parts, one behind the other, that share next to no words; short ones
/// share few in any case, so nothing is told by their words.
///
/// @param limit the share of the lesser part's weight that both parts have, below which they are
///   two matters
/// @param least a part of fewer characters is too short to be told by its words
/// @param joints what joins two objects in a title
/// @param asides how an ask opens that comes on top
record OneMatterRequirement(double limit, int least, Pattern joints, Pattern asides)
        implements Requirement {
    /// The lesser of two matters takes up a fifth of the asks; less is an aside.
    private static final int LEAST_PART = 5;

    /// A sentence is so short that two pairs of characters in common may be chance.
    private static final double LEAST_SHARED = 0.15;

    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        List<DraftText.Sentence> asks = draft.told(StatementRole.ASK).toList();
        return byTitle(draft, asks)
                .or(() -> byAside(draft, asks))
                .or(() -> byWords(draft, asks))
                .map(second -> List.of(new Finding(second, "")))
                .orElse(List.of());
    }

    /// Where the second matter begins, if the asks fall apart.
    private Optional<DraftText.Sentence> byWords(DraftText draft, List<DraftText.Sentence> asks) {
        int most = asks.size();
        int at = 0;
        double lowest = limit;
        for (int cut = 1; cut < most; cut++) {
            List<DraftText.Sentence> before = asks.subList(0, cut);
            List<DraftText.Sentence> after = asks.subList(cut, most);
            if (Math.min(cut, most - cut) * LEAST_PART < most
                    || characters(before) < least
                    || characters(after) < least) {
                continue;
            }
            double shared = shared(vector(draft, before), vector(draft, after));
            if (shared < lowest) {
                lowest = shared;
                at = cut;
            }
        }
        return at == 0 ? Optional.empty() : Optional.of(asks.get(at));
    }

    /// The first ask of the second object, if the title joins two, most asks are about one of them
    /// and none is about both.
    private Optional<DraftText.Sentence> byTitle(DraftText draft, List<DraftText.Sentence> asks) {
        Matcher joint = joints.matcher(draft.title().folded());
        while (joint.find()) {
            BigramVector one =
                    draft.words().vectorOf(draft.title().folded().substring(0, joint.start()));
            BigramVector other =
                    draft.words().vectorOf(draft.title().folded().substring(joint.end()));
            List<DraftText.Sentence> ofOne = new ArrayList<>();
            List<DraftText.Sentence> ofOther = new ArrayList<>();
            boolean divided = true;
            for (DraftText.Sentence ask : asks) {
                BigramVector words = draft.words().vectorOf(ask.folded());
                boolean first = words.weightSharedWith(one) > 0;
                boolean second = words.weightSharedWith(other) > 0;
                divided &= !(first && second);
                if (first && !second) {
                    ofOne.add(ask);
                } else if (second && !first) {
                    ofOther.add(ask);
                }
            }
            boolean most = 2 * (ofOne.size() + ofOther.size()) >= asks.size();
            if (divided && most && !ofOne.isEmpty() && !ofOther.isEmpty()) {
                return Optional.of(ofOther.getFirst());
            }
        }
        return Optional.empty();
    }

    private Optional<DraftText.Sentence> byAside(DraftText draft, List<DraftText.Sentence> asks) {
        return asks.stream()
                .filter(ask -> asides.matcher(ask.folded()).find())
                .filter(ask -> {
                    List<DraftText.Sentence> others = new ArrayList<>(asks);
                    others.remove(ask);
                    others.add(draft.title());
                    BigramVector words = draft.words().vectorOf(ask.folded());
                    return shared(words, vector(draft, others)) < LEAST_SHARED;
                })
                .findFirst();
    }

    private static double shared(BigramVector a, BigramVector b) {
        double lesser = Math.min(a.weight(), b.weight());
        return lesser == 0 ? 1 : a.weightSharedWith(b) / lesser;
    }

    private static BigramVector vector(DraftText draft, List<DraftText.Sentence> sentences) {
        return draft.words()
                .vectorOf(
                        sentences.stream()
                                .map(DraftText.Sentence::folded)
                                .collect(Collectors.joining("。")));
    }

    private static int characters(List<DraftText.Sentence> sentences) {
        return sentences.stream()
                .mapToInt(sentence -> Atoms.countCharacters(sentence.folded()))
                .sum();
    }
}
