package jianyan.corpus.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file's text as its reader gave it, and the lines in it.
///
/// @param text the decoded source that all spans point into
/// @param lines every character of `text` but white space stands in one of them
/// @param title the title that the format itself names, as HTML does; null where it names none
/// @param published the day of publication that the format names
/// @param mediaType what the file was read as, `text/plain`
/// @param encoding the name of the charset; null where the format needs none
public record DecodedText(
        String text,
        List<Line> lines,
        @Nullable String title,
        @Nullable LocalDate published,
        String mediaType,
        @Nullable String encoding,
        RepairLog log) {
    public DecodedText {
        lines = List.copyOf(lines);
    }
}
