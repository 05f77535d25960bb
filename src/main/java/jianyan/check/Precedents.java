package jianyan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Folding;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.question.check.LikelyDepartment;
import jianyan.question.check.Precedent;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.similarity.Similarity;

/// What became of earlier proposals on a draft's matter.
final class Precedents {
    private final Similarity similarity;
    private final Folding folding;

    Precedents(Similarity similarity, Folding folding) {
        this.similarity = similarity;
        this.folding = folding;
    }

    /// Those of an answer that ask for something that the draft asks for.
    List<Precedent> of(SimilarAnswer answer) {
        return answer.candidates().stream()
                .filter(candidate -> !candidate.sharesWordsOnly())
                .map(this::precedent)
                .toList();
    }

    private Precedent precedent(SimilarCandidate candidate) {
        Document document = similarity.document(candidate.id()).orElseThrow();
        Proposal proposal = document.proposal();
        return new Precedent(
                candidate.id(),
                candidate.title(),
                candidate.number(),
                candidate.region(),
                candidate.district(),
                candidate.year(),
                candidate.term(),
                candidate.session(),
                proposal == null ? List.of() : proposal.sponsors(),
                candidate.category(),
                candidate.department(),
                candidate.result(),
                candidate.outcome(),
                candidate.score(),
                candidate.level(),
                candidate.relation(),
                ProposalOutline.reply(document, folding).stream()
                        .map(each -> new Precedent.Passage(each.id(), each.text()))
                        .toList(),
                candidate.reason());
    }

    /// Departments by their share of the scores of those precedents that name one.
    static List<LikelyDepartment> departments(List<Precedent> precedents) {
        Map<String, List<Precedent>> byName = new LinkedHashMap<>();
        double all = 0;
        for (Precedent precedent : precedents) {
            String department = precedent.department();
            if (department != null) {
                byName.computeIfAbsent(department, first -> new ArrayList<>()).add(precedent);
                all += precedent.score();
            }
        }
        double total = all;
        return byName.entrySet().stream()
                .map(each ->
                        new LikelyDepartment(
                                each.getKey(),
                                each.getValue().stream().mapToDouble(Precedent::score).sum()
                                        / total,
                                each.getValue().stream().map(Precedent::id).toList()))
                .sorted(
                        Comparator.comparingDouble(LikelyDepartment::share)
                                .reversed()
                                .thenComparing(LikelyDepartment::department))
                .toList();
    }
}
