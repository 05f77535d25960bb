package jianyan.export.citation;

import java.time.LocalDate;
import java.util.List;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import jianyan.question.search.Sentence;
import org.jspecify.annotations.Nullable;

/// Documents to cite, of every kind that is cited in its own way.
final class Works {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private Works() {}

    static Document proposal(String title, String number, String... sponsors) {
        Proposal proposal =
                new Proposal(
                        number,
                        List.of(sponsors),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        Metadata metadata =
                new Metadata(
                        title,
                        Kind.PROPOSAL,
                        Body.CPPCC,
                        "上海市",
                        "静安区",
                        "310106",
                        2,
                        1,
                        LocalDate.of(2023, 1, 5),
                        2023,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of());
        return document(metadata, proposal);
    }

    static Document report(String title, String region, @Nullable String district, Body body) {
        return document(
                new Metadata(
                        title,
                        Kind.REPORT,
                        body,
                        region,
                        district,
                        null,
                        15,
                        3,
                        LocalDate.of(2024, 1, 9),
                        2024,
                        List.of(),
                        "李明",
                        null,
                        null,
                        List.of()),
                null);
    }

    /// What others wrote on a committee.
    static Document feature(String title, @Nullable String source) {
        return document(
                new Metadata(
                        title,
                        Kind.FEATURE,
                        Body.CPPCC,
                        "上海市",
                        "静安区",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        source,
                        LocalDate.of(2022, 7, 1),
                        List.of()),
                null);
    }

    static Sentence sentence(int paragraph, String words) {
        return new Sentence("x", "", "x#p" + paragraph, 0, words.length(), words, "1-0", true);
    }

    private static Document document(Metadata metadata, @Nullable Proposal proposal) {
        return new Document(
                "静安:2023/001", "features/a.txt", metadata, proposal, List.of(), List.of());
    }
}
