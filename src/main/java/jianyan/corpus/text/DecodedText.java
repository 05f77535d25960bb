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
/// @param tables the tables whose cells the format tells apart
/// @param stated what the format says of the document beyond title and day
/// @param confidences how sure the recogniser was, of a text read off pictures
public record DecodedText(
        String text,
        List<Line> lines,
        @Nullable String title,
        @Nullable LocalDate published,
        String mediaType,
        @Nullable String encoding,
        RepairLog log,
        List<TextTable> tables,
        List<Stated> stated,
        Confidences confidences) {
    public DecodedText {
        stated = List.copyOf(stated);
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /// A text that was written.
    public DecodedText(
            String text,
            List<Line> lines,
            @Nullable String title,
            @Nullable LocalDate published,
            String mediaType,
            @Nullable String encoding,
            RepairLog log,
            List<TextTable> tables) {
        this(
                text,
                lines,
                title,
                published,
                mediaType,
                encoding,
                log,
                tables,
                List.of(),
                Confidences.NONE);
    }

    /// A text without tables.
    public DecodedText(
            String text,
            List<Line> lines,
            @Nullable String title,
            @Nullable LocalDate published,
            String mediaType,
            @Nullable String encoding,
            RepairLog log) {
        this(text, lines, title, published, mediaType, encoding, log, List.of());
    }

    /// The same text with only some of its lines.
    public DecodedText withLines(List<Line> some) {
        return new DecodedText(
                text,
                some,
                title,
                published,
                mediaType,
                encoding,
                log,
                List.of(),
                stated,
                confidences);
    }

    /// The same text, known to be recognised.
    public DecodedText with(Confidences sure) {
        return new DecodedText(
                text, lines, title, published, mediaType, encoding, log, tables, stated, sure);
    }

    /// The same text with what its format says of it.
    public DecodedText stating(List<Stated> said) {
        return new DecodedText(
                text, lines, title, published, mediaType, encoding, log, tables, said, confidences);
    }
}
