package jianyan.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.analysis.Segmenter;
import org.junit.jupiter.api.Test;

final class TermSuggesterTest {
    private static final List<String> WORDS =
            List.of("推进建设参观依托工作活动服务居民街道社区学校医院公园道路企业市场教师学生老人儿童".split("(?<=\\G..)"));

    /// 睦邻客厅 among words in random order, of seed 5.
    private static Stream<String> texts() {
        Random random = new Random(5);
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        random.ints(5, 0, WORDS.size())
                                .mapToObj(WORDS::get)
                                .collect(Collectors.joining("", "", "睦邻客厅"))
                                .concat(WORDS.get(random.nextInt(WORDS.size()))));
    }

    @Test
    void findsAPhraseThatHoldsTogetherAndStandsFree() {
        List<TermSuggestion> found = suggest(term -> false);
        assertThat(found).first().extracting(TermSuggestion::term).isEqualTo("睦邻客厅");
        assertThat(found.getFirst().occurrences()).isEqualTo(200);
        assertThat(found.getFirst().samples())
                .hasSize(3)
                .allMatch(sample -> sample.contains("睦邻客厅"));
    }

    @Test
    void leavesOutWhatTheLexiconHolds() {
        assertThat(suggest(Set.of("睦邻客厅")::contains))
                .extracting(TermSuggestion::term)
                .doesNotContain("睦邻客厅");
    }

    private static List<TermSuggestion> suggest(Predicate<String> known) {
        return new TermSuggester(Segmenter.loadPlain(), known)
                .suggest(TermSuggesterTest::texts, 5, 20);
    }
}
