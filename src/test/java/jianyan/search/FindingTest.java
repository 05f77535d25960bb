package jianyan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.AskRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Lens;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.question.search.Suggestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Aliases, numbers, duplicates, suggestions: over a few documents made for it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FindingTest {
    private LocalEngine engine;
    private Path index;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        write(corpus, "a.txt", "关于加装电梯的建议\n\n老旧小区加装电梯，居民都支持。\n");
        write(corpus, "b.txt", "关于电梯加装的建议\n\n电梯加装以后谁来维护。\n");
        write(corpus, "c.txt", "关于十五分钟生活圈的建议\n\n建设十五分钟生活圈，方便居民。\n");
        write(corpus, "d.txt", "关于托育的建议\n\n增加托位，方便家庭。\n");
        write(corpus, "f.txt", "环境保护\n\n这是自来水。环氧氯丙烷的用途是制造环氧树脂，王沈在大沙东站办厂。\n");
        write(corpus, "g.txt", "常识\n\n國富論是亞當·斯密所寫。卡門線在海拔一百公里。台東市的東邊是太平洋。\n");
        write(corpus, "h.txt", "其一\n\n广场跳舞，噪声不小。\n");
        write(corpus, "i.txt", "其二\n\n广场跳舞，噪声不小，受扰的是附近邻里。\n");
        write(corpus, "e.txt", "關於托育的建議\n\n增加托位，方便家庭。\n");
        index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private SearchAnswer search(String q) {
        return engine.search(SearchRequest.of(q, Filters.NONE));
    }

    @Test
    void anAliasIsFoundBelowTheWordItself() {
        assertThat(search("加装电梯").hits())
                .extracting(Hit::title)
                .containsExactly("关于加装电梯的建议", "关于电梯加装的建议");
        assertThat(search("加装电梯").hits().get(1).snippets().getFirst().marks()).isNotEmpty();
    }

    @Test
    void keywordsAllHaveToOccur() {
        assertThat(search("电梯 居民").hits()).extracting(Hit::title).containsExactly("关于加装电梯的建议");
        assertThat(search("电梯 居民").lens().notes()).isEmpty();
    }

    @Test
    void whatNoDocumentHoldsAllOfIsLoosenedAndItIsSaid() {
        SearchAnswer loosened = search("电梯 托位");
        assertThat(loosened.hits())
                .extracting(Hit::title)
                .contains("关于加装电梯的建议", "关于电梯加装的建议")
                .anyMatch(title -> title.contains("托育") || title.contains("託育"));
        assertThat(loosened.lens().notes()).anyMatch(note -> note.contains("放宽"));
    }

    @Test
    void phrasesAndOperatorsStayStrict() {
        assertThat(search("\"电梯\" \"托位\"").total()).isZero();
        assertThat(search("\"没有的话\"").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"王沈是哪里人, 王沈", "大沙东站在哪里, 大沙", "环氧氯丙烷有什么用途, 环氧", "環氧氯丙烷有什麼用途, 环氧"})
    void aNameThatNoDictionaryKnowsIsFound(String question, String shown) {
        SearchAnswer answer = search(question);
        assertThat(answer.hits().getFirst().title()).isEqualTo("环境保护");
        assertThat(answer.lens().terms()).anyMatch(term -> term.term().contains(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "國富論為誰所寫的, 亞當·斯密",
        "王沈是哪里人, 王沈在大沙东站",
        "大沙东站在哪里, 王沈在大沙东站",
        "环氧氯丙烷有什么用途, 制造环氧树脂",
        "什么是卡门线, 海拔一百公里",
        "台东市的东边是什么海洋, 太平洋"
    })
    void aQuestionInPlainWordsIsAnsweredWithTheSentenceThatSaysIt(String question, String said) {
        assertThat(search(question).hits().getFirst().title()).isIn("环境保护", "常识");
        assertThat(
                        engine.ask(new AskRequest(question, Filters.NONE, 3))
                                .answers()
                                .getFirst()
                                .sentence())
                .contains(said);
    }

    @Test
    void aNameThatIsNowhereIsNamedAsItWasWritten() {
        assertThat(engine.ask(new AskRequest("王沈阳写了什么书", Filters.NONE, 3)).notes())
                .allSatisfy(note -> assertThat(note).doesNotContain("沉"));
    }

    @Test
    void aQuestionFindsWhatHoldsSomeOfItsWords() {
        assertThat(search("电梯加装好了由谁维护费用怎么分摊").hits().getFirst().title()).isEqualTo("关于电梯加装的建议");
    }

    @Test
    void ofTwoThatHoldTheSamePairsTheOneWithMoreOfTheCharactersComesFirst() {
        // 扰邻 stands in neither, 扰 and 邻 in the longer one, which alone answers.
        assertThat(search("广场噪声怎样扰邻").hits()).extracting(Hit::title).startsWith("其二", "其一");
    }

    @Test
    void theLensOfAQuestionSaysWhatItsOrderComesOf() {
        assertThat(engine.lens("电梯加装好了由谁维护费用怎么分摊", Filters.NONE).notes())
                .anyMatch(note -> note.startsWith("次序："));
        assertThat(engine.lens("电梯 居民", Filters.NONE).notes()).isEmpty();
    }

    @Test
    void whatAQuestionAsksWithIsNotRequired() {
        assertThat(search("十五分钟生活圈建得怎样").hits())
                .extracting(Hit::title)
                .containsExactly("关于十五分钟生活圈的建议");
    }

    @Test
    void aWordIsFoundWhereverItsCharactersStandTogether() {
        // 活圈 is no word of the text, which speaks of 生活圈.
        assertThat(search("活圈 居民").hits()).extracting(Hit::title).containsExactly("关于十五分钟生活圈的建议");
    }

    @Test
    void aQuotedPhraseTakesNoAlias() {
        assertThat(search("“加装电梯”").total()).isEqualTo(1);
    }

    @Test
    void theLensCountsWhatEachAliasContributes() {
        Lens.Term term = engine.lens("加装电梯", Filters.NONE).terms().getFirst();
        assertThat(term.term()).isEqualTo("加装电梯");
        assertThat(term.occurrences()).isEqualTo(2);
        assertThat(term.aliases()).contains(new Lens.Alias("电梯加装", 2));
    }

    @Test
    void aShortFormFindsTheTermAndNotTheOtherWayRound() {
        assertThat(search("加梯").total()).isEqualTo(2);
        assertThat(search("加装电梯").lens().terms().getFirst().aliases()).doesNotContain("加梯");
    }

    @Test
    void aNumberIsFoundInItsOtherSpelling() {
        assertThat(search("15分钟生活圈").hits()).extracting(Hit::title).containsExactly("关于十五分钟生活圈的建议");
    }

    @Test
    void documentsWithTheSameTextTakeOnePlaceAndAreListed() {
        SearchAnswer answer = search("托育");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.hits().getFirst().duplicates())
                .extracting(Hit.Duplicate::file)
                .containsExactly("e.txt");
        assertThat(answer.next()).isNull();
    }

    @Test
    void pagesOfOneHitShowEveryTextOnce() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            SearchAnswer page =
                    engine.search(
                            new SearchRequest(
                                    "建议", Filters.NONE, Sort.RELEVANCE, 1, after, Mode.LEXICAL));
            page.hits()
                    .forEach(hit -> {
                        seen.add(hit.id());
                        hit.duplicates().forEach(duplicate -> seen.add(duplicate.id()));
                    });
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "加装, 加装电梯",
        "加裝, 加装电梯",
        "jzdt, 加装电梯",
        "jiazhuang, 加装电梯",
        "jzdian, 加装电梯",
        "关于托, 关于托育的建议",
        "swfzsh, 关于十五分钟生活圈的建议"
    })
    void suggestsByCharactersInitialsAndPinyin(String typed, String expected) {
        assertThat(engine.suggest(typed, 50).suggestions())
                .extracting(Suggestions.Suggestion::text)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"拖育, 托育", "家装电梯, 加装电梯", "加装电题, 加装电梯", "tuoyu, 托育"})
    void asksWhetherAnotherSpellingWasMeant(String wrong, String right) {
        SearchAnswer answer = search(wrong);
        // What is found at all is found loosely, and said to be.
        assertThat(answer.total() == 0 || !answer.lens().notes().isEmpty()).isTrue();
        assertThat(answer.lens().suggestion()).isEqualTo(right);
    }

    /// 是自 stands in the corpus and sounds like it, but is the end of one word and the beginning of
    /// another.
    @Test
    void noPairThatOnlyJoinsWordsIsProposed() {
        assertThat(search("狮子").lens().suggestion()).isNull();
    }

    @Test
    void whatFindsSomethingIsNotQuestioned() {
        assertThat(search("托育").lens().suggestion()).isNull();
    }

    /// Also where a word of it may be misspelt: among the many words of a question each sounds like
    /// some other, and 台东世的东边 was proposed for 台东市的东边.
    @ParameterizedTest
    @ValueSource(strings = {"台东市的东边是什么海洋", "臺東市的東邊是什麼海洋", "家装电梯由谁维护费用怎么分摊"})
    void aQuestionThatFindsSomethingIsLeftAsItIs(String question) {
        SearchAnswer answer = search(question);
        assertThat(answer.total()).isPositive();
        assertThat(answer.lens().suggestion()).isNull();
    }

    /// 住房 is a theme, and 助方, which sounds like it, is none.
    @Test
    void aSpellingThatIsNoQueryIsNotProposed() {
        SearchAnswer answer = search("theme:住房 电题");
        assertThat(answer.total()).isZero();
    }

    @Test
    void themesAreNamedInEitherScript() {
        assertThat(search("theme:養老").total()).isEqualTo(search("theme:养老").total());
    }

    /// A clock that runs out whenever another spelling is looked for, and never otherwise.
    @Test
    void aSpellingThatIsLateLeavesTheAnswerWhole() {
        BooleanSupplier late =
                () -> {
                    boolean spelling =
                            StackWalker.getInstance()
                                    .walk(frames ->
                                            frames.anyMatch(frame ->
                                                    frame.getClassName().endsWith(".DidYouMean")));
                    if (spelling) {
                        throw new TimeBudgetExceededException(Duration.ofSeconds(2));
                    }
                    return false;
                };
        SearchAnswer answer = engine.until(late).search(SearchRequest.of("加装店梯", Filters.NONE));
        assertThat(answer.total()).isEqualTo(search("加装店梯").total());
        assertThat(answer.lens().suggestion()).isNull();
        assertThat(answer.notes()).singleElement().asString().contains("相近的写法");
        assertThat(search("加装店梯").notes()).isEmpty();
    }

    @Test
    void theLensTellsEachStepThatTheSearchLoosens() {
        for (String q : List.of("王沈是哪里人", "电梯 托位", "加装电梯", "\"没有的短语\"")) {
            assertThat(engine.lens(q, Filters.NONE).notes())
                    .as(q)
                    .filteredOn(note -> !note.startsWith("次序："))
                    .isEqualTo(engine.search(SearchRequest.of(q, Filters.NONE)).lens().notes());
        }
        assertThat(engine.lens("电梯 托位", Filters.NONE).notes())
                .anySatisfy(note -> assertThat(note).contains("已放宽"));
        assertThat(engine.lens("加装电梯", Filters.NONE).notes())
                .noneSatisfy(note -> assertThat(note).contains("已放宽"));
    }

    @Test
    void variantsOfOneCharacterInNamesFoldAlike() {
        assertThat(SampleIndex.ANALYSIS.folding().fold("谿口劄記箚記").text()).isEqualTo("溪口札记札记");
    }
}
