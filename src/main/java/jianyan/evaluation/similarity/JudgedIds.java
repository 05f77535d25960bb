package jianyan.evaluation.similarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.query.InvalidRequestException;

/// Finds the documents that judgements name: by id, or by the number of the proposal, leading zeros
/// aside.
public final class JudgedIds {
    private final Map<String, String> ids = new HashMap<>();

    public JudgedIds(List<Document> documents) {
        for (Document document : documents) {
            Proposal proposal = document.proposal();
            String number = proposal == null ? null : proposal.number();
            if (number != null) {
                ids.putIfAbsent(plain(number), document.id());
            }
        }
        documents.forEach(document -> ids.put(plain(document.id()), document.id()));
    }

    /// The judgements with the ids of documents.
    ///
    /// @throws InvalidRequestException when a document is not there
    public Judgements of(Judgements judgements) {
        SortedMap<String, SortedMap<String, Integer>> grades = new TreeMap<>();
        judgements
                .grades()
                .forEach((query, judged) -> {
                    SortedMap<String, Integer> renamed = new TreeMap<>();
                    judged.forEach((candidate, grade) -> renamed.put(of(candidate), grade));
                    grades.put(of(query), renamed);
                });
        return new Judgements(grades);
    }

    /// The groups with the ids of documents.
    ///
    /// @throws InvalidRequestException when a document is not there
    public List<List<String>> of(List<List<String>> groups) {
        return groups.stream().map(group -> group.stream().map(this::of).toList()).toList();
    }

    private String of(String judged) {
        String id = ids.get(plain(judged));
        if (id == null) {
            throw new InvalidRequestException(
                    "unknown-judged-id",
                    judged,
                    "语料里没有标注所说的提案 " + judged,
                    "用标注所依据的语料，如 --corpus 提案.csv");
        }
        return id;
    }

    private static String plain(String id) {
        String plain = id.strip().replaceFirst("^0+", "");
        return plain.isEmpty() ? "0" : plain;
    }
}
