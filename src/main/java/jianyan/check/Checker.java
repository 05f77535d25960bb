package jianyan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.index.Deadline;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.Precedent;
import jianyan.question.check.Remark;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.Similarity;

/// Holds drafts against rules and against what is held. Thread-safe; keeps nothing of a draft.
public final class Checker {
    private final CheckRules rules;
    private final Folding folding;

    public Checker(CheckRules rules, Folding folding) {
        this.rules = rules;
        this.folding = folding;
    }

    /// @param similarity over the proposals that are held
    public CheckAnswer check(CheckRequest request, Similarity similarity, Deadline deadline) {
        DraftReader reader = new DraftReader(folding, similarity.profiles());
        DraftReader.Parts parts = reader.parts(request.title(), request.text());
        DraftText draft = reader.read(parts, deadline);
        List<Precedent> held = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (draft.title().text().isEmpty() && draft.sentences().isEmpty()) {
            notes.add("除了表头没有读到文稿。");
        } else {
            SimilarRequest alike =
                    SimilarRequest.ofDraft(
                            parts.title(), parts.text(), request.filters(), request.limit());
            SimilarAnswer found = similarity.similar(alike, deadline);
            notes.addAll(found.notes());
            held.addAll(new Precedents(similarity, folding).of(found));
        }
        return new CheckAnswer(
                rules.version(),
                parts.title(),
                draft.characters(),
                remarks(draft, held),
                held,
                Precedents.departments(held),
                notes);
    }

    private List<Remark> remarks(DraftText draft, List<Precedent> held) {
        List<Remark> remarks = new ArrayList<>();
        for (CheckRule rule : rules.rules()) {
            for (Requirement.Finding finding : rule.requirement().examine(draft, held)) {
                DraftText.Sentence at = finding.sentence();
                remarks.add(
                        new Remark(
                                rule.id(),
                                rule.name(),
                                rule.severity(),
                                rule.source(),
                                at.part(),
                                at.text(),
                                at.start(),
                                at.end(),
                                rule.text().replace("{what}", finding.what())));
            }
        }
        remarks.sort(Comparator.comparing(Remark::severity));
        return remarks;
    }
}
