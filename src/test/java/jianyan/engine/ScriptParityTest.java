package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import jianyan.SampleIndex;
import jianyan.document.Passage;
import jianyan.document.SourceSpan;
import jianyan.query.Filters;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Either script, one answer: over pieces drawn from every text of the sample corpus.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScriptParityTest {
    private final Engine engine;

    ScriptParityTest() throws IOException {
        this.engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private SearchAnswer phrase(String words) {
        return engine.search(SearchRequest.of('"' + words + '"', Filters.NONE));
    }

    @Test
    void simplifiedAndTraditionalFindWhatTheTextItselfFindsSeed11() {
        Random random = new Random(11);
        for (var document : SampleIndex.documents()) {
            List<String> passages =
                    document.passages()
                            .filter(Passage::isCounted)
                            .map(Passage::text)
                            .filter(text -> text.length() > 8)
                            .toList();
            String passage = passages.get(random.nextInt(passages.size()));
            int start = random.nextInt(passage.length() - 6);
            String drawn = passage.substring(start, start + 6);
            // Only Han characters: quotation marks would end the phrase.
            if (!drawn.codePoints().allMatch(Character::isIdeographic)) {
                continue;
            }
            SearchAnswer asWritten = phrase(drawn);
            assertThat(asWritten.total()).as(drawn).isPositive();
            for (String other :
                    List.of(
                            ZhConverterUtil.toSimple(drawn),
                            ZhConverterUtil.toTraditional(drawn))) {
                SearchAnswer converted = phrase(other);
                assertThat(converted.total())
                        .as("%s as %s", drawn, other)
                        .isEqualTo(asWritten.total());
                assertThat(converted.hits().stream().map(Hit::id).toList())
                        .isEqualTo(asWritten.hits().stream().map(Hit::id).toList());
            }
            marksAreLiteral(asWritten, drawn);
        }
    }

    /// Every mark, folded, is the query, folded, or a word of it.
    private static void marksAreLiteral(SearchAnswer answer, String query) {
        String folded = fold(query);
        for (Hit hit : answer.hits()) {
            for (Hit.Snippet snippet : hit.snippets()) {
                for (SourceSpan mark : snippet.marks()) {
                    String marked = snippet.text().substring(mark.start(), mark.end());
                    assertThat(fold(marked).replaceAll("[“”‘’《》「」『』\\s]", ""))
                            .as("in %s", hit.id())
                            .isSubstringOf(folded);
                }
            }
        }
    }

    private static String fold(String text) {
        return SampleIndex.ANALYSIS.folding().fold(text).text();
    }
}
