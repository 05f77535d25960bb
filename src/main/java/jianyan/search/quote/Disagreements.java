package jianyan.search.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.document.Metadata;
import jianyan.question.search.AskAnswer.Contradiction;
import jianyan.question.search.Stand;

/// Finds sentences of one place and year that do not agree: one says that it was done and the other
/// that it was not, or each gives another figure of the unit that is asked for.
///
/// Only sentences are compared that hold every word of the question that any sentence of the answer
/// holds: with fewer they speak of something else.
final class Disagreements {
    private Disagreements() {}

    static List<Contradiction> of(PlainQuestion question, List<Candidate> answers) {
        List<Contradiction> found = new ArrayList<>();
        BitSet any = new BitSet();
        answers.forEach(answer -> any.or(words(question, answer)));
        for (int one = 0; one < answers.size(); one++) {
            for (int other = one + 1; other < answers.size(); other++) {
                int first = one;
                int second = other;
                why(question, any, answers.get(one), answers.get(other))
                        .ifPresent(why -> found.add(new Contradiction(first, second, why)));
            }
        }
        return found;
    }

    /// The words of the question that a sentence holds, by number.
    private static BitSet words(PlainQuestion question, Candidate answer) {
        BitSet words = (BitSet) answer.held().clone();
        answer.held().stream()
                .filter(subject -> question.subjects().get(subject).pair())
                .forEach(words::clear);
        return words;
    }

    private static Optional<String> why(
            PlainQuestion question, BitSet any, Candidate one, Candidate other) {
        if (!areOfOnePlace(one, other)
                || !words(question, one).equals(any)
                || !words(question, other).equals(any)) {
            return Optional.empty();
        }
        if (isOpposed(one.stand(), other.stand())) {
            return Optional.of("同一地方、同一年，一处说做了，一处说没做到");
        }
        return question.number().flatMap(number -> figures(number, one, other));
    }

    private static boolean isOpposed(Stand one, Stand other) {
        return one == Stand.DONE && other == Stand.NOT_DONE
                || one == Stand.NOT_DONE && other == Stand.DONE;
    }

    private static boolean areOfOnePlace(Candidate one, Candidate other) {
        Metadata first = one.document().metadata();
        Metadata second = other.document().metadata();
        return one.year() != null
                && Objects.equals(one.year(), other.year())
                && Objects.equals(first.region(), second.region())
                && Objects.equals(first.district(), second.district());
    }

    private static Optional<String> figures(Pattern number, Candidate one, Candidate other) {
        Set<String> first = figures(number, one);
        Set<String> second = figures(number, other);
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second)
                ? Optional.empty()
                : Optional.of(
                        "同一地方、同一年，数目不同："
                                + String.join("、", first)
                                + "；"
                                + String.join("、", second));
    }

    /// The figures with the unit that is asked for.
    private static Set<String> figures(Pattern number, Candidate of) {
        Set<String> figures = new TreeSet<>();
        Matcher found = number.matcher(of.folded());
        while (found.find()) {
            if (found.namedGroups().containsKey("unit") && found.group("unit") != null) {
                figures.add(found.group());
            }
        }
        return figures;
    }
}
