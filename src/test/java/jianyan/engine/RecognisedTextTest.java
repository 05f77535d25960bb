package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.reading.IndicatorReader;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.TextOrigin;
import jianyan.query.FilterField;
import jianyan.query.FilterValues;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Text that was recognised of a scan, over the sample corpus, which holds one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecognisedTextTest {
    private static final String SCAN = "formats:scan-yangpu-2019.png";
    private static final Filters WRITTEN =
            new Filters(Map.of(FilterField.TEXT_ORIGIN, List.of("written")), null, null);

    private LocalEngine engine;

    @BeforeAll
    void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static Document scan() {
        return SampleIndex.documents().stream()
                .filter(document -> document.id().equals(SCAN))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysHowSureTheRecogniserWasOfEachPassage() {
        assertThat(scan().passages())
                .extracting(Passage::recognised)
                .doesNotContainNull()
                .allSatisfy(sure -> assertThat(sure).isBetween(0.35, 1.0));
        assertThat(SampleIndex.documents())
                .filteredOn(document -> document.textOrigin() == TextOrigin.RECOGNISED)
                .extracting(Document::id)
                .containsExactly(SCAN);
    }

    @Test
    void saysSoWhereItIsFound() {
        assertThat(hits(Filters.NONE))
                .filteredOn(hit -> hit.textOrigin() == TextOrigin.RECOGNISED)
                .extracting(Hit::id)
                .containsExactly(SCAN);
        assertThat(engine.concordance(lines(Filters.NONE)).lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.recognised()).isEqualTo(line.document().equals(SCAN)));
    }

    @Test
    void saysSoBesideTheSentencesThatAnswerOrStandBehindAFigure() {
        List<SentencesAnswer.Sentence> counted =
                engine.sentences(
                                new SentencesRequest(
                                        "老人",
                                        List.of(),
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        SentencesRequest.MAX_SIZE,
                                        null))
                        .sentences();
        assertThat(counted)
                .extracting(SentencesAnswer.Sentence::document)
                .contains(SCAN)
                .anyMatch(document -> !document.equals(SCAN));
        assertThat(counted)
                .allSatisfy(each ->
                        assertThat(each.recognised()).isEqualTo(each.document().equals(SCAN)));
        List<AskAnswer.Answer> answers =
                Stream.of("定海路桥的路牌怎么样", "徐汇区政协2022年收到多少件提案")
                        .map(q -> new AskRequest(q, Filters.NONE, AskRequest.DEFAULT_SIZE))
                        .flatMap(request -> engine.ask(request).answers().stream())
                        .toList();
        assertThat(answers)
                .extracting(AskAnswer.Answer::document)
                .contains(SCAN)
                .anyMatch(document -> !document.equals(SCAN));
        assertThat(answers)
                .allSatisfy(each ->
                        assertThat(each.recognised()).isEqualTo(each.document().equals(SCAN)));
    }

    @Test
    void canBeLeftOutOfSearchesAndCounts() {
        assertThat(hits(WRITTEN)).extracting(Hit::id).doesNotContain(SCAN);
        long all = occurrences(Filters.NONE);
        long written = occurrences(WRITTEN);
        long recognised =
                scan().passages()
                        .map(passage -> passage.text().split("路牌", -1).length - 1)
                        .mapToInt(Integer::intValue)
                        .sum();
        assertThat(recognised).isPositive();
        assertThat(all - written).isEqualTo(recognised);
    }

    @Test
    void isCountedApart() {
        TrendsAnswer answer =
                engine.trends(
                        new TrendsRequest(
                                List.of("路牌"), List.of(Dimension.TEXT_ORIGIN), Filters.NONE));
        assertThat(answer.cells())
                .extracting(cell -> cell.at().text(Dimension.TEXT_ORIGIN))
                .containsExactlyInAnyOrder("written", "recognised");
    }

    @Test
    void givesDoubtfulFiguresOnly() {
        Document report =
                SampleIndex.documents().stream()
                        .filter(document -> document.id().contains("cppcc:xuhui:2023"))
                        .findFirst()
                        .orElseThrow();
        IndicatorReader reader =
                new IndicatorReader(IndicatorRulesReader.load(), Folding.load(), Gazetteer.load());
        List<IndicatorReading> written = reader.read(report);
        List<IndicatorReading> recognised = reader.read(recognised(report));
        assertThat(written).anyMatch(reading -> !reading.is("doubtful"));
        assertThat(recognised).hasSameSizeAs(written).allMatch(reading -> reading.is("doubtful"));
        assertThat(recognised)
                .allSatisfy(reading ->
                        assertThat(reading.confidence()).isLessThan(IndicatorReading.CERTAIN));
    }

    @Test
    void hasTwoOriginsAndNoOther() {
        assertThatThrownBy(() -> FilterValues.read(FilterField.TEXT_ORIGIN, "scanned"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("scanned");
    }

    private static ConcordanceRequest lines(Filters filters) {
        return new ConcordanceRequest(
                "路牌", filters, 10, ConcordanceRequest.Order.DOCUMENT, 50, null);
    }

    private List<Hit> hits(Filters filters) {
        return engine.search(SearchRequest.of("路牌", filters)).hits();
    }

    private long occurrences(Filters filters) {
        return engine.concordance(lines(filters)).total();
    }

    private static Document recognised(Document document) {
        List<Section> sections =
                document.sections().stream()
                        .map(section ->
                                new Section(
                                        section.heading(),
                                        section.level(),
                                        section.orientation(),
                                        section.year(),
                                        section.passages().stream()
                                                .map(passage ->
                                                        new Passage(
                                                                passage.id(),
                                                                passage.label(),
                                                                passage.text(),
                                                                passage.source(),
                                                                0.97))
                                                .toList()))
                        .toList();
        return new Document(
                document.id(),
                document.file(),
                document.metadata(),
                document.proposal(),
                sections,
                document.repairs());
    }
}
