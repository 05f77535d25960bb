package jianyan.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.query.Filters;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.candidates.InMemoryCorpus;
import org.junit.jupiter.api.Test;

/// The same matter before another committee, or at another place that the title names: other bodies
/// answer for it.
final class AnotherPlaceTest {
    private static final String TITLE = "关于设立养老时间银行的建议";

    private static final List<Document> DOCUMENTS =
            List.of(
                    of("j1", TITLE, "静安区"),
                    of("j2", TITLE, "静安区"),
                    of("p1", TITLE, "普陀区"),
                    of("j3", "关于在静安区设立养老时间银行的建议", "静安区"),
                    of("j4", "关于在嘉定区设立养老时间银行的建议", "静安区"));

    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    private final InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, DOCUMENTS);
    private final Similarity similarity = new Similarity(ANALYSIS, corpus, corpus, null);

    private static Document of(String id, String title, String district) {
        Document document = Drafts.proposal(id, title, Drafts.TIME_BANK);
        Metadata known = document.metadata();
        return new Document(
                document.id(),
                document.file(),
                new Metadata(
                        known.title(),
                        known.kind(),
                        known.body(),
                        "上海市",
                        district,
                        known.divisionCode(),
                        known.term(),
                        known.session(),
                        known.date(),
                        known.meetingYear(),
                        known.years(),
                        known.speaker(),
                        known.source(),
                        known.published(),
                        List.of()),
                document.proposal(),
                document.sections(),
                List.of());
    }

    private Level level(String one, String other) {
        return similarity.similar(SimilarRequest.ofId(one, Filters.NONE, 10)).candidates().stream()
                .filter(found -> found.id().equals(other))
                .findFirst()
                .orElseThrow()
                .level();
    }

    @Test
    void isShownAndNeverMergeable() {
        assertThat(level("j1", "j2").isMergeable()).isTrue();
        assertThat(level("j1", "p1")).isEqualTo(Level.RELATED);
        assertThat(level("p1", "j1")).isEqualTo(Level.RELATED);
        assertThat(level("j3", "j4")).isEqualTo(Level.RELATED);
    }

    @Test
    void isInNoGroupWithTheFirst() {
        List<List<String>> groups =
                similarity.groups(Filters.NONE).groups().stream()
                        .map(group -> group.members().stream().map(MergeGroup.Member::id).toList())
                        .toList();
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group).doesNotContain("p1"))
                .noneMatch(group -> group.contains("j3") && group.contains("j4"));
    }
}
