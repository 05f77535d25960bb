package jianyan.export.citation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An item of CSL-JSON, which Zotero and pandoc read (Citation Style Language 1.0.2).
final class CslItem {
    private CslItem() {}

    static Map<String, Object> of(CitedWork work, LocalDate accessed) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", work.id());
        item.put("type", type(work));
        item.put("title", work.title());
        Stream<String> more = work.moreAuthors() ? Stream.of("等") : Stream.empty();
        item.put(
                "author",
                Stream.concat(work.authors().stream(), more)
                        .map(name -> Map.of("literal", name))
                        .toList());
        boolean newspaper = work.issuer().medium() == Issuer.Medium.NEWSPAPER;
        put(newspaper ? "container-title" : "publisher", work.issuer().name(), item);
        put("publisher-place", work.issuer().place(), item);
        put("genre", work.session(), item);
        CitedSentence place = work.place();
        if (place != null) {
            item.put("page", "第" + place.paragraph() + "段");
            item.put("note", place.quoted());
        }
        if (work.date() != null) {
            item.put("issued", parts(work.date()));
        } else if (work.year() != null) {
            item.put("issued", Map.of("date-parts", List.of(List.of(work.year()))));
        }
        if (work.isOnline()) {
            item.put("accessed", parts(accessed));
            item.put("source", work.path());
        }
        item.put("language", "zh-CN");
        return item;
    }

    private static String type(CitedWork work) {
        return switch (work.issuer().medium()) {
            case NEWSPAPER -> "article-newspaper";
            case ONLINE -> "webpage";
            case BODY, UNKNOWN ->
                    switch (work.kind()) {
                        case REPORT, SUMMARY -> "report";
                        case PROPOSAL, REPLY, FEATURE, OTHER -> "document";
                    };
        };
    }

    private static Map<String, Object> parts(LocalDate date) {
        return Map.of(
                "date-parts",
                List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }

    private static void put(String name, @Nullable String value, Map<String, Object> into) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
