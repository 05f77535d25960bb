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
                                "已在 " + first.place() + "；只留一行"));
            }
            for (String alias : names(term)) {
                checkAlias(term, alias, byTerm, byAlias, problems);
            }
            checkOverlaps(term, problems);
            if (isUnused(term)) {
                problems.add(problem(LexiconProblem.Kind.UNUSED, term, "词和别名都没有在语料里出现"));
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
            String how = itself ? "就是这个词本身" : back ? "是另一个词，而这个词又是它的别名" : "自己就是一个词";
            problems.add(
                    problem(
                            LexiconProblem.Kind.CIRCULAR,
                            term,
                            "“" + alias + "”" + how + "，见 " + other.place() + "；只留在一处"));
        }
        LexiconTerm holder = byAlias.putIfAbsent(folded, term);
        if (holder != null) {
            problems.add(
                    problem(
                            LexiconProblem.Kind.DUPLICATE,
                            term,
                            "“" + alias + "”已是 " + holder.place() + " 的别名"));
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
                                    "“" + inner + "”含在“" + outer + "”里，会计两次；请让它自成一词"));
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
