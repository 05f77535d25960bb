package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.ClauseFingerprints;
import jianyan.corpus.proposal.Paragraph;
import jianyan.document.SentenceCutter;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;
import jianyan.index.Deadline;

/// A proposal read and folded, before anything in it is weighed: what has to be known of the corpus
/// can be told from it.
///
/// @param bigrams all that may be weighed
record ReadText(String id, String title, String folded, List<Sentence> sentences, Bigrams bigrams) {
    /// @param start where it begins in the paragraph
    /// @param clauses those long enough to be formulae
    record Sentence(
            Paragraph paragraph, int start, String text, Folded folded, List<Part> clauses) {}

    /// A clause of a sentence.
    record Part(ClauseFingerprints.Clause clause, Rarity.Clause told) {}

    static ReadText of(
            String id,
            String title,
            List<Paragraph> paragraphs,
            Folding folding,
            Deadline deadline) {
        Bigrams bigrams = new Bigrams();
        String foldedTitle = folding.fold(title).text();
        bigrams.add(foldedTitle, 1);
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (SourceSpan sentence :
                    SentenceCutter.cut(paragraph.text(), SentenceEnd.STATEMENT)) {
                deadline.check(sentences.size());
                String text = paragraph.text().substring(sentence.start(), sentence.end());
                Folded folded = folding.fold(text);
                bigrams.add(folded.text(), 1);
                sentences.add(
                        new Sentence(
                                paragraph, sentence.start(), text, folded, clauses(folded.text())));
            }
        }
        return new ReadText(id, title, foldedTitle, sentences, bigrams);
    }

    static List<Part> clauses(String folded) {
        List<Part> clauses = new ArrayList<>();
        for (ClauseFingerprints.Clause clause : ClauseFingerprints.of(folded)) {
            Bigrams bigrams = new Bigrams();
            bigrams.add(folded.substring(clause.start(), clause.end()), 1);
            clauses.add(new Part(clause, new Rarity.Clause(clause.fingerprint(), bigrams)));
        }
        return clauses;
    }
}
