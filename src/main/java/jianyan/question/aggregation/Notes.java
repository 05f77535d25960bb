package jianyan.question.aggregation;

import java.util.List;
import java.util.stream.Stream;

/// What is said beside figures.
final class Notes {
    private Notes() {}

    static List<String> after(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
