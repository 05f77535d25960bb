package jianyan.aggregation.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.aggregation.statistics.Dispersion;
import jianyan.aggregation.statistics.LogLikelihood;
import jianyan.analysis.exact.Atoms;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.KeynessRequest.Sign;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeynessTest {
    private static final Pattern LABEL = Pattern.compile("^(\\p{IsHan}{2,6})：");

    private static final Filters JINGAN = Filters.NONE.with(FilterField.DISTRICT, List.of("静安区"));

    private final List<Document> documents = SampleIndex.documents();
    private final Keyness keyness = new Keyness(SampleIndex.ANALYSIS);
    private final Snapshots snapshots;

    KeynessTest() throws IOException {
        this.snapshots = Snapshots.open(SampleIndex.folder());
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    private KeynessAnswer ask(Filters target, @Nullable Filters reference) {
        var request =
                new KeynessRequest(
                        new Selections(Filters.NONE, target, reference), Sign.BOTH, 500, 2);
        return snapshots.with(snapshot -> keyness.keyness(request, snapshot));
    }

    /// Occurrences and characters of one document, by splitting its folded text.
    private static long[] counted(Document document, String term) {
        long occurrences = 0;
        long characters = 0;
        for (Passage passage : document.passages().filter(Passage::isCounted).toList()) {
            String folded = SampleIndex.ANALYSIS.folding().fold(passage.text()).text();
            String text = Atoms.withoutTransparent(folded);
            occurrences += (text.length() - text.replace(term, "").length()) / term.length();
            characters += Atoms.countCharacters(folded);
        }
        return new long[] {occurrences, characters};
    }

    @Test
    void everyTermIsCountedAsAReaderWouldCountIt() {
        KeynessAnswer answer = ask(JINGAN, null);
        assertThat(answer.terms()).hasSizeGreaterThan(20);
        for (Term term : answer.terms()) {
            long target = 0;
            long reference = 0;
            long holding = 0;
            for (Document document : documents) {
                long occurrences = counted(document, term.term())[0];
                if ("静安区".equals(document.metadata().district())) {
                    target += occurrences;
                } else {
                    reference += occurrences;
                }
                holding += occurrences > 0 ? 1 : 0;
            }
            assertThat(term.target().occurrences()).as(term.term()).isEqualTo(target);
            assertThat(term.reference().occurrences()).as(term.term()).isEqualTo(reference);
            assertThat(term.documents()).as(term.term()).isEqualTo(holding);
        }
    }

    @Test
    void namesOfTheTargetAreSetAsideAndNamed() {
        KeynessAnswer answer = ask(Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区")), null);
        assertThat(answer.terms())
                .extracting(Term::term)
                .doesNotContain("徐汇", "徐汇区", "徐汇区政协", "政协徐汇区", "徐汇区委员会");
        assertThat(answer.notes())
                .anySatisfy(note -> assertThat(note).contains("自己的名称搁在一边").contains("徐汇"));
        // A place within it is something that it speaks about.
        OwnNames names =
                new OwnNames(
                        new Selections(
                                Filters.NONE,
                                Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区")),
                                null),
                        SampleIndex.ANALYSIS.folding());
        for (String own : List.of("徐汇", "徐汇区", "政协徐汇区", "徐汇区政协", "徐汇区政协委员")) {
            assertThat(names.isOne(own)).as(own).isTrue();
        }
        for (String other : List.of("徐汇滨江", "区政协", "滨江", "长宁区")) {
            assertThat(names.isOne(other)).as(other).isFalse();
        }
    }

    @Test
    void labelsOfFormsAndTheirEntriesAreSetAsideAndNamed() {
        Filters proposals = Filters.NONE.with(FilterField.KIND, List.of("proposal"));
        KeynessAnswer answer = ask(proposals, null);
        // What the lines of the sample's proposals begin with, 案号：12, read without the program.
        List<String> labels =
                documents.stream()
                        .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                        .flatMap(Document::passages)
                        .map(passage -> LABEL.matcher(passage.text()))
                        .filter(Matcher::find)
                        .map(label -> label.group(1))
                        .distinct()
                        .toList();
        assertThat(labels).contains("案号", "提案人", "主办单位", "审查结果");
        assertThat(answer.terms())
                .extracting(Term::term)
                .doesNotContain("案号", "提案人", "主办单位", "审查结果", "提交日期");
        assertThat(answer.notes())
                .anySatisfy(note -> assertThat(note).contains("表单的栏目名").contains("提案人"));
        // A word that is a label here and is spoken elsewhere stays a word.
        assertThat(Clauses.of("建议：一是建议增设车位")).containsExactly("建议:", "建议:一是建议增设车位");
        assertThat(Clauses.of("他说:好")).containsExactly("他说:", "他说:好");
        assertThat(Clauses.of("先看数字，再看账：都对")).containsExactly("先看数字", "再看账", "都对");
    }

    @Test
    void aRatioThatRestsOnAZeroIsToldInWords() {
        for (Term term : ask(JINGAN, null).terms()) {
            boolean zero = term.target().occurrences() == 0 || term.reference().occurrences() == 0;
            assertThat(term.words() != null).as(term.term()).isEqualTo(zero);
        }
    }

    @Test
    void theStatisticsAreThoseOfTheCounts() {
        KeynessAnswer answer = ask(JINGAN, null);
        List<Document> inTarget =
                documents.stream()
                        .filter(document -> "静安区".equals(document.metadata().district()))
                        .toList();
        for (Term term : answer.terms()) {
            assertThat(term.logLikelihood())
                    .isEqualTo(
                            LogLikelihood.signed(
                                    term.target().occurrences(),
                                    answer.target().characters(),
                                    term.reference().occurrences(),
                                    answer.reference().characters()));
            assertThat(term.adjusted()).isBetween(term.p(), 1.0);
            if (term.logLikelihood() > 0) {
                long[][] counts =
                        inTarget.stream()
                                .map(document -> counted(document, term.term()))
                                .filter(count -> count[1] > 0)
                                .toArray(long[][]::new);
                double expected =
                        Dispersion.deviationOfProportions(
                                Arrays.stream(counts).mapToLong(c -> c[0]).toArray(),
                                Arrays.stream(counts).mapToLong(c -> c[1]).toArray());
                assertThat(term.dispersion()).isCloseTo(expected, Offset.offset(1e-9));
            }
        }
    }

    @Test
    void theSurestTermsComeFirst() {
        List<Double> strengths =
                ask(JINGAN, null).terms().stream().map(t -> -Math.abs(t.logLikelihood())).toList();
        assertThat(strengths).isSorted();
    }

    @Test
    void theSidesTogetherAreTheCorpus() {
        KeynessAnswer answer = ask(JINGAN, null);
        long characters = documents.stream().mapToLong(document -> counted(document, "无")[1]).sum();
        assertThat(answer.target().characters() + answer.reference().characters())
                .isEqualTo(characters);
    }

    @Test
    void turningTheSidesAroundTurnsTheSigns() {
        Filters xuhui = Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区"));
        KeynessAnswer there = ask(JINGAN, xuhui);
        KeynessAnswer back = ask(xuhui, JINGAN);
        assertThat(back.terms()).hasSameSizeAs(there.terms());
        for (int i = 0; i < there.terms().size(); i++) {
            assertThat(back.terms().get(i).logLikelihood())
                    .isCloseTo(-there.terms().get(i).logLikelihood(), Offset.offset(1e-6));
        }
    }

    @Test
    void yearsDivideADocumentByItsSections() {
        KeynessAnswer answer = ask(new Filters(Map.of(), 2023, 2030), null);
        long characters = 0;
        for (Document document : documents) {
            for (var section : document.sections()) {
                Integer year = section.year();
                if (year != null && year >= 2023) {
                    for (Passage passage : section.passages()) {
                        if (passage.isCounted()) {
                            characters +=
                                    Atoms.countCharacters(
                                            SampleIndex.ANALYSIS
                                                    .folding()
                                                    .fold(passage.text())
                                                    .text());
                        }
                    }
                }
            }
        }
        assertThat(answer.target().characters()).isEqualTo(characters).isPositive();
    }

    @Test
    void aSelectionIsNotComparedWithItselfOrWithNothing() {
        assertThatThrownBy(() -> ask(JINGAN, JINGAN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("自己");
        assertThatThrownBy(() -> ask(new Filters(Map.of(), 1901, 1902), null))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ask(JINGAN, new Filters(Map.of(), 1901, 1902)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() ->
                        Selections.side(
                                "target",
                                List.of("月球"),
                                name -> {
                                    throw new AssertionError(name);
                                }))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void shiftsSortTermsByWhereTheyStand() {
        ShiftsAnswer answer =
                snapshots.with(snapshot ->
                        new Shifts(keyness)
                                .shifts(
                                        new ShiftsRequest(
                                                new Period(2000, 2021),
                                                new Period(2022, 2030),
                                                Filters.NONE,
                                                50),
                                        snapshot));
        assertThat(answer.coming()).allMatch(term -> term.reference().occurrences() == 0);
        assertThat(answer.vanished()).allMatch(term -> term.target().occurrences() == 0);
        assertThat(answer.rising()).allMatch(term -> term.logRatio() > 0);
        assertThat(answer.fading()).allMatch(term -> term.logRatio() < 0);
        assertThat(answer.rising()).allMatch(term -> term.adjusted() <= 0.05);
        assertThat(answer.before().documents()).isPositive();
    }

    @Test
    void periodsThatOverlapOrRunBackwardsAreRefused() {
        assertThatThrownBy(() -> Period.parse("before", "2022-2019"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() ->
                        new ShiftsRequest(
                                new Period(2019, 2022), new Period(2022, 2023), Filters.NONE, 5))
                .isInstanceOf(InvalidRequestException.class);
    }
}
