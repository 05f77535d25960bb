package jianyan.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jianyan.analysis.ExactTokenStream;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.index.column.TermFrequencies;
import jianyan.index.layout.Fields;

/// Another spelling of a query that finds nothing: terms of the index that sound the same, and
/// names of the lexicon that differ in one character. Thread-safe.
public final class DidYouMean {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    /// Of so many documents one may hold a misprint: what stands in no more is not proposed.
    private static final int RARE = 20_000;

    private static final String SEPARATOR = String.valueOf(ExactTokenStream.SEPARATOR);

    /// Most candidates of one query that are tried against the index.
    private static final int MOST_TRIED = 20;

    /// One other word does not mend a query that is longer.
    private static final int LONGEST_QUERY = 100;

    private final TextAnalysis analysis;
    private final Pinyin pinyin = new Pinyin();

    public DidYouMean(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// Terms of the index by how they are spelled, most frequent first.
    private record Homophones(Map<String, List<String>> bySpelling) {}

    private record Key() {}

    /// The first other spelling that finds something.
    ///
    /// @param folded the query that finds nothing
    public Optional<String> of(String folded, Snapshot snapshot, Predicate<String> finds) {
        if (folded.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        List<String> tried = new ArrayList<>();
        for (int length = Math.min(LONGEST, folded.length()); length >= SHORTEST; length--) {
            for (int start = 0; start + length <= folded.length(); start++) {
                String window = folded.substring(start, start + length);
                if (window.chars().allMatch(Character::isIdeographic)) {
                    for (String other : others(window, snapshot)) {
                        tried.add(
                                folded.substring(0, start)
                                        + other
                                        + folded.substring(start + length));
                    }
                }
            }
        }
        if (folded.matches("[a-z']{4,40}")) {
            tried.addAll(sounding(folded.replace("'", ""), snapshot));
        }
        return tried.stream().distinct().limit(MOST_TRIED).filter(finds).findFirst();
    }

    private List<String> others(String window, Snapshot snapshot) {
        List<String> others = new ArrayList<>(sounding(pinyin.spelled(window), snapshot));
        if (window.length() > SHORTEST) {
            analysis.lexicon().names().stream()
                    .filter(name -> differsInOne(name, window))
                    .sorted()
                    .forEach(others::add);
        }
        others.remove(window);
        return others;
    }

    private List<String> sounding(String spelling, Snapshot snapshot) {
        return spellings(snapshot).bySpelling.getOrDefault(spelling, List.of());
    }

    /// Reads the spellings of a generation, which is done once.
    public void prepare(Snapshot snapshot) {
        spellings(snapshot);
    }

    private static boolean differsInOne(String name, String window) {
        if (name.length() != window.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < name.length() && different < 2; i++) {
            different += name.charAt(i) == window.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    private static boolean fits(String term) {
        return term.length() >= SHORTEST
                && term.length() <= LONGEST
                && term.chars().allMatch(Character::isIdeographic);
    }

    /// Whether a pair holds a character that only joins others: 是自 is no word.
    private boolean joins(String pair) {
        return pair.codePoints()
                .mapToObj(Character::toString)
                .anyMatch(analysis.questionWords()::contains);
    }

    private Homophones spellings(Snapshot snapshot) {
        return snapshot.memo(new Key(), key -> read(snapshot));
    }

    private Homophones read(Snapshot snapshot) {
        Map<String, Integer> frequencies = new HashMap<>();
        int rare = snapshot.documents() / RARE;
        TermFrequencies.each(
                snapshot,
                Fields.TEXT,
                (term, documents) -> {
                    if (fits(term) && documents > rare) {
                        frequencies.put(term, documents);
                    }
                });
        // Words that the segmenter does not know stand there as pairs of characters.
        TermFrequencies.each(
                snapshot,
                Fields.BIGRAMS,
                (term, documents) -> {
                    String pair = term.replace(SEPARATOR, "");
                    if (fits(pair) && documents > rare && !joins(pair)) {
                        frequencies.putIfAbsent(pair, documents);
                    }
                });
        analysis.lexicon().names().stream()
                .filter(DidYouMean::fits)
                .forEach(name -> frequencies.putIfAbsent(name, 0));
        Map<String, List<String>> bySpelling = new HashMap<>();
        for (String term : frequencies.keySet()) {
            bySpelling
                    .computeIfAbsent(pinyin.spelled(term), spelling -> new ArrayList<>())
                    .add(term);
        }
        Comparator<String> mostFrequent =
                Comparator.comparingInt((String term) -> -frequencies.getOrDefault(term, 0))
                        .thenComparing(Comparator.naturalOrder());
        bySpelling.values().forEach(same -> same.sort(mostFrequent));
        return new Homophones(bySpelling);
    }
}
