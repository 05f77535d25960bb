package jianyan.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jianyan.SampleIndex;
import org.junit.jupiter.api.Test;

/// What can be held of the comparison without a node of OpenSearch.
final class SideBySideTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SentDocument DOCUMENT =
            new SentDocument(
                    "p1",
                    "关于加装电梯的提案",
                    "老旧小区老年居民上下楼不便，加装电梯进展缓慢，建议完善居民协商机制。\n建议加大财政补贴力度，简化审批手续，实行一网通办服务。",
                    "proposal",
                    "cppcc",
                    "静安区",
                    2020,
                    null,
                    "房管局");

    private static final Draws DRAWS = new Draws(List.of(DOCUMENT), SampleIndex.ANALYSIS);

    @Test
    void aSeedDrawsTheSameQuestionsAgainAndAnotherSeedOthers() {
        assertThat(DRAWS.of(Shape.TWO_WORDS, 20, 1))
                .isEqualTo(DRAWS.of(Shape.TWO_WORDS, 20, 1))
                .isNotEqualTo(DRAWS.of(Shape.TWO_WORDS, 20, 2));
    }

    @Test
    void everyPhraseStandsInADocument() {
        assertThat(DRAWS.of(Shape.PHRASE, 50, 1))
                .allSatisfy(draw -> assertThat(DOCUMENT.text()).contains(draw.words().getFirst()));
    }

    @Test
    void documentsWithoutWordsGiveNoQuestions() {
        SentDocument empty =
                new SentDocument("p2", "提案", "", "proposal", "cppcc", null, null, null, null);
        assertThatThrownBy(() -> new Draws(List.of(empty), SampleIndex.ANALYSIS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilteredQuestionNamesTheDistrictOfItsDocument() throws IOException {
        DrawnQuestion draw = DRAWS.of(Shape.FILTERED, 1, 1).getFirst();
        JsonNode body = JSON.valueToTree(OpenSearchQueries.body(draw));
        assertThat(body.at("/query/bool/filter/0/term/district").asText()).isEqualTo("静安区");
        assertThat(body.at("/query/bool/must")).hasSize(2);
    }

    @Test
    void bulkRequestsHoldEveryDocumentOnce() {
        OpenSearchIndex.Bulks bulks = new OpenSearchIndex.Bulks();
        for (int i = 0; i < 501; i++) {
            bulks.add(DOCUMENT);
        }
        assertThat(bulks.bodies())
                .extracting(body -> new String(body, StandardCharsets.UTF_8).lines().count())
                .containsExactly(1_000L, 2L);
    }

    @Test
    void traditionalCharactersBecomeSimplifiedOnesInItsIndex() throws IOException {
        JsonNode rules =
                JSON.readTree(OpenSearchIndex.settings())
                        .at("/settings/analysis/char_filter/simplified/mappings");
        assertThat(rules).extracting(JsonNode::asText).contains("電=>电", "議=>议");
    }

    private static Contender.Took took(double seconds) {
        return new Contender.Took(seconds, 2 * seconds);
    }

    @Test
    void theTableGivesMediansAndTheSpreadOfTheRatiosOfPairs() {
        ComparisonTable table = new ComparisonTable();
        table.add(new ComparisonTable.Build(1_000_000, took(2), took(4), 8_000_000, 4_000_000));
        table.add(new ComparisonTable.Build(1_000_000, took(4), took(2), 8_000_000, 4_000_000));
        table.add(new ComparisonTable.Build(1_000_000, took(2), took(2), 8_000_000, 4_000_000));
        table.add(
                new ComparisonTable.Round(
                        Shape.PHRASE,
                        4,
                        new Clients.Answered(new double[] {1, 2, 9}, 100, 0),
                        new Clients.Answered(new double[] {2, 4, 18}, 50, 1)));
        assertThat(table.lines())
                .contains(
                        "| indexing, 1,000 characters a second | 500.0 | 500.0 | 1.00, 0.50–2.00 |",
                        "| indexing, 1,000 characters a second of processor time | 250.0 | 250.0 |"
                                + " 1.00, 0.50–2.00 |",
                        "| index, bytes a character | 8.0 | 4.0 | 2.00, 2.00–2.00 |",
                        "| phrase, 4 at a time: p50, ms | 2.0 | 4.0 | 0.50, 0.50–0.50 |",
                        "| phrase, 4 at a time, n=3 | p50 2.0, p99 9.0 ms, 100/s | p50 4.0, p99 18.0 ms,"
                                + " 50/s, 1 failed |");
    }
}
