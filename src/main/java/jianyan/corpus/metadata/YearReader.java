package jianyan.corpus.metadata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.MetadataField;
import jianyan.document.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the years of a document out of what else is known of it.
final class YearReader {
    /// 静安2023-012
    private static final Pattern NUMBER_YEAR =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?=[-年第号〕\\])])");

    private YearReader() {}

    /// Adds date, meeting year and, for what has one year as a whole, that year.
    static void read(String title, FoldedSample sample, MetadataDraft draft) {
        draft.suggestFrom(MetadataField.TERM, MetadataField.TITLE_TERM);
        draft.suggestFrom(MetadataField.DATE, MetadataField.PUBLISHED);
        draft.suggestFrom(MetadataField.DATE, MetadataField.DATE_LINE);
        if (draft.kind() == Kind.REPORT) {
            DateRule.findYear(title)
                    .ifPresent(found ->
                            draft.suggest(
                                    MetadataField.MEETING_YEAR,
                                    found.year(),
                                    draft.origin(MetadataField.TITLE),
                                    draft.span(MetadataField.TITLE)));
        }
        if (draft.kind() == Kind.REPORT || draft.kind() == Kind.PROPOSAL) {
            LocalDate date = draft.date(MetadataField.DATE);
            MetadataField by = date == null ? MetadataField.NUMBER : MetadataField.DATE;
            draft.suggest(
                    MetadataField.MEETING_YEAR,
                    date == null ? yearOfNumber(draft) : (Integer) date.getYear(),
                    draft.origin(by),
                    draft.span(by));
        }
        if (draft.kind() != Kind.REPORT && draft.kind() != Kind.PROPOSAL) {
            LocalDate published = draft.date(MetadataField.DATE);
            Optional<Integer> year = DateRule.findYear(title).map(DateRule.Year::year);
            if (year.isPresent()) {
                draft.suggest(MetadataField.YEAR, year.get(), MetadataDraft.TEXT, null);
            }
            if (published != null) {
                draft.suggest(
                        MetadataField.YEAR,
                        published.getYear(),
                        draft.origin(MetadataField.DATE),
                        null);
            }
            Integer latest = DateRule.latestMonth(sample.text());
            if (latest != null) {
                draft.suggest(
                        MetadataField.YEAR, latest, MetadataDraft.TEXT, null, MetadataDraft.LATEST);
            }
        } else if (draft.kind() == Kind.PROPOSAL) {
            draft.suggestFrom(MetadataField.YEAR, MetadataField.MEETING_YEAR);
        }
    }

    private static @Nullable Integer yearOfNumber(MetadataDraft draft) {
        Matcher matcher = NUMBER_YEAR.matcher(String.valueOf(draft.text(MetadataField.NUMBER)));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
