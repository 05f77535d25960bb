package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import jianyan.document.Document;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchRequest;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What any engine counts, held against a reader who goes through every document with `indexOf`.
///
/// Two districts, three reports each: what one plans for a year the other may not speak of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountingContract {
    private static final List<String> WORDS = List.of("加装电梯", "垃圾分类", "养老", "提案", "停车", "没有的词");

    private @Nullable Engine opened;

    /// An engine that holds the documents of a folder.
    abstract Engine open(Path corpus) throws IOException;

    @BeforeAll
    void openOverSixReports(@TempDir Path corpus) throws IOException {
        for (int year = 2021; year <= 2023; year++) {
            write(
                    corpus,
                    "徐汇",
                    "xuhui",
                    year,
                    "加装电梯工作要加快。加装电梯惠及老人。",
                    "继续推进加装电梯。",
                    "",
                    270 + year % 10);
            write(
                    corpus,
                    "静安",
                    "jingan",
                    year,
                    "垃圾分类深入人心。养老服务提升。",
                    "关注停车难题。",
                    year == 2023 ? "数字化转型起步，数字化转型见效。" : "",
                    180);
        }
        opened = open(corpus);
    }

    private static void write(
            Path corpus,
            String district,
            String name,
            int year,
            String review,
            String plan,
            String more,
            int proposals)
            throws IOException {
        String text =
                """
                政协上海市%s区第十五届委员会常务委员会工作报告

                %d年1月3日在政协%s区第十五届委员会第二次会议上

                %d年工作总结

                一、服务民生

                全年共收到提案%d件。%s%s

                %d年工作设想

                一、重点工作

                %s
                """
                        .formatted(
                                district, year, district, year - 1, proposals, review, more, year,
                                plan);
        Files.writeString(corpus.resolve(name + year + ".txt"), text, StandardCharsets.UTF_8);
    }

    @AfterAll
    void close() {
        engine().close();
    }

    private Engine engine() {
        return Objects.requireNonNull(opened);
    }

    private List<ReadPart> parts() {
        List<ReadPart> parts = new ArrayList<>();
        for (Hit hit : engine().search(SearchRequest.of("", Filters.NONE)).hits()) {
            Document document = engine().document(hit.id()).orElseThrow();
            document.sections().forEach(section -> parts.add(new ReadPart(document, section)));
        }
        return parts;
    }

    private long scanned(String word, Predicate<ReadPart> chosen) {
        return parts().stream().filter(chosen).mapToLong(part -> part.occurrences(word)).sum();
    }

    private static Filters district(String name) {
        return Filters.NONE.with(FilterField.DISTRICT, List.of(name));
    }

    @Test
    void everyCellAndEveryTotalIsWhatAReaderCounts() {
        TrendsAnswer answer =
                engine().trends(
                                new TrendsRequest(
                                        WORDS,
                                        List.of(Dimension.DISTRICT, Dimension.YEAR),
                                        Filters.NONE));
        for (TrendsAnswer.Cell cell : answer.cells()) {
            Integer year = cell.at().number(Dimension.YEAR);
            Predicate<ReadPart> chosen =
                    part ->
                            Objects.equals(
                                            part.document().metadata().district(),
                                            cell.at().text(Dimension.DISTRICT))
                                    && Objects.equals(part.section().year(), year);
            assertThat(cell.figures().occurrences())
                    .as("%s in %s", cell.q(), cell.at().values())
                    .isEqualTo(scanned(cell.q(), chosen));
            assertThat(cell.figures().characters())
                    .isEqualTo(
                            parts().stream().filter(chosen).mapToLong(ReadPart::characters).sum());
        }
        for (TrendsAnswer.Total total : answer.totals()) {
            assertThat(total.figures().occurrences())
                    .isEqualTo(scanned(total.q(), part -> true))
                    .isEqualTo(
                            answer.cells().stream()
                                    .filter(cell -> cell.q().equals(total.q()))
                                    .mapToLong(cell -> cell.figures().occurrences())
                                    .sum());
        }
    }

    @Test
    void aCellLeadsToJustTheSentencesThatItCounts() {
        List<Dimension> by = List.of(Dimension.DISTRICT, Dimension.YEAR);
        TrendsAnswer answer = engine().trends(new TrendsRequest(List.of("加装电梯"), by, Filters.NONE));
        for (TrendsAnswer.Cell cell : answer.cells()) {
            List<String> at = cell.at().values().stream().map(AxisValue::written).toList();
            long marks = 0;
            String after = null;
            do {
                SentencesAnswer page =
                        engine().sentences(
                                        new SentencesRequest(
                                                "加装电梯",
                                                by,
                                                at,
                                                Filters.NONE,
                                                AdHocThemes.NONE,
                                                1,
                                                after));
                assertThat(page.occurrences()).isEqualTo(cell.figures().occurrences());
                for (SentencesAnswer.Sentence sentence : page.sentences()) {
                    marks += sentence.marks().size();
                    assertThat(sentence.text()).contains("加装电梯");
                }
                after = page.next();
            } while (after != null);
            assertThat(marks).as("%s", at).isEqualTo(cell.figures().occurrences());
        }
    }

    @Test
    void aPlanStandsBesideTheReviewOfItsYear() {
        PlanReviewAnswer answer =
                engine().planReview(
                                new PlanReviewRequest(
                                        List.of("停车"), Filters.NONE, AdHocThemes.NONE));
        assertThat(answer.rows()).isNotEmpty();
        for (PlanReviewAnswer.Row row : answer.rows()) {
            assertThat(row.plan().occurrences()).isEqualTo(scanned(row, Orientation.PLAN));
            assertThat(row.review().occurrences()).isEqualTo(scanned(row, Orientation.REVIEW));
        }
        // 静安区 plans it for 2022 and does not speak of it when 2022 is reviewed.
        assertThat(answer.rows())
                .filteredOn(row -> row.year() == 2022 && "静安区".equals(row.district()))
                .singleElement()
                .extracting(PlanReviewAnswer.Row::finding)
                .isEqualTo(PlanReviewAnswer.Finding.PLAN_ONLY);
        assertThat(answer.rows())
                .filteredOn(row -> row.year() == 2023)
                .extracting(PlanReviewAnswer.Row::finding)
                .containsOnly(PlanReviewAnswer.Finding.REVIEW_NOT_HELD);
    }

    private long scanned(PlanReviewAnswer.Row row, Orientation orientation) {
        return scanned(
                row.q(),
                part ->
                        Objects.equals(part.section().year(), row.year())
                                && part.isOf(Objects.requireNonNull(row.district()))
                                && part.section().orientation() == orientation);
    }

    private KeynessAnswer keyness(Filters target, @Nullable Filters reference) {
        return engine().keyness(
                        new KeynessRequest(
                                new Selections(Filters.NONE, target, reference),
                                KeynessRequest.Sign.BOTH,
                                50,
                                1));
    }

    @Test
    void keyTermsHaveTheCountsOfBothSides() {
        KeynessAnswer answer = keyness(district("徐汇区"), null);
        assertThat(answer.terms()).extracting(KeynessAnswer.Term::term).contains("加装电梯");
        for (KeynessAnswer.Term term : answer.terms()) {
            long target = scanned(term.term(), part -> part.isOf("徐汇区"));
            long reference = scanned(term.term(), part -> part.isOf("静安区"));
            assertThat(term.target().occurrences()).as(term.term()).isEqualTo(target);
            assertThat(term.reference().occurrences()).as(term.term()).isEqualTo(reference);
            assertThat(term.logLikelihood())
                    .as(term.term())
                    .isCloseTo(
                            dunning(
                                    target,
                                    answer.target().characters(),
                                    reference,
                                    answer.reference().characters()),
                            within(1e-9));
        }
        assertThat(answer.target().characters() + answer.reference().characters())
                .isEqualTo(engine().status().characters());
    }

    /// Twice the sum of observed × ln(observed / expected) over the four cells of occurring or not
    /// on either side: T. Dunning, “Accurate methods for the statistics of surprise and
    /// coincidence”, Computational Linguistics 19 (1993) 61–74.
    private static double dunning(long a, long sizeA, long b, long sizeB) {
        double share = (double) (a + b) / (sizeA + sizeB);
        double sum =
                part(a, sizeA * share)
                        + part(b, sizeB * share)
                        + part(sizeA - a, sizeA * (1 - share))
                        + part(sizeB - b, sizeB * (1 - share));
        return a >= sizeA * share ? 2 * sum : -2 * sum;
    }

    private static double part(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    @Test
    void aSelectionIsNotComparedWithItselfNorWithNothing() {
        assertThatThrownBy(() -> keyness(district("徐汇区"), district("徐汇区")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        error -> assertThat(error.code()).isEqualTo("empty-reference"));
        Filters early = new Filters(Map.of(), 1990, 1995);
        assertThatThrownBy(() -> keyness(early, null))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        error -> assertThat(error.code()).isEqualTo("empty-target"));
    }

    @Test
    void shiftsTellWhatCameAndWhatWentWithItsCounts() {
        ShiftsAnswer answer =
                engine().shifts(
                                new ShiftsRequest(
                                        new Period(2020, 2021),
                                        new Period(2022, 2023),
                                        Filters.NONE,
                                        50));
        assertThat(answer.before().characters() + answer.after().characters())
                .isEqualTo(engine().status().characters() - charactersWithoutYear());
        for (List<KeynessAnswer.Term> list :
                List.of(answer.coming(), answer.rising(), answer.fading(), answer.vanished())) {
            for (KeynessAnswer.Term term : list) {
                assertThat(term.target().occurrences())
                        .isEqualTo(scanned(term.term(), part -> part.isIn(2022, 2023)));
                assertThat(term.reference().occurrences())
                        .isEqualTo(scanned(term.term(), part -> part.isIn(2020, 2021)));
            }
        }
        assertThat(answer.coming()).allMatch(term -> term.reference().occurrences() == 0);
        assertThat(answer.vanished()).allMatch(term -> term.target().occurrences() == 0);
    }

    private long charactersWithoutYear() {
        return parts().stream()
                .filter(part -> !part.isIn(2020, 2023))
                .mapToLong(ReadPart::characters)
                .sum();
    }

    @Test
    void placesAreRankedByTheirRates() {
        ComparisonAnswer answer =
                engine().comparison(
                                new ComparisonRequest(
                                        List.of("加装电梯", "垃圾分类"),
                                        Dimension.DISTRICT,
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        Nearby.ANY));
        assertThat(answer.rankings().getFirst().places())
                .extracting(ComparisonAnswer.Place::value)
                .containsExactly("徐汇区", "静安区");
        for (ComparisonAnswer.Ranking ranking : answer.rankings()) {
            for (ComparisonAnswer.Place place : ranking.places()) {
                String district = Objects.requireNonNull(place.value());
                assertThat(place.figures().occurrences())
                        .isEqualTo(scanned(ranking.q(), part -> part.isOf(district)));
            }
        }
        // Each speaks of one of the two alone, so nothing is shared.
        assertThat(answer.distances())
                .singleElement()
                .satisfies(pair -> assertThat(pair.distance()).isCloseTo(1, within(1e-12)));
        for (ComparisonAnswer.Profile profile : answer.profiles()) {
            assertThat(
                            profile.emphasis().stream()
                                    .mapToDouble(ComparisonAnswer.Emphasis::share)
                                    .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void indicatorsAreTheFiguresThatReportsState() {
        List<IndicatorReading> received =
                engine().indicators(
                                new IndicatorsRequest(List.of("proposals-received"), Filters.NONE))
                        .series();
        assertThat(received)
                .extracting(
                        IndicatorReading::district, IndicatorReading::year, IndicatorReading::value)
                .containsExactlyInAnyOrder(
                        stated("徐汇区", 2020, 271),
                        stated("徐汇区", 2021, 272),
                        stated("徐汇区", 2022, 273),
                        stated("静安区", 2020, 180),
                        stated("静安区", 2021, 180),
                        stated("静安区", 2022, 180));
        for (IndicatorReading reading : received) {
            Passage passage =
                    engine().document(reading.document())
                            .orElseThrow()
                            .passages()
                            .filter(each -> each.id().equals(reading.passage()))
                            .findFirst()
                            .orElseThrow();
            assertThat(passage.text().substring(reading.start(), reading.end()))
                    .isEqualTo(reading.value() + "件");
            assertThat(passage.text()).contains(reading.sentence());
        }
        assertThat(engine().indicatorKinds().kinds())
                .extracting(IndicatorKinds.Name::id)
                .contains("proposals-received");
    }

    private static Tuple stated(String district, int year, long value) {
        return tuple(district, year, BigDecimal.valueOf(value));
    }

    @Test
    void coverageIsWhatIsHeldOfEachPlaceAndYear() {
        CoverageAnswer answer = engine().coverage(Filters.NONE);
        for (CoverageAnswer.Cell cell : answer.cells()) {
            List<ReadPart> held =
                    parts().stream()
                            .filter(part ->
                                    Objects.equals(
                                                    part.document().metadata().district(),
                                                    cell.district())
                                            && Objects.equals(part.section().year(), cell.year()))
                            .filter(part -> part.characters() > 0)
                            .toList();
            assertThat(cell.characters())
                    .isEqualTo(held.stream().mapToLong(ReadPart::characters).sum());
            assertThat(cell.documents())
                    .isEqualTo(held.stream().map(part -> part.document().id()).distinct().count());
        }
        assertThat(answer.documents()).isEqualTo(6);
    }
}
