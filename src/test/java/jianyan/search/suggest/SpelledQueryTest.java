package jianyan.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.engine.CountingNotes;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Queries typed in letters over the sample corpus.
final class SpelledQueryTest {
    private static LocalEngine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static SearchAnswer search(String q) {
        return engine.search(SearchRequest.of(q, Filters.NONE));
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(Hit::id).toList();
    }

    @Test
    void initialsAndWholeReadingsFindWhatTheCharactersFind() {
        SearchAnswer written = search("\"加装电梯\"");
        assertThat(written.total()).isPositive();
        for (String spelled : List.of("pinyin:jzdt", "pinyin:jiazhuangdianti")) {
            SearchAnswer answer = search(spelled);
            assertThat(answer.total()).as(spelled).isEqualTo(written.total());
            assertThat(ids(answer)).as(spelled).isEqualTo(ids(written));
            assertThat(answer.lens().notes().getFirst()).contains(spelled + " 读作 加装电梯");
        }
    }

    /// 行 reads xing first and hang as well.
    @Test
    void everyReadingOfACharacterCounts() {
        assertThat(engine.lens("pinyin:yinhang", Filters.NONE).notes().getFirst()).contains("银行");
        assertThat(search("\"银行\"").total()).isPositive();
        assertThat(search("pinyin:yinhang").total())
                .isGreaterThanOrEqualTo(search("\"银行\"").total());
    }

    @Test
    void standsBesideWordsAndIsCounted() {
        assertThat(ids(search("pinyin:jzdt 资金"))).isEqualTo(ids(search("\"加装电梯\" 资金")));
        var counted =
                engine.trends(new TrendsRequest(List.of("pinyin:jzdt"), List.of(), Filters.NONE));
        var written =
                engine.trends(new TrendsRequest(List.of("\"加装电梯\""), List.of(), Filters.NONE));
        assertThat(counted.totals().getFirst().figures())
                .isEqualTo(written.totals().getFirst().figures());
        assertThat(counted.notes().getFirst()).contains("读作");
    }

    @Test
    void everyCountReadsLettersAndSaysSo() {
        for (List<String> notes : CountingNotes.of(engine, "pinyin:jzdt", "资金")) {
            assertThat(notes.getFirst()).isEqualTo("pinyin:jzdt 读作 加装电梯");
        }
    }

    @Test
    void lettersThatNothingReadsLikeAreRefusedAndQuotedOnesLeftAlone() {
        assertThatThrownBy(() -> search("pinyin:qqqqzz"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("读作");
        assertThat(search("\"pinyin:jzdt\"").total()).isZero();
    }
}
