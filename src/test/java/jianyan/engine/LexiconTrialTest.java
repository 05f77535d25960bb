package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.query.InvalidRequestException;
import jianyan.question.lexicon.TermsTrial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a change of the lexicon would do, against a slow count in the documents themselves.
final class LexiconTrialTest {
    private static LocalEngine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static TermsTrial.Term tried(String line) {
        return engine.tryTerms(line).terms().getFirst();
    }

    private static Stream<String> texts(Document document) {
        return document.passages()
                .filter(Passage::isCounted)
                .map(passage -> SampleIndex.ANALYSIS.folding().fold(passage.text()).text());
    }

    /// For names none of which holds another.
    private static TermsTrial.Count counted(String... names) {
        long occurrences = 0;
        long documents = 0;
        for (Document document : SampleIndex.documents()) {
            long here =
                    texts(document)
                            .mapToLong(text ->
                                    Stream.of(names)
                                            .mapToLong(name -> text.split(name, -1).length - 1L)
                                            .sum())
                            .sum();
            occurrences += here;
            documents += here > 0 ? 1 : 0;
        }
        return new TermsTrial.Count(occurrences, documents);
    }

    @Test
    void aTermIsCountedWithAndWithoutItsNewNames() {
        TermsTrial.Term term = tried("長者助餐\tpolicy\t社区食堂|老年食堂");
        assertThat(term.before()).isEqualTo(counted("长者助餐"));
        assertThat(term.after()).isEqualTo(counted("长者助餐", "社区食堂", "老年食堂"));
        assertThat(term.after().occurrences()).isGreaterThan(term.before().occurrences());
        assertThat(term.names())
                .contains(new TermsTrial.Name("社区食堂", counted("社区食堂"), true))
                .extracting(TermsTrial.Name::added)
                .containsExactly(false, true, true);
        assertThat(term.inForce()).isFalse();
    }

    @Test
    void namesThatTheLexiconHasStayWithTheTerm() {
        TermsTrial.Term term = tried("加装电梯\tpolicy\t增设电梯");
        assertThat(term.names())
                .filteredOn(name -> !name.added())
                .extracting(TermsTrial.Name::name)
                .contains("加装电梯", "电梯加装");
        assertThat(term.remarks()).anyMatch(remark -> remark.contains("已在 terms.tsv"));
    }

    @Test
    void whatTheLexiconSaysAlreadyIsSaid() {
        TermsTrial.Term term =
                tried(
                        LexiconEntries.of(SampleIndex.ANALYSIS).terms().stream()
                                .filter(entry -> entry.term().equals("加装电梯"))
                                .findFirst()
                                .orElseThrow()
                                .line());
        assertThat(term.inForce()).isTrue();
        assertThat(term.before()).isEqualTo(term.after());
        assertThat(term.remarks()).isEmpty();
    }

    @Test
    void aTermIsCutAsTheIndexCutIt() {
        assertThat(tried("加装电梯\tpolicy").cut()).containsExactly("加装电梯");
        assertThat(String.join("", tried("银发助餐\tpolicy").cut())).isEqualTo("银发助餐");
        assertThat(tried("银发助餐\tpolicy").cut()).hasSizeGreaterThan(1);
    }

    @Test
    void aShortFormFindsTheTermAndNotTheOtherWayRound() {
        TermsTrial.Term term = tried("长者助餐\tpolicy\t~食堂");
        assertThat(term.after()).isEqualTo(term.before());
        assertThat(term.names()).contains(new TermsTrial.Name("食堂", counted("食堂"), true));
    }

    @Test
    void aLineThatCannotBeReadIsNamedWithItsColumn() {
        assertThatThrownBy(() -> engine.tryTerms("银发助餐\tpolicy\n长者食堂\tpolic"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("第 2 行第 2 列")
                .hasMessageContaining("polic");
        assertThatThrownBy(() -> engine.tryTerms("# 只有注释"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("写了 0 个词");
    }

    @Test
    void moreThanTwentyAreReadAndTwentyCounted() {
        List<String> lines =
                Stream.iterate(1, i -> i + 1).limit(25).map(i -> "词" + i + "\tpolicy").toList();
        TermsTrial trial = engine.tryTerms(String.join("\n", lines));
        assertThat(trial.entries()).hasSize(25);
        assertThat(trial.terms()).hasSize(TermsTrial.MOST_COUNTED);
    }
}
