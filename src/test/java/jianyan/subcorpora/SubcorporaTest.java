package jianyan.subcorpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Section;
import jianyan.engine.LocalEngine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saved selections over the sample corpus, held against a patient reader.
final class SubcorporaTest {
    private static final String WORD = "垃圾分类";

    private static LocalEngine engine;

    @TempDir private Path folder;

    @BeforeAll
    static void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Subcorpus selection(String q, Filters filters) {
        return new Subcorpus("所选", q, filters);
    }

    private static Filters filter(FilterField field, String value) {
        return new Filters(Map.of(field, List.of(value)), null, null);
    }

    private static Set<String> held(Filters filters) {
        return new TreeSet<>(engine.documentSet(filters).texts().keySet());
    }

    private static long occurrences(Section section, String word) {
        return section.passages().stream()
                .map(passage -> SampleIndex.ANALYSIS.folding().fold(passage.text()).text())
                .map(text -> text.replaceAll("[\\s“”\"《》]", ""))
                .mapToLong(text -> text.split(word, -1).length - 1)
                .sum();
    }

    private static long occurrences(Document document, String word) {
        return document.sections().stream().mapToLong(section -> occurrences(section, word)).sum();
    }

    @Test
    void holdsTheDocumentsInWhichItsQueryStands() {
        Subcorpus reports = selection(quoted(WORD), filter(FilterField.KIND, "report"));
        Set<String> byReading =
                SampleIndex.documents().stream()
                        .filter(document -> document.metadata().kind() == Kind.REPORT)
                        .filter(document -> occurrences(document, WORD) > 0)
                        .map(Document::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(byReading).hasSizeGreaterThan(5);
        assertThat(held(Filters.NONE.within(reports))).isEqualTo(byReading);
    }

    /// A report that speaks of it for another year only is not in it.
    @Test
    void itsQueryHasToStandInThePartsThatItsFiltersAdmit() {
        Subcorpus year = selection(quoted("养老"), filter(FilterField.YEAR, "2021"));
        Set<String> byReading =
                SampleIndex.documents().stream()
                        .filter(document -> speaksIn(document, 2021))
                        .map(Document::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(byReading).isNotEmpty();
        assertThat(held(Filters.NONE.within(year))).isEqualTo(byReading);
        long elsewhere =
                SampleIndex.documents().stream()
                        .filter(document -> occurrences(document, "养老") > 0)
                        .filter(document -> !speaksIn(document, 2021))
                        .filter(document ->
                                document.sections().stream()
                                        .anyMatch(section -> isOf(section, 2021)))
                        .count();
        assertThat(elsewhere).as("reports that would be taken in wrongly").isPositive();
    }

    private static boolean speaksIn(Document document, int year) {
        return document.sections().stream()
                .anyMatch(section -> isOf(section, year) && occurrences(section, "养老") > 0);
    }

    private static boolean isOf(Section section, int year) {
        return Integer.valueOf(year).equals(section.year());
    }

    @Test
    void whatIsCountedWithinItIsWhatStandsInItsDocuments() {
        Subcorpus about = selection(quoted(WORD), Filters.NONE);
        long byReading =
                SampleIndex.documents().stream()
                        .filter(document -> occurrences(document, WORD) > 0)
                        .mapToLong(document -> occurrences(document, "社区"))
                        .sum();
        assertThat(byReading).isPositive();
        assertThat(
                        engine.trends(
                                        new TrendsRequest(
                                                List.of("社区"),
                                                List.of(),
                                                Filters.NONE.within(about)))
                                .totals()
                                .getFirst()
                                .figures()
                                .occurrences())
                .isEqualTo(byReading);
    }

    @Test
    void itIsOneSideOfAComparison() {
        Subcorpus about = selection(quoted(WORD), Filters.NONE);
        Filters target = Selections.side("target", List.of("subcorpus=所选"), _ -> about);
        var answer =
                engine.keyness(
                        new KeynessRequest(
                                new Selections(Filters.NONE, target, null),
                                KeynessRequest.Sign.OVER,
                                10,
                                5));
        assertThat(answer.target().documents()).isEqualTo(held(target).size());
        assertThat(answer.target().documents() + answer.reference().documents())
                .isEqualTo(SampleIndex.documents().size());
    }

    @Test
    void whatIsSavedIsReadAgainAndCanBeWrittenByHand() throws IOException {
        SubcorporaFile file = new SubcorporaFile(folder.resolve("subcorpora.yaml"));
        Subcorpus saved =
                new Subcorpus(
                        "养老: 提案",
                        "养老 OR \"托育\"",
                        new Filters(
                                Map.of(FilterField.KIND, List.of("proposal", "report")),
                                2019,
                                null));
        file.save(saved);
        Files.writeString(
                file.path(),
                Files.readString(file.path()) + "手写的:\n  district: 静安区\n  to: '2022'\n");
        assertThat(file.all())
                .containsExactly(
                        saved,
                        new Subcorpus(
                                "手写的",
                                "",
                                new Filters(
                                        Map.of(FilterField.DISTRICT, List.of("静安区")), null, 2022)));
        file.remove("养老: 提案");
        assertThat(file.all()).extracting(Subcorpus::name).containsExactly("手写的");
        file.remove("手写的");
        assertThat(file.all()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysWhere() throws IOException {
        SubcorporaFile file = new SubcorporaFile(folder.resolve("subcorpora.yaml"));
        for (String wrong :
                List.of(
                        "- 养老\n",
                        "养老: {q: 养老, kinds: [proposal]}\n",
                        "养老: {kind: 提问}\n",
                        "养老: {}\n",
                        "养老: {q: \"养老 OR\"}\n",
                        "养老: {from: 去年}\n",
                        "养老: [养老\n")) {
            Files.writeString(file.path(), wrong);
            assertThatThrownBy(file::all)
                    .as(wrong)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("子语料文件读不懂");
        }
    }

    @Test
    void aNameThatNobodySavedIsRefusedWithThoseThereAre() {
        SubcorporaFile file = new SubcorporaFile(folder.resolve("subcorpora.yaml"));
        file.save(selection(WORD, Filters.NONE));
        assertThatThrownBy(() -> file.named("别的"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.remedy()).contains("所选"));
    }

    @Test
    void oneDoesNotHoldAnother() {
        Filters within = Filters.NONE.within(selection(WORD, Filters.NONE));
        assertThatThrownBy(() -> selection("养老", within))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
