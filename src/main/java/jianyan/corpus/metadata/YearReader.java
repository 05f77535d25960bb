package jianyan.corpus.metadata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        draft.suggestFrom("term", "titleTerm");
        draft.suggestFrom("date", "published");
        draft.suggestFrom("date", "dateLine");
        if (draft.kind() == Kind.REPORT) {
            DateRule.findYear(title)
                    .ifPresent(found ->
                            draft.suggest(
                                    "meetingYear",
                                    found.year(),
                                    draft.origin("title"),
                                    draft.span("title")));
        }
        if (draft.kind() == Kind.REPORT || draft.kind() == Kind.PROPOSAL) {
            LocalDate date = draft.date("date");
            draft.suggest(
                    "meetingYear",
                    date == null ? yearOfNumber(draft) : (Integer) date.getYear(),
                    draft.origin(date == null ? "number" : "date"),
                    draft.span(date == null ? "number" : "date"));
        }
        if (draft.kind() != Kind.REPORT && draft.kind() != Kind.PROPOSAL) {
            LocalDate published = draft.date("date");
            Optional<Integer> year = DateRule.findYear(title).map(DateRule.Year::year);
            if (year.isPresent()) {
                draft.suggest("year", year.get(), MetadataDraft.TEXT, null);
            }
            if (published != null) {
                draft.suggest("year", published.getYear(), draft.origin("date"), null);
            }
            Integer latest = DateRule.latestMonth(sample.text());
            if (latest != null) {
                draft.suggest("year", latest, MetadataDraft.TEXT, null, MetadataDraft.LATEST);
            }
        } else if (draft.kind() == Kind.PROPOSAL) {
            draft.suggestFrom("year", "meetingYear");
        }
    }

    private static @Nullable Integer yearOfNumber(MetadataDraft draft) {
        Matcher matcher = NUMBER_YEAR.matcher(String.valueOf(draft.text("number")));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
