package jianyan.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import jianyan.document.Section;
import org.jspecify.annotations.Nullable;

/// Filters carried out on a document itself.
public final class DocumentFilter {
    private DocumentFilter() {}

    public static boolean passes(Document document, Filters filters) {
        for (Map.Entry<FilterField, List<String>> chosen : filters.values().entrySet()) {
            if (values(document, chosen.getKey()).noneMatch(chosen.getValue()::contains)) {
                return false;
            }
        }
        Integer from = filters.from();
        Integer to = filters.to();
        return from == null && to == null
                || years(document)
                        .anyMatch(year ->
                                (from == null || year >= from) && (to == null || year <= to));
    }

    private static Stream<String> values(Document document, FilterField field) {
        Metadata metadata = document.metadata();
        Proposal proposal = document.proposal();
        return switch (field) {
            case DISTRICT -> one(metadata.district());
            case REGION -> one(metadata.region());
            case YEAR -> years(document).map(String::valueOf);
            case MEETING_YEAR -> one(metadata.meetingYear());
            case BODY -> one(metadata.body().code());
            case KIND -> one(metadata.kind().code());
            case TERM -> one(metadata.term());
            case SESSION -> one(metadata.session());
            case ORIENTATION ->
                    document.sections().stream().map(section -> section.orientation().code());
            case CATEGORY -> one(proposal == null ? null : proposal.category());
            case DEPARTMENT -> one(proposal == null ? null : proposal.department());
        };
    }

    private static Stream<Integer> years(Document document) {
        return Stream.concat(
                document.metadata().years().stream(),
                document.sections().stream().map(Section::year).filter(Objects::nonNull));
    }

    private static Stream<String> one(@Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }
}
