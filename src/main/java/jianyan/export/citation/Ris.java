package jianyan.export.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// RIS, a tag a line, as Zotero, EndNote and NoteExpress read it.
final class Ris {
    private Ris() {}

    static String text(CitedWork work, LocalDate accessed) {
        StringBuilder text = new StringBuilder("TY  - " + type(work) + "\n");
        work.authors().forEach(author -> tag("AU", author, text));
        if (work.moreAuthors()) {
            tag("AU", "等", text);
        }
        tag("TI", work.title(), text);
        tag("ST", work.session(), text);
        boolean newspaper = work.issuer().medium() == Issuer.Medium.NEWSPAPER;
        tag(newspaper ? "T2" : "PB", work.issuer().name(), text);
        tag("CY", work.issuer().place(), text);
        tag("PY", work.yearOfIssue() == null ? null : String.valueOf(work.yearOfIssue()), text);
        tag("DA", work.date() == null ? null : slashed(work.date()), text);
        tag("Y2", work.isOnline() ? slashed(accessed) : null, text);
        tag("L1", work.isOnline() ? work.path() : null, text);
        CitedSentence place = work.place();
        if (place != null) {
            tag("SP", "第" + place.paragraph() + "段", text);
            tag("N1", place.quoted(), text);
        }
        tag("LA", "zh-CN", text);
        tag("ID", work.id(), text);
        return text.append("ER  - \n").toString();
    }

    private static String type(CitedWork work) {
        return switch (work.issuer().medium()) {
            case NEWSPAPER -> "NEWS";
            case ONLINE -> "ELEC";
            case BODY, UNKNOWN ->
                    switch (work.kind()) {
                        case REPORT, SUMMARY -> "RPRT";
                        case PROPOSAL, REPLY, FEATURE, OTHER -> "GEN";
                    };
        };
    }

    private static String slashed(LocalDate date) {
        return date.toString().replace('-', '/');
    }

    /// A value lies on one line: a line break in it would begin a tag.
    private static void tag(String name, @Nullable String value, StringBuilder into) {
        if (value != null) {
            into.append(name).append("  - ").append(value.replaceAll("\\R", " ")).append('\n');
        }
    }
}
