package jianyan.search.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskAnswer.Answer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.Stand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Questions over three reports made for it, which do not agree.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AskTest {
    private LocalEngine engine;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        write(
                corpus,
                "a.txt",
                """
                政协上海市徐汇区第十五届委员会常务委员会工作报告

                2023年1月3日在政协徐汇区第十五届委员会第二次会议上

                2022年工作总结

                全年收到委员提案272件，立案236件。河岸步道的夜间照明已经全部装好。

                存在的问题

                河岸步道的夜间照明还没有装好。

                2023年工作设想

                推进停车资源共享，开放单位的夜间车位。
                """);
        write(
                corpus,
                "b.txt",
                """
                徐汇区政协2022年履职综述

                2023年1月5日在政协徐汇区第十五届委员会第二次会议上

                2022年工作回顾

                全年收到委员提案274件。
                """);
        write(
                corpus,
                "c.txt",
                """
                政协上海市静安区第二届委员会常务委员会工作报告

                2023年1月9日在政协静安区第二届委员会第二次会议上

                2022年工作回顾

                全年收到委员提案255件。
                """);
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }

    private AskAnswer ask(String q) {
        return engine.ask(new AskRequest(q, Filters.NONE, AskRequest.DEFAULT_SIZE));
    }

    private List<String> sentences(String q) {
        return ask(q).answers().stream().map(Answer::sentence).toList();
    }

    @Test
    void answersWithTheSentenceOfThePlaceAndYearAsked() {
        assertThat(sentences("静安区政协2022年收到多少件提案")).containsExactly("全年收到委员提案255件。");
    }

    @Test
    void readsAYearInChineseFigures() {
        assertThat(sentences("静安区政协二〇二二年收到多少件提案")).isEqualTo(sentences("静安区政协2022年收到多少件提案"));
    }

    @Test
    void saysWhereTheSentenceStandsAndWhyItWasChosen() {
        Answer answer = ask("静安区政协2022年收到多少件提案").answers().getFirst();
        assertThat(answer.region()).isEqualTo("上海市");
        assertThat(answer.district()).isEqualTo("静安区");
        assertThat(answer.year()).isEqualTo(2022);
        assertThat(answer.stand()).isEqualTo(Stand.DONE);
        assertThat(answer.why()).contains("“提案”").contains("地方和年份").contains("数目");
        assertThat(engine.sentence(answer.document(), answer.anchor()).orElseThrow().quoted())
                .isEqualTo(answer.sentence());
    }

    @Test
    void givesBothFiguresAndSaysThatTheyDiffer() {
        AskAnswer answer = ask("徐汇区政协2022年收到多少件提案");
        assertThat(answer.answers())
                .extracting(Answer::sentence)
                .containsExactlyInAnyOrder("全年收到委员提案272件，立案236件。", "全年收到委员提案274件。");
        assertThat(answer.contradictions())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.why()).contains("272件").contains("274件");
                    assertThat(each.other()).isEqualTo(each.one() + 1);
                });
    }

    @Test
    void setsWhatWasDoneBesideWhatWasNot() {
        AskAnswer answer = ask("徐汇区河岸步道的夜间照明装好了吗");
        assertThat(answer.answers())
                .extracting(Answer::stand)
                .containsExactlyInAnyOrder(Stand.DONE, Stand.NOT_DONE);
        assertThat(answer.contradictions())
                .singleElement()
                .satisfies(each -> assertThat(each.why()).contains("一处说做了，一处说没做到"));
    }

    @Test
    void answersWhatIsPlannedFromThePlan() {
        assertThat(ask("徐汇区2023年打算做什么").answers())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.stand()).isEqualTo(Stand.PLANNED));
    }

    @Test
    void saysThatTheCorpusDoesNotTellAndWhichWordNobodyMentions() {
        AskAnswer answer = ask("徐汇区2022年建了多少座核电站");
        assertThat(answer.found()).isFalse();
        assertThat(answer.answers()).isEmpty();
        assertThat(answer.notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("语料中没有").contains("核电站"));
    }

    @Test
    void answersAlikeInEitherScript() {
        for (String q : List.of("徐汇区政协2022年收到多少件提案", "徐汇区2023年打算做什么")) {
            assertThat(sentences(ZhConverterUtil.toTraditional(q))).isEqualTo(sentences(q));
        }
    }

    @Test
    void keepsToTheFilters() {
        Filters filters = new Filters(Map.of(FilterField.DISTRICT, List.of("静安区")), null, null);
        assertThat(engine.ask(new AskRequest("收到多少件提案", filters, 10)).answers())
                .extracting(Answer::sentence)
                .containsExactly("全年收到委员提案255件。");
        Filters plans = new Filters(Map.of(FilterField.ORIENTATION, List.of("plan")), null, null);
        assertThat(engine.ask(new AskRequest("夜间车位怎么开放", plans, 10)).answers())
                .extracting(Answer::sentence)
                .containsExactly("推进停车资源共享，开放单位的夜间车位。");
    }

    @Test
    void refusesAnEmptyQuestionAndTooManySentences() {
        assertThatThrownBy(() -> new AskRequest(" ", Filters.NONE, 10))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new AskRequest("几件", Filters.NONE, 51))
                .isInstanceOf(InvalidRequestException.class);
    }
}
