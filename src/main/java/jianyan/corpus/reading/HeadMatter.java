package jianyan.corpus.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.text.Stated;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The YAML that site generators put above a Markdown text, between two lines of `---`.
///
/// @param end where the text begins
/// @param title the value of `title` as a piece of the source; null for none
/// @param stated day, source and authors; of each the first that the YAML gives
record HeadMatter(int end, @Nullable MappedText title, List<Stated> stated) {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "\\A\\ufeff?---[ \\t]*\\R((?:(?!---)[^\\r\\n]*\\R){1,200}?)---[ \\t]*(?:\\R|\\z)");

    /// A key with its value in the same line or, as a list, in the lines below.
    private static final Pattern KEY =
            Pattern.compile(
                    "^([\\p{IsHan}A-Za-z_-]+)[ \\t]*:[ \\t]*(?:\\R(?<list>(?:[ \\t]*-[ \\t]+[^\\r\\n]+(?:\\R|\\z))+)|[\"'\\[]*(?<line>[^\\r\\n]*?)[\"'\\]]*[ \\t]*$)",
                    Pattern.MULTILINE);

    /// What stands above a text; null for nothing.
    static @Nullable HeadMatter of(String source) {
        Matcher whole = WHOLE.matcher(source);
        if (!source.startsWith("---") && !source.startsWith("\ufeff---") || !whole.find()) {
            return null;
        }
        MappedText title = null;
        List<Stated> stated = new ArrayList<>();
        Matcher key = KEY.matcher(source).region(whole.start(1), whole.end(1));
        boolean keys = false;
        while (key.find()) {
            keys = true;
            String group = key.group("list") == null ? "line" : "list";
            if (key.group(group).isBlank()) {
                continue;
            }
            SourceSpan span = new SourceSpan(key.start(group), key.end(group));
            switch (key.group(1).toLowerCase(Locale.ROOT)) {
                case "title", "标题", "標題" -> title = MappedText.of(source, span.start(), span.end());
                case "date", "日期", "发布日期", "發布日期" -> {
                    LocalDate day = day(key.group(group));
                    if (day != null) {
                        stated.add(new Stated(MetadataField.PUBLISHED, day, span));
                    }
                }
                case "source", "来源", "來源" ->
                        stated.add(new Stated(MetadataField.SOURCE, key.group(group), span));
                case "author", "authors", "作者", "提案人" ->
                        stated.add(new Stated(MetadataField.AUTHOR, key.group(group), span));
                default -> {
                    // Other keys are for the generator.
                }
            }
        }
        return keys ? new HeadMatter(whole.end(), title, List.copyOf(stated)) : null;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value.substring(0, Math.min(10, value.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
