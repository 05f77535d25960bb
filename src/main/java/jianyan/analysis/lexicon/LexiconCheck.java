package jianyan.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/// Looks through a lexicon for names that are there twice, lead round in a circle, lie in each
/// other, or never occur.
public final class LexiconCheck {
    private final UnaryOperator<String> key;
    private final ToLongFunction<String> occurrences;

    /// @param key folds a name, as for the [Lexicon]
    /// @param occurrences how often a folded phrase stands in the corpus
    public LexiconCheck(UnaryOperator<String> key, ToLongFunction<String> occurrences) {
        this.key = key;
        this.occurrences = occurrences;
    }

    /// All problems, in the order of the lines.
    public List<LexiconProblem> check(List<LexiconTerm> terms) {
        Map<String, LexiconTerm> byTerm = new HashMap<>();
        Map<String, LexiconTerm> byAlias = new HashMap<>();
        terms.forEach(term -> byTerm.putIfAbsent(key.apply(term.term()), term));
        List<LexiconProblem> problems = new ArrayList<>();
        for (LexiconTerm term : terms) {
            LexiconTerm first = byTerm.get(key.apply(term.term()));
            if (first != null && !first.equals(term)) {
                problems.add(
                        problem(
                                LexiconProblem.Kind.DUPLICATE,
                                term,
                                "stands already in " + first.place() + "; keep one line"));
            }
            for (String alias : names(term)) {
                checkAlias(term, alias, byTerm, byAlias, problems);
            }
            checkOverlaps(term, problems);
            if (isUnused(term)) {
                problems.add(
                        problem(
                                LexiconProblem.Kind.UNUSED,
                                term,
                                "neither the term nor an alias stands in the corpus"));
            }
        }
        return problems;
    }

    private void checkAlias(
            LexiconTerm term,
            String alias,
            Map<String, LexiconTerm> byTerm,
            Map<String, LexiconTerm> byAlias,
            List<LexiconProblem> problems) {
        String folded = key.apply(alias);
        LexiconTerm other = byTerm.get(folded);
        if (other != null) {
            boolean itself = folded.equals(key.apply(term.term()));
            boolean back = names(other).stream().map(key).anyMatch(key.apply(term.term())::equals);
            String how =
                    itself
                            ? " is the term itself"
                            : back ? " is a term whose alias is this one" : " is a term of its own";
            problems.add(
                    problem(
                            LexiconProblem.Kind.CIRCULAR,
                            term,
                            alias + how + ", " + other.place() + "; keep it in one place"));
        }
        LexiconTerm holder = byAlias.putIfAbsent(folded, term);
        if (holder != null) {
            problems.add(
                    problem(
                            LexiconProblem.Kind.DUPLICATE,
                            term,
                            alias + " is an alias in " + holder.place() + " already"));
        }
    }

    private void checkOverlaps(LexiconTerm term, List<LexiconProblem> problems) {
        List<String> equals = new ArrayList<>(term.aliases());
        equals.addFirst(term.term());
        for (String outer : equals) {
            for (String inner : equals) {
                String foldedOuter = key.apply(outer);
                String foldedInner = key.apply(inner);
                if (foldedOuter.length() > foldedInner.length()
                        && foldedOuter.contains(foldedInner)) {
                    problems.add(
                            problem(
                                    LexiconProblem.Kind.OVERLAPPING,
                                    term,
                                    inner
                                            + " lies in "
                                            + outer
                                            + " and would count twice; make it a term of its own"));
                }
            }
        }
    }

    private boolean isUnused(LexiconTerm term) {
        return occurrences.applyAsLong(key.apply(term.term())) == 0
                && names(term).stream()
                        .allMatch(alias -> occurrences.applyAsLong(key.apply(alias)) == 0);
    }

    private static List<String> names(LexiconTerm term) {
        List<String> names = new ArrayList<>(term.aliases());
        names.addAll(term.shortForms());
        return names;
    }

    private static LexiconProblem problem(
            LexiconProblem.Kind kind, LexiconTerm term, String message) {
        return new LexiconProblem(kind, term.term(), term.place(), message);
    }
}
