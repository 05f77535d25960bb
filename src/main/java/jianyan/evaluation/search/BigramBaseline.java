package jianyan.evaluation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Plain BM25 over character bigrams (Robertson and Walker 1994; k1 1.2, b 0.75), as simple as can
/// be: what the ranking has to beat.
public final class BigramBaseline {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> documents = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private double length;

    /// @param text folded
    public void add(String id, String text) {
        Map<String, Integer> bigrams = bigrams(text);
        ids.add(id);
        documents.add(bigrams);
        bigrams.keySet().forEach(bigram -> frequencies.merge(bigram, 1, Integer::sum));
        length += size(bigrams);
    }

    /// The ids of the first `k`, the best first, equal ones in the order of their ids.
    public List<String> rank(String query, int k) {
        Set<String> asked = bigrams(query).keySet();
        double average = length / documents.size();
        record Scored(String id, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Map<String, Integer> document = documents.get(i);
            double norm = K1 * (1 - B + B * size(document) / average);
            double score = 0;
            for (String bigram : asked) {
                int frequency = document.getOrDefault(bigram, 0);
                int held = frequencies.getOrDefault(bigram, 0);
                double rarity = Math.log(1 + (documents.size() - held + 0.5) / (held + 0.5));
                score += rarity * frequency * (K1 + 1) / (frequency + norm);
            }
            if (score > 0) {
                scored.add(new Scored(ids.get(i), score));
            }
        }
        return scored.stream()
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(Scored::id))
                .limit(k)
                .map(Scored::id)
                .toList();
    }

    private static int size(Map<String, Integer> bigrams) {
        return bigrams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> bigrams(String text) {
        Map<String, Integer> bigrams = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            String bigram = text.substring(i, i + 2);
            if (bigram.chars().allMatch(Character::isLetterOrDigit)) {
                bigrams.merge(bigram, 1, Integer::sum);
            }
        }
        return bigrams;
    }
}
