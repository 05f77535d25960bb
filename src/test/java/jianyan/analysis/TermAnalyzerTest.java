package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

final class TermAnalyzerTest {
    private static final TextAnalysis ANALYSIS = TextAssert.analysis();

    @Test
    void everyTermLeadsBackToAPieceOfTheOriginal() throws IOException {
        assertThat(tokens("第Ⅷ屆加裝電梯，Ｇ６０"))
                .containsExactly(
                        "0 第=第", "1 viii=Ⅷ", "2 届=屆", "3 加装电梯=加裝電梯", "3 电梯=電梯", "4 g60=Ｇ６０");
    }

    @Test
    void theAnalyzerServesOneTextAfterAnother() throws IOException {
        assertThat(tokens("提案")).isEqualTo(tokens("提案"));
    }

    @Test
    void aDocumentsTermsStandWithAGapBetweenPassages() throws IOException {
        List<String> positions = new ArrayList<>();
        try (TermTokenStream stream = new TermTokenStream(new CutTexts(ANALYSIS.segmenter()))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment =
                    stream.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.over(List.of("推进加装电梯", "", "环\n境整治"));
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                positions.add(position + " " + term);
            }
        }
        assertThat(positions).containsExactly("0 推进", "1 加装电梯", "1 电梯", "202 环境", "203 整治");
    }

    private static List<String> tokens(String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TermAnalyzer analyzer = new TermAnalyzer(ANALYSIS);
                TokenStream stream = analyzer.tokenStream("terms", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment =
                    stream.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                String original = text.substring(offset.startOffset(), offset.endOffset());
                tokens.add(position + " " + term + "=" + original);
            }
            stream.end();
            assertThat(offset.endOffset()).isEqualTo(text.length());
        }
        return tokens;
    }
}
