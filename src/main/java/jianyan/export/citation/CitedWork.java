package jianyan.export.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import org.jspecify.annotations.Nullable;

/// What a citation of a document can state.
///
/// @param id the document's id in the index
/// @param path where it lies, within its corpus folder
/// @param authors who put it forward or gave it; may be empty
/// @param moreAuthors whether there were more whose names are not stated
/// @param session 其他题名信息: the session and number in words; null when unknown
/// @param date of the meeting or publication; null when unknown
/// @param year of the meeting when there is no date; null when unknown
/// @param place the sentence that is cited; null for the whole document
record CitedWork(
        String id,
        String path,
        Kind kind,
        List<String> authors,
        boolean moreAuthors,
        String title,
        @Nullable String session,
        Issuer issuer,
        @Nullable LocalDate date,
        @Nullable Integer year,
        @Nullable CitedSentence place) {
    /// `冯少东等2人`, `冯少东等`: one name of several.
    private static final Pattern AND_OTHERS =
            Pattern.compile("(.+?)\\s*等\\s*(?:[\\d０-９〇零一二三四五六七八九十百]+\\s*[人位名]?(?:委员|代表)?)?");

    CitedWork {
        authors = List.copyOf(authors);
    }

    static CitedWork of(Document document, @Nullable CitedSentence place) {
        Metadata metadata = document.metadata();
        List<String> given = authors(document);
        return new CitedWork(
                document.id(),
                document.file(),
                metadata.kind(),
                given.stream().map(CitedWork::named).toList(),
                given.stream().anyMatch(name -> AND_OTHERS.matcher(name).matches()),
                document.title(),
                SessionWords.of(metadata, document.proposal()),
                Issuer.of(metadata),
                metadata.date() == null ? metadata.published() : metadata.date(),
                metadata.meetingYear(),
                place);
    }

    private static List<String> authors(Document document) {
        Proposal proposal = document.proposal();
        if (proposal != null && !proposal.sponsors().isEmpty()) {
            return proposal.sponsors();
        }
        String speaker = document.metadata().speaker();
        return speaker == null ? List.of() : List.of(speaker);
    }

    private static String named(String author) {
        var match = AND_OTHERS.matcher(author);
        return match.matches() ? match.group(1) : author;
    }

    @Nullable Integer yearOfIssue() {
        return date == null ? year : Integer.valueOf(date.getYear());
    }

    boolean isOnline() {
        return issuer.medium() == Issuer.Medium.ONLINE;
    }
}
