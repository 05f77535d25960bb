package jianyan.similarity.groups;

import java.util.Comparator;
import java.util.Objects;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import org.jspecify.annotations.Nullable;

/// The session that a proposal belongs to, as far as it says.
final class Sessions {
    /// By year, session and number.
    static final Comparator<Document> IN_ORDER =
            Comparator.comparing((Document document) -> orLast(document.metadata().meetingYear()))
                    .thenComparing(document -> orLast(document.metadata().term()))
                    .thenComparing(document -> orLast(document.metadata().session()))
                    .thenComparing(document -> number(document.proposal()))
                    .thenComparing(Document::id);

    private Sessions() {}

    /// Its year where the term and session are not known: a committee meets in full once a year.
    static String of(Document document) {
        Metadata metadata = document.metadata();
        return metadata.meetingYear() != null
                ? metadata.meetingYear().toString()
                : metadata.term() + "/" + metadata.session();
    }

    private static Integer orLast(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, Integer.MAX_VALUE);
    }

    private static String number(@Nullable Proposal proposal) {
        return proposal == null ? "" : Objects.toString(proposal.number(), "");
    }
}
