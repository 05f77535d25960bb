package jianyan.evaluation.comparison;

import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import org.jspecify.annotations.Nullable;

/// What an index of documents needs of one to answer the compared questions.
record SentDocument(
        String id,
        String title,
        String text,
        String kind,
        String body,
        @Nullable String district,
        @Nullable Integer year,
        @Nullable String category,
        @Nullable String department) {
    static SentDocument of(Document document) {
        Metadata metadata = document.metadata();
        return new SentDocument(
                document.id(),
                document.title(),
                document.passages().map(Passage::text).collect(Collectors.joining("\n")),
                metadata.kind().code(),
                metadata.body().code(),
                metadata.district(),
                metadata.meetingYear(),
                document.proposal() == null ? null : document.proposal().category(),
                document.proposal() == null ? null : document.proposal().department());
    }
}
