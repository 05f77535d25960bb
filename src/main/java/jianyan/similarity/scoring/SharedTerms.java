package jianyan.similarity.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.index.Deadline;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;
import jianyan.similarity.profile.Vocabulary;

/// Tells what two proposals share in whole words: single words, and words in a row as long as both
/// have them in that row, so that a coined name stands there whole (时间银行, not 间银). Thread-safe.
public final class SharedTerms {
    /// A row of more words is a phrase rather than a name.
    private static final int MAX_WORDS = 4;

    private static final int MAX_CHARACTERS = 12;

    /// The rarity of a bigram that stands in every fourth proposal: 关于, 建议 and 提案 are no reason.
    private static final double COMMON = Math.log(4);

    private final Vocabulary vocabulary = Vocabulary.load();
    private final TextAnalysis analysis;
    private final ProfileBuilder profiles;

    public SharedTerms(TextAnalysis analysis, ProfileBuilder profiles) {
        this.analysis = analysis;
        this.profiles = profiles;
    }

    private record Weighed(String term, double weight) {}

    /// The weightiest, each rarer or said more often by both than what follows it; none lies within
    /// another.
    ///
    /// @param ours the terms of one proposal
    /// @param theirs the terms of the other
    public List<String> of(Map<String, Integer> ours, Map<String, Integer> theirs, int limit) {
        List<Weighed> shared = new ArrayList<>();
        ours.forEach((term, count) -> {
            int both = Math.min(count, theirs.getOrDefault(term, 0));
            double rarity = both > 0 ? profiles.rarity(term) : 0;
            if (both > 0 && rarity >= COMMON * (term.length() - 1)) {
                shared.add(new Weighed(term, rarity * (1 + Math.log(both))));
            }
        });
        shared.sort(
                Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(Weighed::term));
        List<String> chosen = new ArrayList<>();
        for (Weighed next : shared) {
            if (chosen.size() == limit) {
                break;
            }
            if (chosen.stream()
                    .noneMatch(known -> known.contains(next.term) || next.term.contains(known))) {
                chosen.add(next.term);
            }
        }
        return chosen.stream().map(analysis::readable).toList();
    }

    /// How often each word, and each row of words with nothing between them, stands in a proposal.
    public Map<String, Integer> terms(ProposalProfile profile, Deadline deadline) {
        Map<String, Integer> counts = new HashMap<>();
        for (Statement statement : profile.statements()) {
            deadline.check();
            String text = profiles.fold(statement.text()).text();
            List<Token> words =
                    analysis.segmenter().segment(text).stream()
                            .filter(word -> !word.part())
                            .toList();
            for (int first = 0; first < words.size(); first++) {
                StringBuilder row = new StringBuilder();
                for (int last = first;
                        last < Math.min(words.size(), first + MAX_WORDS)
                                && (last == first
                                        || words.get(last - 1).end() == words.get(last).start());
                        last++) {
                    row.append(words.get(last).text());
                    if (isName(row)
                            && !vocabulary.isUmbrella(row.toString())
                            && isContent(words.get(first))
                            && isContent(words.get(last))) {
                        counts.merge(row.toString(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static boolean isName(StringBuilder row) {
        return row.length() > 1 && row.length() <= MAX_CHARACTERS;
    }

    private boolean isContent(Token word) {
        return word.text().length() > 1 && !vocabulary.isEmpty(word.text())
                || word.text().length() == 1
                        && !vocabulary.of(Vocabulary.Kind.FUNCTION_WORD).contains(word.text());
    }
}
