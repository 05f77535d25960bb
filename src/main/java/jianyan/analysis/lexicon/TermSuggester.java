package jianyan.analysis.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.analysis.Segmenter;
import jianyan.analysis.Token;

/// Finds phrases of two to four words that the lexicon lacks: those whose words come together more
/// often than chance has it (pointwise mutual information: K. Church and P. Hanks, 1990) and that
/// stand beside many different words (branching entropy: Jin Zhihui and K. Tanaka-Ishii, 2006).
///
/// Two passes over the texts: the first counts, the second looks at what was frequent enough.
public final class TermSuggester {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 12;
    private static final int SAMPLES = 3;
    private static final int SAMPLE_CONTEXT = 15;

    /// Below it, words stand together hardly more often than by chance: e³ times.
    private static final double LEAST_COHESION = 3;

    /// Below it, one neighbour is nearly always the same: the phrase is part of a longer one.
    private static final double LEAST_FREEDOM = 0.7;

    private final Segmenter segmenter;
    private final Predicate<String> known;

    /// @param known whether a folded phrase is a term already
    public TermSuggester(Segmenter segmenter, Predicate<String> known) {
        this.segmenter = segmenter;
        this.known = known;
    }

    /// @param foldedTexts opens the texts; called twice and closed each time
    /// @param leastOccurrences how often a phrase must stand at least
    /// @param limit how many suggestions, the best first, ties by the phrase
    public List<TermSuggestion> suggest(
            Supplier<Stream<String>> foldedTexts, int leastOccurrences, int limit) {
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<String> texts = foldedTexts.get()) {
            texts.forEach(text ->
                    forEachPhrase(text, phrase -> counts.merge(phrase.text(), 1, Integer::sum)));
        }
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        Map<String, Candidate> candidates = new HashMap<>();
        try (Stream<String> texts = foldedTexts.get()) {
            texts.forEach(text ->
                    forEachPhrase(
                            text,
                            phrase -> {
                                if (phrase.words() > 1
                                        && counts.getOrDefault(phrase.text(), 0) >= leastOccurrences
                                        && !known.test(phrase.text())) {
                                    candidates
                                            .computeIfAbsent(phrase.text(), t -> new Candidate())
                                            .add(phrase, counts, total);
                                }
                            }));
        }
        return candidates.entrySet().stream()
                .map(entry -> entry.getValue().toSuggestion(entry.getKey()))
                .filter(TermSuggester::isTermLike)
                .sorted(
                        Comparator.comparingDouble(TermSuggestion::score)
                                .reversed()
                                .thenComparing(TermSuggestion::term))
                .limit(limit)
                .toList();
    }

    private static boolean isTermLike(TermSuggestion suggestion) {
        return suggestion.cohesion() >= LEAST_COHESION
                && suggestion.leftFreedom() >= LEAST_FREEDOM
                && suggestion.rightFreedom() >= LEAST_FREEDOM;
    }

    /// Every word, and every row of words with nothing between them.
    private void forEachPhrase(String text, Consumer<Phrase> consumer) {
        List<Token> words = segmenter.segment(text).stream().filter(t -> !t.part()).toList();
        for (int first = 0; first < words.size(); first++) {
            int start = words.get(first).start();
            for (int last = first; last < Math.min(words.size(), first + MOST_WORDS); last++) {
                boolean apart =
                        last > first && words.get(last - 1).end() != words.get(last).start();
                int end = words.get(last).end();
                if (apart || end - start > LONGEST) {
                    break;
                }
                consumer.accept(new Phrase(text, words, first, last));
            }
        }
    }

    /// The words `first` to `last` of a text.
    private record Phrase(String source, List<Token> tokens, int first, int last) {
        String text() {
            return source.substring(tokens.get(first).start(), tokens.get(last).end());
        }

        int words() {
            return last - first + 1;
        }

        String before() {
            boolean touches = first > 0 && tokens.get(first - 1).end() == tokens.get(first).start();
            return touches ? tokens.get(first - 1).text() : "";
        }

        String after() {
            boolean touches =
                    last + 1 < tokens.size()
                            && tokens.get(last + 1).start() == tokens.get(last).end();
            return touches ? tokens.get(last + 1).text() : "";
        }

        String sample() {
            int from = Math.max(0, tokens.get(first).start() - SAMPLE_CONTEXT);
            int to = Math.min(source.length(), tokens.get(last).end() + SAMPLE_CONTEXT);
            return source.substring(from, to).strip();
        }
    }

    private static final class Candidate {
        private final Map<String, Integer> before = new HashMap<>();
        private final Map<String, Integer> after = new HashMap<>();
        private final List<String> samples = new ArrayList<>();
        private long occurrences;
        private double cohesion = Double.MAX_VALUE;

        void add(Phrase phrase, Map<String, Integer> counts, long total) {
            if (occurrences++ == 0) {
                cohesion = cohesion(phrase, counts, total);
            }
            countNeighbour(before, phrase.before());
            countNeighbour(after, phrase.after());
            if (samples.size() < SAMPLES) {
                samples.add(phrase.sample());
            }
        }

        TermSuggestion toSuggestion(String term) {
            return new TermSuggestion(
                    term, occurrences, cohesion, entropy(before), entropy(after), samples);
        }

        private static double cohesion(Phrase phrase, Map<String, Integer> counts, long total) {
            double whole = counts.getOrDefault(phrase.text(), 1);
            double least = Double.MAX_VALUE;
            for (int cut = phrase.first(); cut < phrase.last(); cut++) {
                String head =
                        new Phrase(phrase.source(), phrase.tokens(), phrase.first(), cut).text();
                String tail =
                        new Phrase(phrase.source(), phrase.tokens(), cut + 1, phrase.last()).text();
                double parts = (double) counts.getOrDefault(head, 1) * counts.getOrDefault(tail, 1);
                least = Math.min(least, Math.log(whole * total / parts));
            }
            return least;
        }

        /// Punctuation and the text's ends are free neighbours, each another one.
        private static void countNeighbour(Map<String, Integer> neighbours, String word) {
            String name = word.isEmpty() ? "," + neighbours.size() : word;
            neighbours.merge(name, 1, Integer::sum);
        }

        private static double entropy(Map<String, Integer> neighbours) {
            double total = neighbours.values().stream().mapToInt(Integer::intValue).sum();
            return neighbours.values().stream()
                    .mapToDouble(count -> -count / total * Math.log(count / total))
                    .sum();
        }
    }
}
