package jianyan.aggregation.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import jianyan.SampleIndex;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.exact.Atoms;
import jianyan.corpus.proposal.Sponsors;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import jianyan.document.Section;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every dimension as an axis, alone and with others, against a scan of the texts that puts each
/// section where its document's metadata say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AxesTest {
    private static final String WORD = "养老";
    private static final int DRAWN = 15;

    private final List<Document> documents = SampleIndex.documents();
    private final Trends trends = new Trends(SampleIndex.ANALYSIS);
    private final Snapshots snapshots;

    AxesTest() throws IOException {
        this.snapshots = Snapshots.open(SampleIndex.folder());
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void countsByOneDimensionEqualTheScan(Dimension dimension) {
        compare(List.of(dimension), YearBins.NONE);
    }

    @Test
    void countsByThreeDrawnDimensionsEqualTheScanSeed20260917() {
        Random random = new Random(20260917);
        int compared = 0;
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            List<Dimension> all = new ArrayList<>(List.of(Dimension.values()));
            Collections.shuffle(all, random);
            try {
                compare(all.subList(0, 2 + random.nextInt(2)), YearBins.NONE);
                compared++;
            } catch (InvalidRequestException tooLarge) {
                assertThat(tooLarge.code()).isEqualTo("too-many-cells");
            }
        }
        assertThat(compared).isGreaterThan(DRAWN / 2);
    }

    @Test
    void countsByPeriodsEqualTheScan() {
        YearBins two = YearBins.parse(List.of("2018-2020", "2021-2022"));
        compare(List.of(Dimension.YEAR), two);
        compare(List.of(Dimension.MEETING_YEAR, Dimension.KIND), two);
        assertThat(ask(List.of(Dimension.YEAR), two).cells())
                .extracting(cell -> cell.at().text(Dimension.YEAR))
                .contains("2018-2020", "2021-2022");
    }

    @Test
    void everyFiveYearsEndsAsFiveYearPlansDo() {
        assertThat(ask(List.of(Dimension.YEAR), YearBins.parse(List.of("5"))).cells())
                .extracting(cell -> cell.at().text(Dimension.YEAR))
                .contains("2016-2020", "2021-2025");
    }

    @Test
    void aDocumentOfTwoSponsorsCountsWithEachAndOnceInTheTotal() {
        TrendsAnswer answer = ask(List.of(Dimension.SPONSOR), YearBins.NONE);
        long sum = answer.cells().stream().mapToLong(cell -> cell.figures().documentsHeld()).sum();
        assertThat(sum).isGreaterThan(documents.size());
        assertThat(answer.totals().getFirst().figures().documentsHeld())
                .isEqualTo(documents.size());
        assertThat(answer.notes()).anyMatch(note -> note.contains("合计里只计一次"));
    }

    @Test
    void valuesInEitherScriptAreOneRowShownInSimplifiedCharacters() {
        List<String> written =
                documents.stream()
                        .map(document -> of(document.proposal(), Proposal::category))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        assertThat(written).contains("文化旅遊", "文化旅游");
        assertThat(ask(List.of(Dimension.CATEGORY), YearBins.NONE).cells())
                .extracting(cell -> cell.at().text(Dimension.CATEGORY))
                .contains("文化旅游")
                .doesNotContain("文化旅遊")
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatTheRowWithoutAValueHolds() {
        assertThat(ask(List.of(Dimension.CATEGORY), YearBins.NONE).notes())
                .anyMatch(note -> note.contains("没有写明类别的文件单列一行"));
    }

    @Test
    void refusesFourDimensionsAndPeriodsWithoutYears() {
        assertThatThrownBy(() ->
                        ask(
                                List.of(
                                        Dimension.YEAR,
                                        Dimension.KIND,
                                        Dimension.BODY,
                                        Dimension.THEME),
                                YearBins.NONE))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ask(List.of(Dimension.KIND), YearBins.parse(List.of("2018-2020"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> YearBins.parse(List.of("2018-2020", "2020-2022")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("重叠");
    }

    private TrendsAnswer ask(List<Dimension> by, YearBins bins) {
        var request =
                new TrendsRequest(
                        List.of(WORD), by, Filters.NONE, 0, AdHocThemes.NONE, bins, Nearby.ANY);
        return snapshots.with(snapshot -> trends.trends(request, snapshot));
    }

    /// What a patient reader with a pencil notes down for one cell.
    private static final class Pencil {
        private long occurrences;
        private long characters;
        private final Set<String> documents = new HashSet<>();
        private final Set<String> held = new HashSet<>();
    }

    private void compare(List<Dimension> by, YearBins bins) {
        Map<List<String>, Pencil> noted = new HashMap<>();
        for (Document document : documents) {
            for (Section section : document.sections()) {
                List<String> texts =
                        section.passages().stream()
                                .filter(Passage::isCounted)
                                .map(passage -> fold(passage.text()))
                                .toList();
                if (texts.isEmpty()) {
                    continue;
                }
                List<List<String>> cells = List.of(List.of());
                for (Dimension dimension : by) {
                    List<List<String>> longer = new ArrayList<>();
                    // 文化旅遊 and 文化旅游 are one row.
                    for (String value :
                            values(document, section, dimension, bins).stream()
                                    .map(AxesTest::fold)
                                    .distinct()
                                    .toList()) {
                        for (List<String> cell : cells) {
                            List<String> one = new ArrayList<>(cell);
                            one.add(value);
                            longer.add(one);
                        }
                    }
                    cells = longer;
                }
                for (List<String> cell : cells) {
                    Pencil pencil = noted.computeIfAbsent(cell, first -> new Pencil());
                    pencil.held.add(document.id());
                    for (String text : texts) {
                        pencil.characters += Atoms.countCharacters(text);
                        int times = times(Atoms.withoutTransparent(text));
                        pencil.occurrences += times;
                        if (times > 0) {
                            pencil.documents.add(document.id());
                        }
                    }
                }
            }
        }
        Map<List<String>, Pencil> left = new HashMap<>(noted);
        for (TrendsAnswer.Cell cell : ask(by, bins).cells()) {
            List<String> at =
                    by.stream()
                            .map(dimension -> fold(String.valueOf(cell.at().text(dimension))))
                            .toList();
            Pencil pencil = left.remove(at);
            String where = by + " " + at;
            pencil = pencil == null ? new Pencil() : pencil;
            assertThat(cell.figures().occurrences()).as(where).isEqualTo(pencil.occurrences);
            assertThat(cell.figures().characters()).as(where).isEqualTo(pencil.characters);
            assertThat(cell.figures().documents()).as(where).isEqualTo(pencil.documents.size());
            assertThat(cell.figures().documentsHeld()).as(where).isEqualTo(pencil.held.size());
        }
        assertThat(left).as("cells that the table does not show").isEmpty();
    }

    /// The values of a section; `null` in letters where there is none.
    private static List<String> values(
            Document document, Section section, Dimension dimension, YearBins bins) {
        Proposal proposal = document.proposal();
        var metadata = document.metadata();
        return switch (dimension) {
            case YEAR -> year(section.year(), bins);
            case MEETING_YEAR -> year(metadata.meetingYear(), bins);
            case REGION -> one(metadata.region());
            case DISTRICT -> one(metadata.district());
            case BODY -> one(metadata.body().code());
            case KIND -> one(metadata.kind().code());
            case ORIENTATION -> one(section.orientation().code());
            case TERM -> one(metadata.term());
            case SESSION -> one(metadata.session());
            case CATEGORY -> one(of(proposal, Proposal::category));
            case DEPARTMENT -> one(of(proposal, Proposal::department));
            case SECTOR -> one(of(proposal, Proposal::sector));
            case RESULT -> one(of(proposal, Proposal::result));
            case TEXT_ORIGIN -> one(document.textOrigin().code());
            case SPONSOR -> all(proposal, sponsor -> sponsor);
            case SPONSOR_KIND -> all(proposal, sponsor -> Sponsors.BUNDLED.kind(sponsor).code());
            case THEME -> {
                List<String> spoken =
                        SampleIndex.ANALYSIS.themes().names().stream()
                                .filter(name -> speaks(document, name))
                                .toList();
                yield spoken.isEmpty() ? List.of("null") : spoken;
            }
        };
    }

    private static boolean speaks(Document document, String theme) {
        List<String> terms =
                SampleIndex.ANALYSIS.theme(theme).stream()
                        .map(term -> Atoms.withoutTransparent(fold(term)))
                        .toList();
        return document.passages()
                .filter(Passage::isCounted)
                .map(passage -> Atoms.withoutTransparent(fold(passage.text())))
                .anyMatch(text -> terms.stream().anyMatch(text::contains));
    }

    private static List<String> year(@Nullable Integer year, YearBins bins) {
        if (year == null || bins.isNone()) {
            return one(year);
        }
        return bins.periods().stream()
                .filter(period -> period.from() <= year && year <= period.to())
                .map(period -> period.from() + "-" + period.to())
                .toList();
    }

    private static @Nullable String of(
            @Nullable Proposal proposal, Function<Proposal, @Nullable String> value) {
        return proposal == null ? null : value.apply(proposal);
    }

    private static List<String> all(@Nullable Proposal proposal, Function<String, String> value) {
        return proposal == null || proposal.sponsors().isEmpty()
                ? List.of("null")
                : proposal.sponsors().stream().map(value).distinct().toList();
    }

    private static List<String> one(@Nullable Object value) {
        return List.of(String.valueOf(value));
    }

    private static int times(String text) {
        return (text.length() - text.replace(WORD, "").length()) / WORD.length();
    }

    private static String fold(String text) {
        return SampleIndex.ANALYSIS.folding().fold(text).text();
    }
}
