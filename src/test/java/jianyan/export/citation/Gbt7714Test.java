package jianyan.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.export.json.Json;
import jianyan.question.search.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class Gbt7714Test {
    private static String in2025(Document document, @Nullable Sentence sentence) {
        return in(CitationStyle.GBT7714, document, sentence);
    }

    private static String in2015(Document document, @Nullable Sentence sentence) {
        return in(CitationStyle.GBT7714_2015, document, sentence);
    }

    private static String in(CitationStyle style, Document document, @Nullable Sentence sentence) {
        return Citation.of(document, sentence, Works.TODAY).in(style, new Json());
    }

    @Nested
    class Punctuation {
        private final Document proposal =
                Works.proposal("关于归并办理的建议", "1002", "周文博", "林家栋", "民建区委", "高远");

        @Test
        void isFullWidthButForStopsAndBracketsInTheEditionOf2025() {
            assertThat(in2025(proposal, null))
                    .isEqualTo(
                            "周文博，林家栋，民建区委，等. "
                                    + "关于归并办理的建议：第二届委员会第一次会议提案第1002号[Z]. "
                                    + "上海：中国人民政治协商会议上海市静安区委员会，2023-01-05.\n");
        }

        @Test
        void isHalfWidthInTheEditionOf2015() {
            assertThat(in2015(proposal, null))
                    .isEqualTo(
                            "周文博, 林家栋, 民建区委, 等. "
                                    + "关于归并办理的建议: 第二届委员会第一次会议提案第1002号[Z]. "
                                    + "上海: 中国人民政治协商会议上海市静安区委员会, 2023-01-05.\n");
        }
    }

    @Nested
    class Authors {
        @Test
        void oneOfSeveralIsFollowedByAndOthersNotByACount() {
            for (String written : new String[] {"冯少东等2人", "冯少东等 12 位委员", "冯少东等", "冯少东等十名代表"}) {
                assertThat(in2025(Works.proposal("题", "1", written), null)).startsWith("冯少东，等. 题：");
            }
        }

        @Test
        void aNameWithTheCharacterInItStaysWhole() {
            assertThat(in2025(Works.proposal("题", "1", "高等教育专委会"), null)).startsWith("高等教育专委会. 题：");
        }

        @Test
        void threeAreAllNamed() {
            assertThat(in2025(Works.proposal("题", "1", "甲", "乙", "丙"), null))
                    .startsWith("甲，乙，丙. 题：");
        }
    }

    @Nested
    class Numbers {
        @Test
        void aNumberOfMoreThanDigitsIsGivenAsItIsWritten() {
            assertThat(in2025(Works.proposal("题", "静安2023-001", "甲"), null))
                    .contains("题：第二届委员会第一次会议提案静安2023-001号[Z]");
            assertThat(in2025(Works.proposal("题", "第012号", "甲"), null))
                    .contains("题：第二届委员会第一次会议提案第012号[Z]");
        }
    }

    @Nested
    class Places {
        @Test
        void theSeatOfAProvinceIsNotGuessed() {
            Document report = Works.report("政府工作报告", "江苏省", null, Body.GOVERNMENT);
            assertThat(in2025(report, null))
                    .isEqualTo("李明. 政府工作报告：第十五届第三次会议[R]. 江苏省人民政府，2024-01-09.\n");
            assertThat(in2015(report, null)).contains("[R]. [出版地不详]: 江苏省人民政府, 2024");
        }

        @Test
        void aTitleThatNamesItsSessionDoesNotSayItTwice() {
            Document report = Works.report("徐汇区第十五届委员会常务委员会工作报告", "上海市", "徐汇区", Body.CPPCC);
            assertThat(in2025(report, null)).startsWith("李明. 徐汇区第十五届委员会常务委员会工作报告[R]. 上海：");
        }
    }

    @Nested
    class Features {
        @Test
        void ofANewspaperAreTheNewspapers() {
            assertThat(in2025(Works.feature("苏河故事", "联合时报"), null))
                    .isEqualTo("苏河故事[N]. 联合时报，2022-07-01.\n");
        }

        @Test
        void ofASiteSayWhenTheyWereReadAndWhere() {
            assertThat(in2025(Works.feature("苏河故事", "上海政协网"), null))
                    .isEqualTo("苏河故事[EB/OL]. 上海政协网（2022-07-01）[2026-11-27]. features/a.txt.\n");
            assertThat(in2015(Works.feature("苏河故事", null), null))
                    .isEqualTo("苏河故事[EB/OL]. (2022-07-01)[2026-11-27]. features/a.txt.\n");
        }
    }

    @Nested
    class Locators {
        @Test
        void nameTheParagraphAndQuoteTheWords() {
            assertThat(in2025(Works.feature("题", "联合时报"), Works.sentence(3, "归并办理。")))
                    .isEqualTo("题[N]. 联合时报，2022-07-01：第3段“归并办理。”.\n");
        }

        @Test
        void quotationMarksWithinTheWordsChangeTheirKind() {
            String sentence = "推进“一网通办”，做好‘回头看’。";
            assertThat(in2025(Works.feature("题", "联合时报"), Works.sentence(1, sentence)))
                    .contains("第1段“推进‘一网通办’，做好“回头看”。”");
        }

        @Test
        void traditionalTextsKeepTheirCorners() {
            assertThat(in2025(Works.feature("題", "聯合時報"), Works.sentence(1, "推進「一網通辦」。")))
                    .isEqualTo("題[N]. 聯合時報，2022-07-01：第1段「推進『一網通辦』。」.\n");
        }
    }
}
