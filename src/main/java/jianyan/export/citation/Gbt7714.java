package jianyan.export.citation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GB/T 7714, 信息与文献 参考文献著录规则, numeric style, in either edition.
///
/// The edition of 2025 sets every mark of punctuation in full width but for `.` and `[ ]`, and
/// states no day of access for what does not lie online. At most three authors are named, then 等.
record Gbt7714(Edition edition) {
    enum Edition {
        OF_2015(", ", ": ", "(", ")"),
        OF_2025("，", "：", "（", "）");

        private final String comma;
        private final String colon;
        private final String opening;
        private final String closing;

        Edition(String comma, String colon, String opening, String closing) {
            this.comma = comma;
            this.colon = colon;
            this.opening = opening;
            this.closing = closing;
        }
    }

    private static final int NAMED_AUTHORS = 3;

    String text(CitedWork work, LocalDate accessed) {
        String session = work.session() == null ? "" : edition.colon + work.session();
        return authors(work)
                + work.title()
                + session
                + "["
                + mark(work)
                + "]. "
                + issue(work, accessed)
                + ".\n";
    }

    private String authors(CitedWork work) {
        List<String> authors = work.authors();
        if (authors.isEmpty()) {
            return "";
        }
        boolean more = work.moreAuthors() || authors.size() > NAMED_AUTHORS;
        List<String> named = authors.subList(0, Math.min(NAMED_AUTHORS, authors.size()));
        return String.join(edition.comma, named) + (more ? edition.comma + "等" : "") + ". ";
    }

    /// 文献类型标识: R for a report, N for a newspaper, EB/OL for a page, Z for what has none.
    private static String mark(CitedWork work) {
        return switch (work.issuer().medium()) {
            case NEWSPAPER -> "N";
            case ONLINE -> "EB/OL";
            case BODY, UNKNOWN ->
                    switch (work.kind()) {
                        case REPORT, SUMMARY -> "R";
                        case PROPOSAL, REPLY, FEATURE, OTHER -> "Z";
                    };
        };
    }

    private String issue(CitedWork work, LocalDate accessed) {
        Issuer issuer = work.issuer();
        String name = issuer.name() == null ? "" : issuer.name();
        return switch (issuer.medium()) {
            case BODY -> place(issuer) + name + edition.comma + issued(work) + locator(work);
            case NEWSPAPER -> name + edition.comma + issued(work) + locator(work);
            case UNKNOWN -> issued(work) + locator(work);
            case ONLINE ->
                    name
                            + locator(work)
                            + (work.yearOfIssue() == null
                                    ? ""
                                    : edition.opening + issued(work) + edition.closing)
                            + "["
                            + accessed
                            + "]. "
                            + work.path();
        };
    }

    private String place(Issuer issuer) {
        if (issuer.place() != null) {
            return issuer.place() + edition.colon;
        }
        return switch (edition) {
            case OF_2015 -> "[出版地不详]: ";
            case OF_2025 -> "";
        };
    }

    /// In the place of pages, which these documents do not have.
    private String locator(CitedWork work) {
        @Nullable CitedSentence place = work.place();
        return place == null ? "" : edition.colon + "第" + place.paragraph() + "段" + place.quoted();
    }

    private static String issued(CitedWork work) {
        return work.date() != null
                ? work.date().toString()
                : work.year() != null ? String.valueOf(work.year()) : "[日期不详]";
    }
}
