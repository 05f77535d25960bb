package jianyan.evaluation.comparison;

import java.util.List;

/// One question, told in the terms of neither.
///
/// @param words one or two words; the characters of a phrase; title and text of a draft
/// @param district the only one that is wanted; empty for all
record DrawnQuestion(Shape shape, List<String> words, String district) {
    DrawnQuestion {
        words = List.copyOf(words);
    }

    static DrawnQuestion of(Shape shape, String... words) {
        return new DrawnQuestion(shape, List.of(words), "");
    }
}
