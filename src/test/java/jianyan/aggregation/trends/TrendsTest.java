package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.aggregation.statistics.DocumentBootstrap;
import jianyan.aggregation.statistics.MannKendall;
import jianyan.aggregation.statistics.WilsonInterval;
import jianyan.document.Document;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer.Cell;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrendsTest {
    private final List<Document> documents = SampleIndex.documents();
    private final Trends trends = new Trends(SampleIndex.ANALYSIS);
    private final CellSentences sentences = new CellSentences(SampleIndex.ANALYSIS);
    private final Snapshots snapshots;

    TrendsTest() throws IOException {
        this.snapshots = Snapshots.open(SampleIndex.folder());
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    private TrendsAnswer ask(String q, Filters filters, Dimension... by) {
        TrendsRequest request = new TrendsRequest(List.of(q), List.of(by), filters);
        return snapshots.with(snapshot -> trends.trends(request, snapshot));
    }

    /// What a patient reader with a pencil would note down for one cell.
    private static final class Pencil {
        private long occurrences;
        private long characters;
        private long passages;
        private long passagesHeld;
        private final Set<String> documents = new HashSet<>();
        private final Set<String> held = new HashSet<>();
    }

    private Map<List<Object>, Pencil> counted(String phrase, @Nullable Integer onlyYear) {
        Map<List<Object>, Pencil> cells = new HashMap<>();
        String wanted = fold(phrase);
        for (Document document : documents) {
            for (Section section : document.sections()) {
                if (onlyYear != null && !onlyYear.equals(section.year())) {
                    continue;
                }
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        List<Object> key = new ArrayList<>();
                        key.add(section.year());
                        key.add(document.metadata().district());
                        Pencil cell = cells.computeIfAbsent(key, unknown -> new Pencil());
                        String text = fold(passage.text()).replaceAll("[\\s“”‘’「」『』《》〈〉\"']", "");
                        int times =
                                (text.length() - text.replace(wanted, "").length())
                                        / wanted.length();
                        cell.occurrences += times;
                        cell.passages += times > 0 ? 1 : 0;
                        cell.passagesHeld++;
                        cell.characters += characters(fold(passage.text()));
                        cell.held.add(document.id());
                        if (times > 0) {
                            cell.documents.add(document.id());
                        }
                    }
                }
            }
        }
        return cells;
    }

    /// Han characters, and runs of letters and digits with the points and commas inside numbers.
    private static long characters(String text) {
        return Pattern.compile(
                        "\\p{IsIdeographic}|(?:[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsIdeographic}]]|(?<=[0-9])[.,](?=[0-9]))+%?")
                .matcher(text)
                .results()
                .count();
    }

    private static String fold(String text) {
        return SampleIndex.ANALYSIS.folding().fold(text).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"提案", "养老", "加装电梯", "垃圾分类", "数字化转型", "民", "社情民意信息", "長寧"})
    void everyCellEqualsTheObviousCount(String phrase) {
        Map<List<Object>, Pencil> expected = counted(phrase, null);
        TrendsAnswer answer =
                ask('"' + phrase + '"', Filters.NONE, Dimension.YEAR, Dimension.DISTRICT);
        Set<List<Object>> seen = new HashSet<>();
        for (Cell cell : answer.cells()) {
            List<Object> key = new ArrayList<>();
            key.add(cell.at().number(Dimension.YEAR));
            key.add(cell.at().text(Dimension.DISTRICT));
            seen.add(key);
            Pencil pencil = expected.getOrDefault(key, new Pencil());
            Figures figures = cell.figures();
            assertThat(figures.occurrences())
                    .as("occurrences %s", key)
                    .isEqualTo(pencil.occurrences);
            assertThat(figures.documents())
                    .as("documents %s", key)
                    .isEqualTo(pencil.documents.size());
            assertThat(figures.characters()).as("characters %s", key).isEqualTo(pencil.characters);
            assertThat(figures.passages()).as("passages %s", key).isEqualTo(pencil.passages);
            assertThat(figures.passagesHeld())
                    .as("passages held %s", key)
                    .isEqualTo(pencil.passagesHeld);
            assertThat(figures.documentsHeld()).as("held %s", key).isEqualTo(pencil.held.size());
        }
        assertThat(seen).containsAll(expected.keySet());
    }

    @Test
    void totalsAreTheSumOfTheCells() {
        TrendsAnswer answer = ask("提案", Filters.NONE, Dimension.YEAR, Dimension.DISTRICT);
        Figures total = answer.totals().getFirst().figures();
        assertThat(answer.cells().stream().mapToLong(cell -> cell.figures().occurrences()).sum())
                .isEqualTo(total.occurrences())
                .isPositive();
        assertThat(answer.cells().stream().mapToLong(cell -> cell.figures().characters()).sum())
                .isEqualTo(total.characters());
    }

    @Test
    void aFilterOnYearsCountsOnlyTheSectionsOfThoseYears() {
        Map<List<Object>, Pencil> expected = counted("提案", 2022);
        Filters only2022 = Filters.NONE.with(FilterField.YEAR, List.of("2022"));
        Figures total = ask("提案", only2022).totals().getFirst().figures();
        assertThat(total.occurrences())
                .isEqualTo(expected.values().stream().mapToLong(cell -> cell.occurrences).sum());
        assertThat(total.characters())
                .isEqualTo(expected.values().stream().mapToLong(cell -> cell.characters).sum());
    }

    @Test
    void nothingHeldIsNotZero() {
        Filters none = new Filters(Map.of(), 1901, 1902);
        Figures total = ask("提案", none).totals().getFirst().figures();
        assertThat(total.documentsHeld()).isZero();
        assertThat(total.rate()).isNull();
        assertThat(total.interval()).isNull();
    }

    @Test
    void overlappingAlternativesCountOnce() {
        long either = ask("电梯 OR 加装电梯", Filters.NONE).totals().getFirst().figures().occurrences();
        long shorter = ask("电梯", Filters.NONE).totals().getFirst().figures().occurrences();
        assertThat(either).isEqualTo(shorter);
    }

    @Test
    void theRateIsPerTenThousandCharacters() {
        Figures total = ask("提案", Filters.NONE).totals().getFirst().figures();
        assertThat(total.rate())
                .isCloseTo(
                        total.occurrences() * 10_000.0 / total.characters(), Offset.offset(1e-9));
    }

    @Test
    void aQueryOfExclusionsAloneHasNothingToCount() {
        assertThatThrownBy(() -> ask("-提案", Filters.NONE))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void yearsWithoutDocumentsStandBetweenThoseThatHaveSome() {
        List<Integer> years =
                ask("提案", Filters.NONE, Dimension.YEAR).cells().stream()
                        .map(cell -> cell.at().number(Dimension.YEAR))
                        .filter(Objects::nonNull)
                        .toList();
        int first = years.getFirst();
        for (int i = 0; i < years.size(); i++) {
            assertThat(years.get(i)).isEqualTo(first + i);
        }
    }

    @Test
    void aShareIsOfWhatIsHeld() {
        Figures total = ask("提案", Filters.NONE).totals().getFirst().figures();
        Figures.Share ofDocuments = Objects.requireNonNull(total.documentShare());
        assertThat(ofDocuments.value())
                .isEqualTo((double) total.documents() / total.documentsHeld());
        assertThat(ofDocuments.interval())
                .isEqualTo(WilsonInterval.of(total.documents(), total.documentsHeld()));
        Figures.Share ofPassages = Objects.requireNonNull(total.passageShare());
        assertThat(ofPassages.value()).isEqualTo((double) total.passages() / total.passagesHeld());
    }

    @Test
    void theDocumentIntervalIsTheBootstrapOverEveryDocumentHeld() {
        Filters jingan = Filters.NONE.with(FilterField.DISTRICT, List.of("静安区"));
        List<DocumentBootstrap.Share> shares = new ArrayList<>();
        for (Document document : documents) {
            if ("静安区".equals(document.metadata().district())) {
                long occurrences = 0;
                long characters = 0;
                for (Passage passage : document.passages().filter(Passage::isCounted).toList()) {
                    String text = fold(passage.text());
                    occurrences += text.split("提案", -1).length - 1;
                    characters += characters(text);
                }
                shares.add(new DocumentBootstrap.Share(occurrences, characters));
            }
        }
        assertThat(shares).hasSizeBetween(2, 64);
        Interval expected = DocumentBootstrap.USUAL.rate(shares, 0.95).orElseThrow();
        Interval actual =
                Objects.requireNonNull(
                        ask("\"提案\"", jingan).totals().getFirst().figures().documentInterval());
        assertThat(actual.low()).isCloseTo(expected.low() * 10_000, Offset.offset(1e-6));
        assertThat(actual.high()).isCloseTo(expected.high() * 10_000, Offset.offset(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"提案", "养老", "加装电梯", "theme:养老"})
    void everyCellLeadsToExactlyItsSentences(String q) {
        TrendsAnswer answer = ask(q, Filters.NONE, Dimension.YEAR, Dimension.DISTRICT);
        for (Cell cell : answer.cells()) {
            List<String> at = cell.at().values().stream().map(AxisValue::written).toList();
            long marks = 0;
            Set<String> found = new HashSet<>();
            String after = null;
            do {
                var request =
                        new SentencesRequest(
                                q,
                                List.of(Dimension.YEAR, Dimension.DISTRICT),
                                at,
                                Filters.NONE,
                                AdHocThemes.NONE,
                                7,
                                after);
                SentencesAnswer page =
                        snapshots.with(snapshot -> sentences.sentences(request, snapshot));
                assertThat(page.occurrences()).isEqualTo(cell.figures().occurrences());
                for (SentencesAnswer.Sentence sentence : page.sentences()) {
                    marks += sentence.marks().size();
                    found.add(sentence.document());
                }
                after = page.next();
            } while (after != null);
            assertThat(marks).as("%s", at).isEqualTo(cell.figures().occurrences());
            assertThat(found).hasSize((int) cell.figures().documents());
        }
    }

    @Test
    void aThemeOfTheRequestCountsLikeItsTermsTogether() {
        AdHocThemes own = AdHocThemes.parse(List.of("梯:电梯,加装电梯"));
        var request =
                new TrendsRequest(
                        List.of("theme:梯"),
                        List.of(),
                        Filters.NONE,
                        0,
                        own,
                        YearBins.NONE,
                        Nearby.ANY);
        long theme =
                snapshots
                        .with(snapshot -> trends.trends(request, snapshot))
                        .totals()
                        .getFirst()
                        .figures()
                        .occurrences();
        assertThat(theme)
                .isEqualTo(
                        ask("电梯 OR 加装电梯", Filters.NONE).totals().getFirst().figures().occurrences())
                .isPositive();
    }

    @Test
    void aThemeWithoutTermsAndOneThatNobodyKnowsAreRefused() {
        assertThatThrownBy(() -> AdHocThemes.parse(List.of("空:")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("空");
        assertThatThrownBy(() -> ask("theme:月球", Filters.NONE))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.remedy()).contains("养老"));
    }

    @Test
    void fewerThanFiveYearsGiveNoTrendButAReason() {
        Filters three = new Filters(Map.of(), 2020, 2022);
        TrendsAnswer.Series series = ask("提案", three, Dimension.YEAR).trends().getFirst();
        assertThat(series.claim()).isNull();
        assertThat(series.reason()).contains("少于 5");
    }

    @Test
    void aTrendIsThatOfTheRatesShown() {
        TrendsAnswer answer = ask("提案", Filters.NONE, Dimension.YEAR);
        TrendsAnswer.Series series = answer.trends().getFirst();
        double[] rates =
                answer.cells().stream()
                        .filter(cell -> cell.at().number(Dimension.YEAR) != null)
                        .map(cell -> cell.figures().rate())
                        .filter(rate -> rate != null)
                        .mapToDouble(rate -> rate)
                        .toArray();
        assertThat(series.points()).isEqualTo(rates.length).isGreaterThanOrEqualTo(5);
        assertThat(Objects.requireNonNull(series.claim()).p()).isEqualTo(MannKendall.of(rates).p());
    }

    @Test
    void aRatioToAYearWithoutOccurrencesIsToldInWords() {
        TrendsAnswer.Claim claim =
                Objects.requireNonNull(
                        ask("垃圾分类", Filters.NONE, Dimension.YEAR).trends().getFirst().claim());
        assertThat(claim.ratio()).isNull();
        assertThat(claim.interval()).isNull();
        assertThat(claim.words()).isEqualTo("2017 年 0 次，无法说增长多少");
    }

    @Test
    void smoothingTakesInTheNeighboursAndKeepsTheRawRate() {
        var request =
                new TrendsRequest(
                        List.of("提案"),
                        List.of(Dimension.YEAR),
                        Filters.NONE,
                        1,
                        AdHocThemes.NONE,
                        YearBins.NONE,
                        Nearby.ANY);
        List<Cell> smooth = snapshots.with(snapshot -> trends.trends(request, snapshot)).cells();
        List<Cell> raw = ask("提案", Filters.NONE, Dimension.YEAR).cells();
        for (int i = 1; i + 2 < raw.size(); i++) {
            long occurrences = 0;
            long characters = 0;
            for (int near = i - 1; near <= i + 1; near++) {
                occurrences += raw.get(near).figures().occurrences();
                characters += raw.get(near).figures().characters();
            }
            assertThat(smooth.get(i).figures()).isEqualTo(raw.get(i).figures());
            assertThat(raw.get(i).smoothed()).isNull();
            assertThat(smooth.get(i).smoothed())
                    .isCloseTo(occurrences * 10_000.0 / characters, Offset.offset(1e-9));
        }
    }

    @Test
    void plansAndReviewsOfAYearStandSideBySide() {
        PlanReviewAnswer answer =
                snapshots.with(snapshot ->
                        new PlanReview(trends)
                                .planReview(
                                        new PlanReviewRequest(
                                                List.of("提案"), Filters.NONE, AdHocThemes.NONE),
                                        snapshot));
        assertThat(answer.rows()).isNotEmpty();
        for (PlanReviewAnswer.Row row : answer.rows()) {
            long planned = 0;
            long reviewed = 0;
            for (Document document : documents) {
                for (Section section : document.sections()) {
                    if (Objects.equals(row.district(), document.metadata().district())
                            && Objects.equals(section.year(), row.year())) {
                        long times =
                                section.passages().stream()
                                        .filter(Passage::isCounted)
                                        .mapToLong(passage ->
                                                fold(passage.text()).split("提案", -1).length - 1)
                                        .sum();
                        planned += section.orientation() == Orientation.PLAN ? times : 0;
                        reviewed += section.orientation() == Orientation.REVIEW ? times : 0;
                    }
                }
            }
            assertThat(row.plan().occurrences()).as("%s", row).isEqualTo(planned);
            assertThat(row.review().occurrences()).as("%s", row).isEqualTo(reviewed);
        }
    }
}
