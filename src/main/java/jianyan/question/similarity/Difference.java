package jianyan.question.similarity;

import java.util.List;

/// Names, numbers or places of the titles and asks that only one of two proposals has.
///
/// @param kind `number`, `place` or `name`
public record Difference(String kind, List<String> query, List<String> candidate) {
    public Difference {
        query = List.copyOf(query);
        candidate = List.copyOf(candidate);
    }
}
