package jianyan.analysis.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

final class ExactTokenStreamTest {
    @Test
    void everyAtomCarriesItselfAndTheNextOne() throws IOException {
        assertThat(tokens("提案办理")).containsExactly("0 提|案", "1 案|办", "2 办|理", "3 理|");
    }

    @Test
    void aStretchEndsAtABoundaryWhichTakesAPosition() throws IOException {
        assertThat(tokens("办理。提案")).containsExactly("0 办|理", "1 理|", "3 提|案", "4 案|");
    }

    @Test
    void quotationMarksSpacesAndLineBreaksAreReadAcross() throws IOException {
        assertThat(tokens("“十四五”规\n划 《书》"))
                .containsExactly("0 十|四", "1 四|五", "2 五|规", "3 规|划", "4 划|书", "5 书|");
    }

    @Test
    void runsStayWholeAndCommasAreAtoms() throws IOException {
        assertThat(tokens("g60,增5.2%")).containsExactly("0 g60|,", "1 ,|增", "2 增|5.2%", "3 5.2%|");
    }

    @Test
    void onePositionLiesBetweenPassages() throws IOException {
        assertThat(tokens("提案", "", "。", "办。", "理"))
                .containsExactly("0 提|案", "1 案|", "6 办|", "9 理|");
    }

    @Test
    void positionsOfAPassageAreWhatTheStreamCounts() throws IOException {
        List<String> passages = List.of("办理。提案!", "“g60”", "", "5.2%；");
        int expected = 0;
        for (String passage : passages) {
            expected += ExactTokenStream.positions(passage);
        }
        expected += (passages.size() - 1) * ExactTokenStream.PASSAGE_GAP;
        assertThat(expected).isEqualTo(12);
        try (ExactTokenStream stream = new ExactTokenStream()) {
            assertThat(lastPosition(stream.over(passages))).isEqualTo(expected);
            assertThat(lastPosition(stream.over(passages))).as("used again").isEqualTo(expected);
        }
    }

    private static List<String> tokens(String... passages) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = new ExactTokenStream().over(List.of(passages))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment =
                    stream.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(position + " " + term.toString().replace('\u001f', '|'));
            }
        }
        return tokens;
    }

    private static int lastPosition(TokenStream stream) throws IOException {
        PositionIncrementAttribute increment =
                stream.getAttribute(PositionIncrementAttribute.class);
        int position = 0;
        stream.reset();
        while (stream.incrementToken()) {
            position += increment.getPositionIncrement();
        }
        stream.end();
        return position + increment.getPositionIncrement();
    }
}
