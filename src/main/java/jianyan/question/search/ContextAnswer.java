package jianyan.question.search;

import java.util.List;

/// What stands beside the occurrences of a query.
///
/// @param total the exact number of occurrences
/// @param notes which other spellings were counted or left out, in Chinese
/// @param distinct how many groups there are, of which the most frequent are listed
public record ContextAnswer(long total, int distinct, List<Group> groups, List<String> notes) {
    /// @param text the characters beside the match in simplified script; empty where the passage
    ///   begins or ends
    public record Group(String text, long occurrences) {}
}
