package jianyan.corpus.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.DateRule;
import jianyan.corpus.metadata.FieldLine;
import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.metadata.SessionRule;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.text.ChineseNumerals;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.text.RepairLog;
import jianyan.document.Body;
import jianyan.document.Coded;
import jianyan.document.Kind;
import org.jspecify.annotations.Nullable;

/// Rows to texts, as a mapping says.
public final class RowTexts {
    /// Excel counts days from here; a file that was saved as text, or a cell without a date's
    /// format, shows the count: 45000 is 2023-03-15.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /// 1954, the first year of the committees, and 2099.
    private static final int SERIAL_FROM = 19_725;

    private static final int SERIAL_TO = 73_050;

    /// The Republic of China counts its years from 1912.
    private static final int ROC_EPOCH = 1911;

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final TableMapping mapping;
    private final List<String> titles;

    /// @param titles what stands above the table: what they say holds for each row that says no
    ///   other
    public RowTexts(
            Folding folding, Gazetteer gazetteer, TableMapping mapping, List<String> titles) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.mapping = mapping;
        this.titles = titles.stream().map(title -> folding.fold(title).text()).toList();
    }

    public TableMapping mapping() {
        return mapping;
    }

    public RowText of(CorpusRow row, String mediaType, @Nullable String encoding) {
        RepairLog log = new RepairLog();
        String title = row.value(mapping.columnsOf("title"));
        List<String> texts = row.values(mapping.columnsOf("text"));
        List<String> replies = row.values(mapping.columnsOf("reply"));
        List<String> bodies =
                Stream.concat(Stream.of(title), texts.stream()).filter(s -> !s.isBlank()).toList();
        String body = String.join("\n", bodies);
        String whole = replies.isEmpty() ? body : body + "\n" + String.join("\n", replies);
        List<Line> lines = new ArrayList<>();
        List<Line> reply = new ArrayList<>();
        for (Line line : LineCutter.cut(whole, false, log)) {
            if (line.mapped().sourceStart() < title.length()) {
                lines.add(new Line(line.mapped(), LineShape.HEADING, 0, 0));
            } else if (line.mapped().sourceStart() < body.length()) {
                lines.add(line);
            } else {
                reply.add(line);
            }
        }
        return new RowText(
                new DecodedText(whole, lines, null, null, mediaType, encoding, log),
                new DecodedText(whole, reply, null, null, mediaType, encoding, log),
                draft(row, title));
    }

    private MetadataDraft draft(CorpusRow row, String title) {
        MetadataDraft draft = new MetadataDraft();
        if (!title.isBlank()) {
            draft.suggest(
                    MetadataField.TITLE,
                    title.replaceAll("\\s*\\R\\s*", ""),
                    MetadataDraft.TABLE,
                    null);
        }
        for (String field : mapping.columns().keySet()) {
            List<String> values = row.values(mapping.columnsOf(field));
            if (!values.isEmpty()) {
                MetadataField.of(field)
                        .ifPresent(known -> put(known, values, MetadataDraft.TABLE, draft));
            }
        }
        for (Map.Entry<String, String> value : mapping.values().entrySet()) {
            List<String> only = List.of(value.getValue());
            MetadataField.of(value.getKey())
                    .ifPresent(known -> put(known, only, MetadataDraft.MAPPING, draft));
        }
        putPlace(row, draft);
        titles.forEach(each -> putTitle(each, draft));
        LocalDate date =
                draft.has(MetadataField.DATE)
                        ? draft.date(MetadataField.DATE)
                        : draft.date(MetadataField.PUBLISHED);
        if (draft.kind() == Kind.PROPOSAL && date != null) {
            draft.suggest(MetadataField.YEAR, date.getYear(), MetadataDraft.TABLE, null);
        }
        draft.suggest(
                MetadataField.YEAR,
                draft.number(MetadataField.TITLE_YEAR),
                MetadataDraft.TABLE,
                null);
        if (draft.kind() == Kind.PROPOSAL) {
            draft.suggest(
                    MetadataField.MEETING_YEAR,
                    draft.number(MetadataField.YEAR),
                    MetadataDraft.TABLE,
                    null);
        }
        return draft;
    }

    private static void putTitle(String title, MetadataDraft draft) {
        SessionRule.find(title)
                .ifPresent(found -> {
                    draft.suggest(MetadataField.TERM, found.term(), MetadataDraft.TABLE, null);
                    draft.suggest(
                            MetadataField.SESSION, found.session(), MetadataDraft.TABLE, null);
                });
        DateRule.findYear(title)
                .ifPresent(found ->
                        draft.suggest(
                                MetadataField.TITLE_YEAR, found.year(), MetadataDraft.TABLE, null));
    }

    private void put(MetadataField field, List<String> values, String origin, MetadataDraft draft) {
        String value = values.getFirst().strip();
        switch (field) {
            // Read together, and the title with its lines.
            case TITLE, REGION, DISTRICT -> {}
            case KIND -> draft.suggest(field, coded(Kind.values(), value), origin, null);
            case BODY -> draft.suggest(field, coded(Body.values(), value), origin, null);
            case SPONSORS, SUPPORTERS, SUPPORTING ->
                    draft.suggest(
                            field,
                            values.stream()
                                    .flatMap(each -> FieldLine.members(each).stream())
                                    .toList(),
                            origin,
                            null);
            case DATE, PUBLISHED, REPLIED -> {
                LocalDate date = date(value);
                draft.suggest(field, date, origin, null);
                if (date == null && field == MetadataField.DATE) {
                    draft.suggest(MetadataField.YEAR, year(value), origin, null);
                }
            }
            case YEAR -> draft.suggest(field, year(value), origin, null);
            case TERM -> draft.suggest(field, number(value), origin, null);
            case SESSION -> {
                String folded = folding.fold(value).text();
                SessionRule.find(folded)
                        .ifPresentOrElse(
                                found -> {
                                    draft.suggest(field, found.session(), origin, null);
                                    draft.suggest(MetadataField.TERM, found.term(), origin, null);
                                },
                                () -> draft.suggest(field, number(value), origin, null));
            }
            default -> draft.suggest(field, value, origin, null);
        }
    }

    private void putPlace(CorpusRow row, MetadataDraft draft) {
        String region = cell(row, "region");
        String origin =
                mapping.columnsOf("region").isEmpty() ? MetadataDraft.MAPPING : MetadataDraft.TABLE;
        Division within = null;
        if (!region.isBlank()) {
            within = gazetteer.named(folding.fold(region).text(), null).orElse(null);
            if (within == null) {
                draft.suggest(MetadataField.REGION, region, origin, null);
            }
        }
        String district = cell(row, "district");
        if (!district.isBlank()) {
            Division found = gazetteer.named(folding.fold(district).text(), within).orElse(null);
            if (found == null) {
                draft.suggest(MetadataField.DISTRICT, district, MetadataDraft.TABLE, null);
            } else {
                draft.suggestPlace(found, MetadataDraft.TABLE, null);
            }
        }
        draft.suggestPlace(within, origin, null);
    }

    private String cell(CorpusRow row, String field) {
        String value = row.value(mapping.columnsOf(field));
        return value.isBlank() ? mapping.values().getOrDefault(field, "") : value;
    }

    private @Nullable LocalDate date(String value) {
        String digits = value.strip();
        if (digits.matches("[0-9]{5}(?:[.][0-9]+)?")) {
            long days = Long.parseLong(digits.substring(0, 5));
            return days < SERIAL_FROM || days > SERIAL_TO ? null : SERIAL_ZERO.plusDays(days);
        }
        if (digits.matches("[0-9]{6,8}")) {
            int number = Integer.parseInt(digits);
            int year = number / 10000 + (digits.length() == 8 ? 0 : ROC_EPOCH);
            try {
                return LocalDate.of(year, number / 100 % 100, number % 100);
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
        return DateRule.find(folding.fold(value).text()).map(DateRule.Dated::date).orElse(null);
    }

    private @Nullable Integer year(String value) {
        String folded = folding.fold(value).text().strip();
        if (folded.matches("(?:19|20)[0-9]{2}(?:\\.0)?")) {
            return Integer.valueOf(folded.substring(0, 4));
        }
        LocalDate date = date(value);
        return date != null
                ? (Integer) date.getYear()
                : DateRule.findYear(folded).map(DateRule.Year::year).orElse(null);
    }

    private @Nullable Integer number(String value) {
        String bare = folding.fold(value).text().replaceAll("[第届次会议\\s]|\\.0$", "");
        int number = ChineseNumerals.parse(bare);
        return number > 0 ? (Integer) number : null;
    }

    private static <T extends Coded> @Nullable T coded(T[] values, String code) {
        for (T value : values) {
            if (value.code().equals(code.toLowerCase(Locale.ROOT).strip())) {
                return value;
            }
        }
        return null;
    }
}
