package jianyan.aggregation.keyness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.aggregation.keyness.CandidateTerms.Candidate;
import jianyan.aggregation.keyness.Sample.SampledDocument;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.index.Deadline;
import jianyan.question.aggregation.keyness.KeynessAnswer.Origin;

/// Cuts some documents of a sample into terms and pairs of terms. For one thread, used once.
final class CandidateBatch {
    private final Set<String> formulae;
    private final TextAnalysis analysis;
    private final Deadline deadline;
    private final Map<String, Candidate> candidates = new HashMap<>();

    CandidateBatch(Set<String> formulae, TextAnalysis analysis, Deadline deadline) {
        this.formulae = formulae;
        this.analysis = analysis;
        this.deadline = deadline;
    }

    /// What these documents say of each term.
    Map<String, Candidate> cut(List<SampledDocument> documents) {
        for (int document = 0; document < documents.size(); document++) {
            deadline.check();
            for (String clause : documents.get(document).clauses()) {
                cut(clause, document, documents.get(document).side());
            }
        }
        return candidates;
    }

    private void cut(String clause, int document, byte side) {
        boolean inFormula = formulae.contains(clause) || formulae.contains(Clauses.label(clause));
        String before = "";
        int beforeEnd = -1;
        for (Token token : analysis.segmenter().segment(Clauses.words(clause))) {
            if (token.part()) {
                continue;
            }
            if (isTerm(token.text())) {
                String word = token.text();
                candidates
                        .computeIfAbsent(word, first -> new Candidate(word, origin(word), "", ""))
                        .count(document, side, inFormula);
                if (beforeEnd == token.start()) {
                    String left = before;
                    candidates
                            .computeIfAbsent(
                                    left + word,
                                    pair -> new Candidate(pair, Origin.PHRASE, left, word))
                            .count(document, side, inFormula);
                }
                before = word;
                beforeEnd = token.end();
            } else {
                beforeEnd = -1;
            }
        }
    }

    private Origin origin(String word) {
        return analysis.lexicon().lookup(word).isPresent() ? Origin.LEXICON : Origin.WORD;
    }

    /// Single characters say little, and bare numbers are figures, not terms.
    private static boolean isTerm(String text) {
        return text.codePointCount(0, text.length()) >= 2
                && text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isDigit);
    }
}
