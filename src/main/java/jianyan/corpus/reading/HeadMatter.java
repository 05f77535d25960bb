package jianyan.corpus.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.MappedText;
import org.jspecify.annotations.Nullable;

/// The YAML that site generators put above a Markdown text, between two lines of `---`.
///
/// @param end where the text begins
/// @param title the value of `title` as a piece of the source; null for none
/// @param date the value of `date`; null for none
record HeadMatter(int end, @Nullable MappedText title, @Nullable LocalDate date) {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "\\A\\ufeff?---[ \\t]*\\R((?:(?!---)[^\\r\\n]*\\R){1,200}?)---[ \\t]*(?:\\R|\\z)");
    private static final Pattern KEY =
            Pattern.compile(
                    "^([A-Za-z_-]+)[ \\t]*:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$", Pattern.MULTILINE);

    /// What stands above a text; null for nothing.
    static @Nullable HeadMatter of(String source) {
        Matcher whole = WHOLE.matcher(source);
        if (!source.startsWith("---") && !source.startsWith("\ufeff---") || !whole.find()) {
            return null;
        }
        MappedText title = null;
        LocalDate date = null;
        Matcher key = KEY.matcher(source).region(whole.start(1), whole.end(1));
        boolean keys = false;
        while (key.find()) {
            keys = true;
            if (key.group(1).equalsIgnoreCase("title") && !key.group(2).isBlank()) {
                title = MappedText.of(source, key.start(2), key.end(2));
            } else if (key.group(1).equalsIgnoreCase("date")) {
                date = day(key.group(2));
            }
        }
        return keys ? new HeadMatter(whole.end(), title, date) : null;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value.substring(0, Math.min(10, value.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
