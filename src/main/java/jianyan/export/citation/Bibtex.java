package jianyan.export.citation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// BibTeX, with the `date`, `urldate` and `langid` of biblatex, which BibTeX itself passes over.
final class Bibtex {
    private Bibtex() {}

    static String text(CitedWork work, LocalDate accessed) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("author", work.authors().isEmpty() ? null : authors(work));
        fields.put("title", escaped(work.title()));
        fields.put("titleaddon", optional(work.session()));
        fields.put(publisherField(work), optional(work.issuer().name()));
        fields.put("address", optional(work.issuer().place()));
        fields.put("year", work.yearOfIssue() == null ? null : String.valueOf(work.yearOfIssue()));
        fields.put("date", work.date() == null ? null : work.date().toString());
        fields.put("urldate", work.isOnline() ? accessed.toString() : null);
        fields.put("howpublished", work.isOnline() ? escaped(work.path()) : null);
        CitedSentence place = work.place();
        fields.put("note", place == null ? null : note(place));
        fields.put("langid", "chinese");
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(
                        Collectors.joining(
                                ",\n", "@" + type(work) + "{" + key(work) + ",\n", "\n}\n"));
    }

    private static String type(CitedWork work) {
        return switch (work.issuer().medium()) {
            case NEWSPAPER -> "article";
            case ONLINE -> "misc";
            case BODY, UNKNOWN ->
                    switch (work.kind()) {
                        case REPORT, SUMMARY -> "techreport";
                        case PROPOSAL, REPLY, FEATURE, OTHER -> "misc";
                    };
        };
    }

    private static String publisherField(CitedWork work) {
        return switch (type(work)) {
            case "article" -> "journal";
            case "techreport" -> "institution";
            default -> "publisher";
        };
    }

    /// Letters and digits only: every reader of BibTeX takes those.
    private static String key(CitedWork work) {
        return "jianyan" + Integer.toHexString(work.id().hashCode());
    }

    private static String authors(CitedWork work) {
        Stream<String> more = work.moreAuthors() ? Stream.of("others") : Stream.empty();
        return Stream.concat(braced(work.authors()), more).collect(Collectors.joining(" and "));
    }

    private static Stream<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + escaped(name) + "}");
    }

    private static String note(CitedSentence place) {
        return escaped("第" + place.paragraph() + "段" + place.quoted());
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : escaped(text);
    }

    /// What TeX would take for a command; braces and backslashes, which could end the field, go.
    private static String escaped(String text) {
        return text.replaceAll("[{}\\\\]", "")
                .replaceAll("\\R", " ")
                .replaceAll("([#$%&_~^])", "\\\\$1");
    }
}
