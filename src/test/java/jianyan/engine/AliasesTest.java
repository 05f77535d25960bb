package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One switch for aliases and numerals: what it takes in is held against a patient reader.
final class AliasesTest {
    private static LocalEngine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /// How often a text stands in the sample corpus, written with no mark or space inside it.
    private static long read(String text) {
        return SampleIndex.documents().stream()
                .flatMap(document -> document.passages())
                .map(passage -> SampleIndex.ANALYSIS.folding().fold(passage.text()).text())
                .map(passage -> passage.replaceAll("[\\s“”\"《》〈〉「」『』]", ""))
                .mapToLong(passage -> passage.split(text, -1).length - 1)
                .sum();
    }

    private static ConcordanceAnswer concordance(String q) {
        return engine.concordance(
                new ConcordanceRequest(
                        q,
                        Filters.NONE,
                        10,
                        ConcordanceRequest.Order.DOCUMENT,
                        ConcordanceRequest.MAX_SIZE,
                        null));
    }

    private static TrendsAnswer trends(String q) {
        return engine.trends(new TrendsRequest(List.of(q), List.of(), Filters.NONE));
    }

    private static long occurrences(String q) {
        return trends(q).totals().getFirst().figures().occurrences();
    }

    @Test
    void aCountIsOfWhatWasWrittenAndSaysWhatItLeftOut() {
        long written = read("加装电梯");
        assertThat(concordance("加装电梯").total()).isEqualTo(written);
        assertThat(occurrences("加装电梯")).isEqualTo(written);
        assertThat(concordance("加装电梯").notes())
                .singleElement()
                .asString()
                .contains("未计入", "电梯加装", "aliases:on");
        assertThat(trends("加装电梯").notes()).contains(concordance("加装电梯").notes().getFirst());
        assertThat(concordance("走访").notes()).isEmpty();
    }

    @Test
    void everyCountTellsOneStory() {
        String off = concordance("加装电梯").notes().getFirst();
        String on = concordance("aliases:on 加装电梯").notes().getFirst();
        assertThat(CountingNotes.of(engine, "加装电梯", "资金"))
                .hasSize(7)
                .allSatisfy(notes -> assertThat(notes).containsOnlyOnce(off));
        assertThat(CountingNotes.of(engine, "aliases:on 加装电梯", "资金"))
                .allSatisfy(notes -> assertThat(notes).containsOnlyOnce(on));
    }

    @Test
    void withTheSwitchOnItTakesInAliases() {
        long all = read("加装电梯") + read("电梯加装");
        assertThat(all).isGreaterThan(read("加装电梯"));
        assertThat(concordance("aliases:on 加装电梯").total()).isEqualTo(all);
        assertThat(occurrences("加装电梯 aliases:on")).isEqualTo(all);
        assertThat(concordance("aliases:on 加装电梯").notes().getFirst()).contains("计入了别称");
    }

    @Test
    void withTheSwitchOnItTakesInNumbersInOtherSpellings() {
        long years = read("(?<![0-9])2022年") + read("二〇二二年") + read("二○二二年");
        long digits = read("(?<![0-9])2022年");
        assertThat(years).isGreaterThan(digits);
        assertThat(concordance("2022年").total()).isEqualTo(digits);
        ConcordanceAnswer taken = concordance("aliases:on 2022年");
        assertThat(taken.total()).isEqualTo(years);
        assertThat(taken.lines()).extracting(ConcordanceAnswer.Line::match).contains("二○二二年");
    }

    /// 老旧住宅小区 is another name of 老旧小区.
    @Test
    void wordsWrittenTogetherAreTakenInWithAnyOfThemSpeltOtherwise() {
        long all = read("老旧小区加装电梯") + read("老旧小区电梯加装") + read("老旧住宅小区加装电梯");
        assertThat(concordance("aliases:on 老旧小区加装电梯").total()).isEqualTo(all);
    }

    @Test
    void withTheSwitchOffASearchFindsWhatIsWritten() {
        SearchAnswer usual = engine.search(SearchRequest.of("加梯", Filters.NONE));
        SearchAnswer literal = engine.search(SearchRequest.of("aliases:off 加梯", Filters.NONE));
        assertThat(usual.lens().terms().getFirst().aliases()).contains("加装电梯");
        assertThat(usual.total()).isPositive();
        assertThat(literal.total()).isLessThan(usual.total());
        assertThat(literal.lens().terms().getFirst().aliases()).isEmpty();
    }

    @Test
    void whatIsQuotedStandsForItself() {
        assertThat(occurrences("aliases:on \"加装电梯\"")).isEqualTo(read("加装电梯"));
    }

    @Test
    void anotherWordBehindTheSwitchIsRefused() {
        assertThatThrownBy(() -> concordance("aliases:yes 养老"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("aliases");
    }
}
