package jianyan.similarity.reasons;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Vocabulary;

/// Names the matter of a group: the row of whole words that its members share and that tells most
/// (校外培训治理, 中欧班列), without what only opens or closes a name. Thread-safe.
public final class Matter {
    private static final int MAX_WORDS = 8;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 14;

    /// A name in a title counts as often as if it stood there so many times in the text.
    private static final int TITLE = 6;

    private final TextAnalysis analysis;
    private final ProfileBuilder profiles;
    private final Vocabulary vocabulary = Vocabulary.load();

    public Matter(TextAnalysis analysis, ProfileBuilder profiles) {
        this.analysis = analysis;
        this.profiles = profiles;
    }

    /// @param title of one member
    /// @param texts its sentences, the title left out
    public record Member(String title, List<String> texts) {}

    /// The name that tells most of what at least two thirds of the members share, one that stands
    /// in a title if there is any; empty when they share no name at all.
    public Optional<String> of(List<Member> members) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Integer> holders = new HashMap<>();
        Set<String> titled = new HashSet<>();
        for (Member member : members) {
            Map<String, Integer> counts = new HashMap<>();
            count(member.title, TITLE, counts);
            titled.addAll(counts.keySet());
            member.texts.forEach(text -> count(text, 1, counts));
            counts.forEach((name, count) -> {
                weights.merge(name, Math.log1p(count), Double::sum);
                holders.merge(name, 1, Integer::sum);
            });
        }
        int least = Math.max(2, Math.ceilDiv(2 * members.size(), 3));
        List<String> shared =
                holders.entrySet().stream()
                        .filter(entry -> entry.getValue() >= least)
                        .map(Map.Entry::getKey)
                        .toList();
        boolean inTitle = shared.stream().anyMatch(titled::contains);
        return shared.stream()
                .filter(name -> !inTitle || titled.contains(name))
                .max(
                        Comparator.comparingDouble((String name) ->
                                        profiles.rarity(name)
                                                * weights.getOrDefault(name, 0.0)
                                                / members.size())
                                .thenComparing(Comparator.<String>reverseOrder()))
                .map(analysis::readable);
    }

    private void count(String text, int times, Map<String, Integer> counts) {
        String folded = profiles.fold(text).text();
        List<Token> words =
                analysis.segmenter().segment(folded).stream().filter(word -> !word.part()).toList();
        Set<String> seen = new HashSet<>();
        for (int first = 0; first < words.size(); first++) {
            StringBuilder row = new StringBuilder();
            for (int last = first; last < Math.min(words.size(), first + MAX_WORDS); last++) {
                Token word = words.get(last);
                if (last > first && words.get(last - 1).end() != word.start() || isFunction(word)) {
                    break;
                }
                row.append(word.text());
                if (isName(row.toString(), words.get(first), word) && seen.add(row.toString())) {
                    counts.merge(row.toString(), times, Integer::sum);
                }
            }
        }
    }

    private boolean isName(String row, Token first, Token last) {
        return row.length() >= SHORTEST
                && row.length() <= LONGEST
                && !vocabulary.isUmbrella(row)
                && !vocabulary.isEmpty(row)
                && !vocabulary.of(Vocabulary.Kind.OPENER).contains(first.text())
                && !vocabulary.of(Vocabulary.Kind.CLOSER).contains(last.text())
                && !Character.isDigit(row.charAt(0));
    }

    /// What no name begins or ends with, nor holds.
    private boolean isFunction(Token word) {
        return vocabulary.of(Vocabulary.Kind.FUNCTION_WORD).contains(word.text())
                || vocabulary.of(Vocabulary.Kind.NO_MATTER_CHARACTER).contains(word.text())
                || vocabulary.of(Vocabulary.Kind.FORM).contains(word.text());
    }
}
