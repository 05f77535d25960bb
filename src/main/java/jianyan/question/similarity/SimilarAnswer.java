package jianyan.question.similarity;

import java.util.List;

/// Proposals like the one asked about, by descending score, then id. None is a normal answer.
///
/// @param sides which sides found candidates: `lexical`, `copies`, `meaning`; without vectors the
///   last is missing
/// @param setAside what counted for nothing
/// @param notes what a reader should know about this answer, in Chinese
public record SimilarAnswer(
        List<SimilarCandidate> candidates,
        List<String> sides,
        SetAside setAside,
        List<String> notes) {
    public SimilarAnswer {
        candidates = List.copyOf(candidates);
        sides = List.copyOf(sides);
        notes = List.copyOf(notes);
    }
}
