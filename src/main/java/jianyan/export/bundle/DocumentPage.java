package jianyan.export.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The whole text of one document as a page and as plain text.
final class DocumentPage {
    private DocumentPage() {}

    /// @param marks where the query stands, by passage
    /// @param citation how to cite the document
    static String html(Document document, Map<String, List<SourceSpan>> marks, String citation) {
        Html page = Html.page(document.title());
        page.raw("<p><a href=\"../index.html\">全部文档</a></p>\n<h1>").text(document.title());
        page.raw("</h1>\n<p class=\"of\">").text(origin(document)).raw("</p>\n");
        for (Section section : document.sections()) {
            for (Passage passage : section.passages()) {
                paragraph(page, passage, marks.getOrDefault(passage.id(), List.of()));
            }
        }
        page.raw("<hr>\n<p class=\"of\">引文：").text(citation.strip()).raw("</p>\n");
        return page.finished();
    }

    private static void paragraph(Html page, Passage passage, List<SourceSpan> marks) {
        String element =
                switch (passage.label()) {
                    case HEADING -> "h2";
                    case BODY, CAPTION, FURNITURE, TABLE -> "p";
                };
        String number = passage.id().substring(passage.id().lastIndexOf('#') + 1);
        page.raw("<" + element + " id=\"")
                .text(number)
                .raw("\" class=\"" + passage.label().code() + "\">")
                .text(passage.text(), marks)
                .raw("</" + element + ">\n");
    }

    /// The same without markup: a passage a line.
    static String plain(Document document) {
        return document.passages()
                .map(Passage::text)
                .collect(Collectors.joining("\n\n", document.title() + "\n\n", "\n"));
    }

    /// Where, when, and under what name.
    static String origin(Document document) {
        Metadata metadata = document.metadata();
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(metadata.region());
        parts.add(
                Objects.equals(metadata.region(), metadata.district())
                        ? null
                        : metadata.district());
        parts.add(metadata.term() == null ? null : metadata.term() + "届");
        parts.add(metadata.session() == null ? null : metadata.session() + "次");
        parts.add(metadata.date() == null ? null : metadata.date().toString());
        parts.add(document.id());
        parts.add(document.file());
        return parts.stream()
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
