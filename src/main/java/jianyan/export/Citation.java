package jianyan.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import org.jspecify.annotations.Nullable;

/// What a citation of a document says, in the four forms.
///
/// @param authors sponsors or the speaker; may be empty
/// @param title of the document
/// @param publisher the committee whose document it is; null when unknown
/// @param number 案号; null when there is none
/// @param date of the meeting or publication; null when unknown
/// @param year of the meeting when there is no date; null when unknown
/// @param locator the sentence cited; null for the whole document
/// @param id the document's id in the index
public record Citation(
        List<String> authors,
        String title,
        @Nullable String publisher,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Integer year,
        @Nullable String locator,
        String id) {
    public Citation {
        authors = List.copyOf(authors);
    }

    /// @param locator the sentence cited; null for the whole document
    public static Citation of(Document document, @Nullable String locator) {
        Metadata metadata = document.metadata();
        Proposal proposal = document.proposal();
        List<String> authors =
                proposal != null && !proposal.sponsors().isEmpty()
                        ? proposal.sponsors()
                        : metadata.speaker() == null ? List.of() : List.of(metadata.speaker());
        return new Citation(
                authors,
                document.title(),
                publisher(metadata),
                proposal == null ? null : proposal.number(),
                metadata.date(),
                metadata.meetingYear(),
                locator,
                document.id());
    }

    private static @Nullable String publisher(Metadata metadata) {
        String place =
                Optional.ofNullable(metadata.region()).orElse("")
                        + Optional.ofNullable(metadata.district()).orElse("");
        if (place.isEmpty()) {
            return metadata.source();
        }
        return switch (metadata.body()) {
            case CPPCC -> "中国人民政治协商会议" + place + "委员会";
            case NPC -> place + "人民代表大会";
            case GOVERNMENT -> place + "人民政府";
            case OTHER -> metadata.source() == null ? place : metadata.source();
        };
    }

    public String in(CitationStyle style, Json json) {
        return switch (style) {
            case GBT7714 -> gbt7714();
            case BIBTEX -> bibtex();
            case RIS -> ris();
            case CSL_JSON -> json.toIndentedText(List.of(cslJson())) + "\n";
        };
    }

    /// At most three authors, then 等; the document type is Z, other.
    private String gbt7714() {
        StringBuilder text = new StringBuilder();
        if (!authors.isEmpty()) {
            text.append(String.join(", ", authors.subList(0, Math.min(3, authors.size()))));
            text.append(authors.size() > 3 ? ", 等. " : ". ");
        }
        text.append(title).append(number == null ? "" : ": " + number).append("[Z]. ");
        text.append(publisher == null ? "" : publisher + ", ");
        text.append(issued()).append(locator == null ? "" : ": “" + locator + "”");
        return text.append(".\n").toString();
    }

    private String bibtex() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("author", authors.isEmpty() ? null : String.join(" and ", braced(authors)));
        fields.put("title", "{" + escaped(title) + "}");
        fields.put("institution", publisher == null ? null : escaped(publisher));
        fields.put("number", number == null ? null : escaped(number));
        fields.put("year", yearOfIssue() == null ? null : String.valueOf(yearOfIssue()));
        fields.put("date", date == null ? null : date.toString());
        fields.put("note", locator == null ? null : escaped(locator));
        String key = "jianyan-" + Integer.toHexString(id.hashCode());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
    }

    private static List<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + escaped(name) + "}").toList();
    }

    /// What TeX would take for a command.
    private static String escaped(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([#$%&_~^])", "\\\\$1");
    }

    private String ris() {
        StringBuilder text = new StringBuilder("TY  - GEN\n");
        authors.forEach(author -> tag("AU", author, text));
        tag("TI", title, text);
        tag("PB", publisher, text);
        tag("M1", number, text);
        tag("PY", yearOfIssue() == null ? null : String.valueOf(yearOfIssue()), text);
        tag("DA", date == null ? null : date.toString().replace('-', '/'), text);
        tag("N1", locator, text);
        tag("ID", id, text);
        return text.append("ER  - \n").toString();
    }

    private static void tag(String name, @Nullable String value, StringBuilder into) {
        if (value != null) {
            into.append(name).append("  - ").append(value.replaceAll("\\R", " ")).append('\n');
        }
    }

    private Map<String, Object> cslJson() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("type", "document");
        item.put("title", title);
        item.put("author", authors.stream().map(name -> Map.of("literal", name)).toList());
        put("publisher", publisher, item);
        put("number", number, item);
        put("note", locator, item);
        if (date != null) {
            List<Integer> parts =
                    List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            item.put("issued", Map.of("date-parts", List.of(parts)));
        } else if (year != null) {
            item.put("issued", Map.of("date-parts", List.of(List.of(year))));
        }
        item.put("language", "zh-CN");
        return item;
    }

    private static void put(String name, @Nullable String value, Map<String, Object> into) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private @Nullable Integer yearOfIssue() {
        return date == null ? year : Integer.valueOf(date.getYear());
    }

    private String issued() {
        return date != null ? date.toString() : year != null ? String.valueOf(year) : "[日期不详]";
    }
}
