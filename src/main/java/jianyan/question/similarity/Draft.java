package jianyan.question.similarity;

import java.util.List;

/// A proposal that is not filed yet, as it was read from a file.
///
/// @param title empty when the file has none
/// @param text its body, a line a passage
/// @param documents how many the file holds; their texts stand one behind the other
/// @param notes what was not read, or not surely
public record Draft(String title, String text, int documents, List<String> notes) {
    public Draft {
        notes = List.copyOf(notes);
    }
}
