package jianyan.question.aggregation;

import java.util.List;
import java.util.stream.Stream;

/// What is said beside figures.
public final class Notes {
    private Notes() {}

    public static List<String> after(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
