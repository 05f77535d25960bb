package jianyan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One paragraph, heading, caption, table row or piece of furniture of a document.
///
/// @param id `DOCUMENT#pN`, N counting from 1 in reading order
/// @param text the reading text: what repairs made of the source, in the source's own script
/// @param source where `text` came from in the decoded source, in reading order; the lengths of the
///   spans add up to the length of `text`, and the i-th character of `text` stands for the i-th
///   character of the spans laid end to end (a repair may replace a character, never its place)
/// @param recognised of a passage read off a picture how sure the recogniser was, 0 to 1; null
///   where the characters were in the file
public record Passage(
        String id,
        PassageLabel label,
        String text,
        List<SourceSpan> source,
        @Nullable Double recognised) {
    /// A passage whose characters were in the file.
    public Passage(String id, PassageLabel label, String text, List<SourceSpan> source) {
        this(id, label, text, source, null);
    }

    public Passage {
        source = List.copyOf(source);
        int length = source.stream().mapToInt(SourceSpan::length).sum();
        if (length != text.length()) {
            throw new IllegalArgumentException(
                    "spans of "
                            + length
                            + " characters for a text of "
                            + text.length()
                            + " in "
                            + id);
        }
    }

    /// Whether the passage takes part in searching and counting: everything but furniture does.
    public boolean isCounted() {
        return label != PassageLabel.FURNITURE;
    }
}
