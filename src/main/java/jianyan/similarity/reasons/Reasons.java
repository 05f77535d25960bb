package jianyan.similarity.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.SharedAsk;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Vocabulary;

/// Says in words what two proposals both ask for and in what they differ. Thread-safe.
public final class Reasons {
    /// What two asks have to share to be set side by side, as weight times the root of the share of
    /// the shorter: the weakest of 89 pairs that were judged mergeable and stood in one group had
    /// 5.1.
    private static final double LEAST = 5;

    /// In a small collection nothing is rare; there the share alone does.
    private static final double LEAST_SHARE = 0.5;

    /// Fewer shared pairs of characters are a word.
    private static final int LEAST_PAIRS = 4;

    private static final int SHOWN = 3;

    /// A proposal of no more asks is short.
    private static final int SHORT = 3;

    /// The share of a short proposal's asks that the other has to ask for.
    private static final double COVERED = 0.6;

    /// What is shared less than this is asked for by one side only.
    private static final double ALONE = 0.12;

    private final ProfileBuilder profiles;
    private final Phrases phrases;
    private final Opposition opposition = new Opposition(Vocabulary.load());

    public Reasons(ProfileBuilder profiles) {
        this.profiles = profiles;
        this.phrases = new Phrases(profiles);
    }

    private record Pair(int left, int right, double worth) {}

    /// @param names the names and numbers that differ
    public Reason between(
            List<AskReader.Item> ours, List<AskReader.Item> theirs, List<Difference> names) {
        double[] best = new double[ours.size()];
        double[] bestOther = new double[theirs.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                AskReader.Item a = ours.get(i);
                AskReader.Item b = theirs.get(j);
                double shared = a.vector().weightSharedWith(b.vector());
                double share = shared / lesser(a, b);
                best[i] = Math.max(best[i], share);
                bestOther[j] = Math.max(bestOther[j], share);
                double worth = shared * Math.sqrt(share);
                boolean goTogether =
                        worth >= LEAST
                                || share >= LEAST_SHARE
                                        && a.vector().sharedWith(b.vector()) >= LEAST_PAIRS;
                if (goTogether) {
                    pairs.add(new Pair(i, j, worth * clarity(a) * clarity(b)));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::worth)
                        .reversed()
                        .thenComparingInt(Pair::left)
                        .thenComparingInt(Pair::right));
        List<Difference> differing = new ArrayList<>(names);
        List<SharedAsk> close = new ArrayList<>();
        for (SharedAsk pair :
                chosen(ours, theirs, pairs, (a, b) -> Optional.of(phrases.shared(a, b)))) {
            if (opposition.object(folded(pair.query()), folded(pair.candidate())).isPresent()) {
                differing.addFirst(
                        new Difference(
                                Reason.OPPOSED,
                                List.of(Phrases.bare(pair.query().text())),
                                List.of(Phrases.bare(pair.candidate().text()))));
            } else {
                close.add(pair);
            }
        }
        List<SharedAsk> both = chosen(ours, theirs, pairs, this::askedByBoth);
        List<String> onlyOurs = only(ours, best);
        List<String> onlyTheirs = only(theirs, bestOther);
        if (!(onlyOurs.isEmpty() && onlyTheirs.isEmpty())) {
            differing.add(new Difference("ask", onlyOurs, onlyTheirs));
        }
        return new Reason(both, close, differing, ReasonText.of(both, close, differing));
    }

    /// Whether all that a short proposal asks for the other asks for as well: two sentences are too
    /// few for the whole texts to be alike.
    public static boolean asksTheSame(List<AskReader.Item> ours, List<AskReader.Item> theirs) {
        return isAskedBy(ours, theirs) || isAskedBy(theirs, ours);
    }

    private static boolean isAskedBy(List<AskReader.Item> asked, List<AskReader.Item> by) {
        List<AskReader.Item> told = asked.stream().filter(item -> item.ordinal() != null).toList();
        return !told.isEmpty() && told.size() <= SHORT && coverage(told, by) >= COVERED;
    }

    /// The ask that has least in common with what all of the others ask for; empty where each has
    /// something.
    public static Optional<Ask> alone(
            List<AskReader.Item> asked, List<List<AskReader.Item>> others) {
        double[] best = new double[asked.size()];
        for (int i = 0; i < best.length; i++) {
            AskReader.Item ask = asked.get(i);
            best[i] =
                    others.stream()
                            .flatMap(List::stream)
                            .mapToDouble(other -> share(ask, other))
                            .max()
                            .orElse(0);
        }
        return least(asked, best).map(AskReader.Item::ask);
    }

    /// The part of the lesser of two asks that both say, 0..1.
    private static double share(AskReader.Item one, AskReader.Item other) {
        return one.vector().weightSharedWith(other.vector()) / lesser(one, other);
    }

    private static double lesser(AskReader.Item one, AskReader.Item other) {
        return Math.max(1e-9, Math.min(one.vector().weight(), other.vector().weight()));
    }

    /// How much of what one side asks for the other asks for as well, 0..1.
    public static double coverage(List<AskReader.Item> asked, List<AskReader.Item> by) {
        return asked.stream()
                .mapToDouble(item ->
                        by.stream()
                                        .mapToDouble(other ->
                                                item.vector().weightSharedWith(other.vector()))
                                        .max()
                                        .orElse(0)
                                / Math.max(1e-9, item.vector().weight()))
                .average()
                .orElse(0);
    }

    /// An ask of a list says more to its reader than a title, or than what stands before the list.
    private static double clarity(AskReader.Item item) {
        Integer ordinal = item.ordinal();
        return ordinal == null || ordinal == 0 ? 0.7 : 1;
    }

    /// What names two asks that go together, if anything does.
    private interface Naming {
        Optional<String> of(AskReader.Item ours, AskReader.Item theirs);
    }

    /// The first pairs that have a name, no ask twice.
    private List<SharedAsk> chosen(
            List<AskReader.Item> ours,
            List<AskReader.Item> theirs,
            List<Pair> pairs,
            Naming naming) {
        List<SharedAsk> chosen = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (Pair pair : pairs) {
            if (chosen.size() < SHOWN && !left.contains(pair.left) && !right.contains(pair.right)) {
                AskReader.Item a = ours.get(pair.left);
                AskReader.Item b = theirs.get(pair.right);
                naming.of(a, b)
                        .ifPresent(what -> {
                            chosen.add(new SharedAsk(what, a.ask(), b.ask()));
                            left.add(pair.left);
                            right.add(pair.right);
                        });
            }
        }
        return chosen;
    }

    private Optional<String> askedByBoth(AskReader.Item ours, AskReader.Item theirs) {
        return AskClauses.shared(ours.clauses(), theirs.clauses())
                .filter(what ->
                        opposition.object(folded(ours.ask()), folded(theirs.ask())).isEmpty());
    }

    private String folded(Ask ask) {
        return profiles.fold(ask.text()).text();
    }

    /// The ask that has least in common with all of the other side's; none where all have
    /// something.
    private static List<String> only(List<AskReader.Item> items, double[] best) {
        return least(items, best)
                .map(item -> List.of(Phrases.bare(item.statement().text())))
                .orElse(List.of());
    }

    private static Optional<AskReader.Item> least(List<AskReader.Item> items, double[] best) {
        int least = -1;
        for (int i = 0; i < items.size(); i++) {
            boolean alone = best[i] < ALONE && items.get(i).ordinal() != null;
            if (alone && (least < 0 || best[i] < best[least])) {
                least = i;
            }
        }
        return least < 0 ? Optional.empty() : Optional.of(items.get(least));
    }
}
