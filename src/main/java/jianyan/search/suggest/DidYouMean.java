package jianyan.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;
import jianyan.query.InvalidRequestException;
import jianyan.search.find.HeldRound;
import jianyan.search.find.QueryReading;

/// Another spelling of a query that finds nothing: terms of the index that sound the same, and
/// names of the lexicon that differ in one character. Rounds: the terms that sound so, their
/// frequencies, and what each candidate finds. Thread-safe.
public final class DidYouMean {
    /// Most candidates of one query that are tried against the index.
    private static final int MOST_TRIED = 20;

    /// One other word does not mend a query that is longer.
    private static final int LONGEST_QUERY = 100;

    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final Spelling spelling;
    private final HomophonesRound homophones;
    private final HeldRound held;

    public DidYouMean(TextAnalysis analysis, QueryTranslator queries) {
        this.analysis = analysis;
        this.queries = queries;
        this.spelling = new Spelling(analysis);
        this.homophones = new HomophonesRound(spelling, analysis.lexicon().names());
        this.held = new HeldRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(homophones, held, FrequenciesRound.ROUND);
    }

    /// A stretch of the query that another could stand for.
    private record Window(int start, String text, String spelled) {}

    /// The first other spelling that finds something.
    ///
    /// @param folded the query that finds nothing
    public Optional<String> of(String folded, Shards shards) {
        if (folded.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        List<Window> windows = windows(folded);
        Map<String, List<String>> sounding = sounding(windows, shards);
        List<String> tried = new ArrayList<>();
        for (Window window : windows) {
            for (String other : others(window, sounding)) {
                tried.add(
                        folded.substring(0, window.start)
                                + other
                                + folded.substring(window.start + window.text.length()));
            }
        }
        return tried.stream()
                .distinct()
                .limit(MOST_TRIED)
                .filter(other -> finds(other, shards))
                .findFirst();
    }

    private List<Window> windows(String folded) {
        List<Window> windows = new ArrayList<>();
        for (int length = Math.min(Spelling.LONGEST, folded.length());
                length >= Spelling.SHORTEST;
                length--) {
            for (int start = 0; start + length <= folded.length(); start++) {
                String text = folded.substring(start, start + length);
                if (text.chars().allMatch(Character::isIdeographic)) {
                    windows.add(new Window(start, text, spelling.of(text)));
                }
            }
        }
        if (folded.matches("[a-z']{4,40}")) {
            windows.add(new Window(0, folded, folded.replace("'", "")));
        }
        return windows;
    }

    private List<String> others(Window window, Map<String, List<String>> sounding) {
        List<String> others = new ArrayList<>(sounding.getOrDefault(window.spelled, List.of()));
        if (window.text.length() > Spelling.SHORTEST && Spelling.fits(window.text)) {
            analysis.lexicon().names().stream()
                    .filter(name -> differsInOne(name, window.text))
                    .sorted()
                    .forEach(others::add);
        }
        others.remove(window.text);
        return others;
    }

    /// By how windows are spelled: what sounds so, most frequent first.
    private Map<String, List<String>> sounding(List<Window> windows, Shards shards) {
        Set<String> spellings = new TreeSet<>();
        windows.forEach(window -> spellings.add(window.spelled));
        List<String> terms = shards.gather(homophones, List.copyOf(spellings));
        Map<String, Long> frequencies = frequencies(terms, shards);
        Map<String, List<String>> sounding = new HashMap<>();
        frequencies.keySet().stream()
                .sorted(
                        Comparator.comparingLong(
                                        (String term) -> -frequencies.getOrDefault(term, 0L))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(term ->
                        sounding.computeIfAbsent(spelling.of(term), first -> new ArrayList<>())
                                .add(term));
        return sounding;
    }

    /// How many documents hold those that can be proposed.
    private Map<String, Long> frequencies(List<String> terms, Shards shards) {
        List<Long> counts = shards.gather(FrequenciesRound.ROUND, terms);
        long documents = counts.getFirst();
        Set<String> names = analysis.lexicon().names();
        Map<String, Long> frequencies = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            long asWord = counts.get(2 * i + 1);
            long asPair = counts.get(2 * i + 2);
            if (!Spelling.isRare(asWord, documents)) {
                frequencies.put(term, asWord);
            } else if (!Spelling.isRare(asPair, documents) && !spelling.joins(term)) {
                frequencies.put(term, asPair);
            } else if (names.contains(term)) {
                frequencies.put(term, 0L);
            }
        }
        return frequencies;
    }

    private boolean finds(String q, Shards shards) {
        try {
            return shards.gather(held, QueryReading.of(q, Strictness.ALL, queries)) > 0;
        } catch (InvalidRequestException noQuery) {
            // The name of a theme that sounds the same is none.
            return false;
        }
    }

    /// Reads the spellings of a shard, which is done once.
    public void prepare(Snapshot shard) {
        homophones.prepare(shard);
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
}
