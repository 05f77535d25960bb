package jianyan.question.similarity;

import java.util.List;

/// Suggested merge groups, the closest first. No group is a normal answer.
///
/// @param proposals how many proposals were looked at
/// @param grouped how many of them are in a group; the others are left over
/// @param leadRule what leads are chosen by, in Chinese
/// @param notes what a reader should know about this answer, in Chinese
public record GroupsAnswer(
        List<MergeGroup> groups, int proposals, int grouped, String leadRule, List<String> notes) {
    public GroupsAnswer {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }
}
