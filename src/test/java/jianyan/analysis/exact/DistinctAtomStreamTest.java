package jianyan.analysis.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

final class DistinctAtomStreamTest {
    @Test
    void everyAtomComesOnceInWhicheverPassageItStandsFirst() throws IOException {
        assertThat(tokens("人人提案，提案办理。", "办理“人”")).containsExactly("人", "提", "案", "，", "办", "理");
    }

    @Test
    void runsAndCharactersOfTwoUnitsAreWhole() throws IOException {
        assertThat(tokens("g60和𠮷田、𠮷田g60", "60"))
                .containsExactly("g60", "和", "𠮷", "田", "、", "60");
    }

    private static List<String> tokens(String... passages) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = new DistinctAtomStream(List.of(passages))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            for (int pass = 0; pass < 2; pass++) {
                tokens.clear();
                stream.reset();
                while (stream.incrementToken()) {
                    tokens.add(term.toString());
                }
                stream.end();
            }
        }
        return tokens;
    }
}
