package jianyan.analysis;

import static jianyan.analysis.TextAssert.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jianyan.analysis.exact.Atoms;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SegmenterTest {
    private static final Segmenter SEGMENTER = TextAssert.analysis().segmenter();

    @Nested
    final class Words {
        @Test
        void followTheModel() {
            assertThatText("我购买了道具和服装").analyzesTo("我", "购买", "了", "道具", "和", "服装");
            assertThatText("居民建议尽快解决停车问题").analyzesTo("居民", "建议", "尽快", "解决", "停车", "问题");
        }

        @Test
        void areFoundInEitherScript() {
            assertThatText("積極推進環境整治").analyzesTo("积极", "推进", "环境", "整治");
        }

        @Test
        void areFoundUnderAFoldedSpelling() {
            assertThatText("取得顯著成績，全面覆蓋").analyzesTo("取得", "显着", "成绩", "全面", "复盖");
        }

        @Test
        void goOnAcrossALineBreakButKeepItOutOfTheTerm() {
            List<Token> tokens = SEGMENTER.segment("推进环\n境整治");
            assertThat(tokens)
                    .containsExactly(
                            new Token("推进", 0, 2), new Token("环境", 2, 5), new Token("整治", 5, 7));
        }
    }

    @Nested
    final class Runs {
        @Test
        void ofLettersAndDigitsStayWhole() {
            assertThatText("乘C919到G60，增长5.2%，增1,000户")
                    .analyzesTo("乘", "c919", "到", "g60", "增长", "5.2%", "增", "1,000", "户");
        }

        @Test
        void standBesideTheirUnit() {
            assertThatText("步行15分钟").analyzesTo("步行", "15", "分钟");
        }

        @Test
        void areNotStemmed() {
            assertThatText("Housing Policies").analyzesTo("housing", "policies");
        }
    }

    @Nested
    final class LexiconTerms {
        @Test
        void areOneTermFollowedByTheirParts() {
            assertThatText("加装电梯").analyzesWithPartsTo("加装电梯", "(电梯)");
            assertThatText("十四五规划").analyzesWithPartsTo("十四五规划", "(十四五)", "(规划)");
        }

        @Test
        void areFoundWhereTheModelKnowsNoWord() {
            assertThatText("推进一网通办和碳达峰，办复率100%")
                    .analyzesTo("推进", "一网通办", "和", "碳达峰", "办复率", "100%");
        }

        @Test
        void giveWayWhereTheContextCutsAcrossThem() {
            assertThatText("中国人大多数支持").analyzesTo("中国", "人", "大多数", "支持");
            assertThatText("多数位于浦东").analyzesTo("多数", "位于", "浦东");
            assertThatText("方便当事人办事").analyzesTo("方便", "当事人", "办事");
        }

        @Test
        void mayHoldRuns() {
            assertThatText("G60科创走廊的5G基站").analyzesTo("g60科创走廊", "的", "5g基站");
        }

        @Test
        void areSwitchedOffInAPlainSegmenter() {
            assertThat(Segmenter.loadPlain().segment("加装电梯"))
                    .extracting(Token::text)
                    .containsExactly("加", "装", "电梯");
        }
    }

    @Nested
    final class BadInput {
        @Test
        void givesNoTermForPunctuationAlone() {
            assertThatText("").analyzesTo();
            assertThatText("，。！？…“”《》 \n\t").analyzesTo();
        }

        @Test
        void keepsSurrogatesAndOtherScriptsInOrder() {
            assertThatText("𠮷野家\uD800新疆ئۇيغۇر，བོད")
                    .analyzesTo("𠮷", "野", "家", "新疆", "ئۇيغۇر", "བོད");
        }

        @Test
        void coversEveryHanCharacterOfRandomTextOfSeed7() {
            Random random = new Random(7);
            for (int round = 0; round < 300; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(60); i > 0; i--) {
                    text.appendCodePoint(
                            random.nextInt(4) == 0
                                    ? random.nextInt(0x3000)
                                    : 0x4E00 + random.nextInt(0x5000));
                }
                assertThat(covered(text.toString())).isEqualTo(countedCharacters(text.toString()));
            }
        }

        @Test
        void cutsALineWithoutPunctuationAsItCutsItsSentences() {
            String sentence = "推进老旧小区加装电梯工作";
            List<Token> once = SEGMENTER.segment(sentence);
            List<Token> often = SEGMENTER.segment(sentence.repeat(10_000));
            assertThat(often).hasSize(once.size() * 10_000);
            assertThat(often.get(often.size() - 1).end()).isEqualTo(sentence.length() * 10_000);
        }

        @Test
        void keepsAllOfATextWhoseBestPathsHardlyMeet() {
            String text = "中国".repeat(30_000) + "大".repeat(30_000) + "a".repeat(30_000);
            assertThat(covered(text)).isEqualTo(countedCharacters(text));
        }
    }

    @Test
    void threadsShareOneSegmenter() throws Exception {
        String text = "市政协提案委员会召开双月协商会，推进十四五规划和加装电梯。".repeat(50);
        List<Token> expected = SEGMENTER.segment(text);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Token>>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> SEGMENTER.segment(text));
            }
            for (Future<List<Token>> tokens : threads.invokeAll(tasks)) {
                assertThat(tokens.get()).isEqualTo(expected);
            }
        }
    }

    /// Han characters and runs that whole terms cover, each counted once, in order.
    private static int covered(String text) {
        int count = 0;
        int end = 0;
        for (Token token : SEGMENTER.segment(text)) {
            if (!token.part()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                end = token.end();
                count += Atoms.countCharacters(text.substring(token.start(), token.end()));
            }
        }
        return count;
    }

    private static int countedCharacters(String text) {
        return Atoms.countCharacters(text);
    }
}
