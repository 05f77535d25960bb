package jianyan.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.aggregation.TrendsAnswer.Cell;
import jianyan.aggregation.TrendsAnswer.Figures;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
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
                        long times =
                                (text.length() - text.replace(wanted, "").length())
                                        / wanted.length();
                        cell.occurrences += times;
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
            key.add(cell.keys().get("year"));
            key.add(cell.keys().get("district"));
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
        List<Object> years =
                ask("提案", Filters.NONE, Dimension.YEAR).cells().stream()
                        .map(cell -> cell.keys().get("year"))
                        .filter(year -> year != null)
                        .toList();
        int first = (int) years.getFirst();
        for (int i = 0; i < years.size(); i++) {
            assertThat(years.get(i)).isEqualTo(first + i);
        }
    }
}
