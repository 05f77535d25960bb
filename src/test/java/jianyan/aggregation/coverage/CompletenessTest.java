package jianyan.aggregation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Proposal;
import jianyan.index.Snapshots;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.question.aggregation.coverage.CompletenessAnswer.Row;
import org.junit.jupiter.api.Test;

/// How well documents are known, against a walk through all of them.
final class CompletenessTest {
    @Test
    void sharesAndHolesEqualAWalkThroughTheDocuments() throws IOException {
        List<Row> rows;
        try (Snapshots snapshots = Snapshots.open(SampleIndex.folder())) {
            Completeness completeness =
                    new Completeness(new FilterTranslator(SampleIndex.ANALYSIS.folding()));
            rows =
                    snapshots
                            .with(snapshot -> completeness.completeness(Filters.NONE, snapshot))
                            .rows();
        }
        assertThat(rows).isNotEmpty();
        check(rows, "date", document -> true, document -> document.metadata().date() != null);
        check(rows, "session", document -> true, document -> document.metadata().session() != null);
        check(
                rows,
                "department",
                document -> document.metadata().kind() == Kind.PROPOSAL,
                document -> {
                    Proposal proposal = document.proposal();
                    return proposal != null && proposal.department() != null;
                });
    }

    private static void check(
            List<Row> rows, String field, Predicate<Document> asked, Predicate<Document> known) {
        List<Row> of = rows.stream().filter(row -> row.field().equals(field)).toList();
        assertThat(of.stream().mapToLong(Row::documents).sum())
                .isEqualTo(SampleIndex.documents().stream().filter(asked).count());
        for (Row row : of) {
            List<Document> group =
                    SampleIndex.documents().stream()
                            .filter(asked)
                            .filter(document -> in(row, document))
                            .toList();
            List<String> missing =
                    group.stream().filter(known.negate()).map(Document::id).sorted().toList();
            assertThat(row.documents()).as(row.toString()).isEqualTo(group.size());
            assertThat(row.known()).isEqualTo(group.size() - missing.size());
            assertThat(row.missing()).isEqualTo(missing.subList(0, Math.min(50, missing.size())));
            assertThat(row.more()).isEqualTo(missing.size() - row.missing().size());
        }
    }

    private static boolean in(Row row, Document document) {
        var metadata = document.metadata();
        return row.body().equals(metadata.body().code())
                && row.kind().equals(metadata.kind().code())
                && Objects.equals(row.region(), metadata.region())
                && Objects.equals(row.district(), metadata.district());
    }
}
