package jianyan.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MappedText;
import jianyan.corpus.text.RepairLog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StructureTest {
    private static final Folding FOLDING = Folding.load();
    private static final HeadingRule HEADINGS = new HeadingRule(FOLDING);

    private static List<Line> lines(String text) {
        return HEADINGS.mark(LineCutter.cut(text, false, new RepairLog()));
    }

    @Nested
    final class Numbers {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "一、强化政治引领 | 30 | 1",
                    "十二、其他事項 | 30 | 12",
                    "（三）办好实事 | 40 | 3",
                    "(二)服務基層 | 40 | 2",
                    "1.加强党的领导 | 50 | 1",
                    "3、壓實責任 | 50 | 3",
                    "(4)推进公开 | 60 | 4",
                    "②夜光设施 | 60 | 2",
                    "第三部分 下一步工作 | 20 | 3",
                    "第一，办好学习教育 | 50 | 1",
                })
        void areReadAtTheHeadOfALine(String line, int rank, int value) {
            Numbering numbering = Objects.requireNonNull(Numbering.of(line));
            assertThat(numbering.rank()).isEqualTo(rank);
            assertThat(numbering.value()).isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "一是强化教育", "二是健全機制", "2.5万人参加", "第十五届委员会", "一年来", "三旧变三新", "(摘要)", "2023年工作"
                })
        void areNotSeenInOrdinaryWords(String line) {
            assertThat(Numbering.of(line)).isNull();
        }
    }

    @Nested
    final class Headings {
        @Test
        void buildTheTreeOfAReport() {
            String text =
                    """
                    某区政协工作报告

                    2022年工作总结

                    一、强化政治引领

                    （一）加强学习

                    一是加强领导。二是搞好培训。三是抓好落实，推动各项任务在年内见到实效，形成可以复制推广的经验。

                    二、聚焦中心工作

                    2023年工作设想

                    一、深化学习
                    """;
            assertThat(Outline.of(TitleLines.mark(lines(text), null)))
                    .extracting(part -> part.level() + part.heading())
                    .containsExactly(
                            "0某区政协工作报告",
                            "12022年工作总结",
                            "2一、强化政治引领",
                            "3（一）加强学习",
                            "2二、聚焦中心工作",
                            "12023年工作设想",
                            "2一、深化学习");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"情况", "问题分析", "存在問題", "建议", "具體建議", "对策建议", "答复", "主要工作体会", "存在的不足"})
        void nameThePartsOfAProposalInEitherScript(String heading) {
            assertThat(lines("关于某事的提案\n\n" + heading + "\n\n正文一句。").get(1).shape())
                    .isEqualTo(LineShape.HEADING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"？", "?", "！", "!", "；", ";"})
        void areNoNumberedQuestionsOrCalls(String end) {
            assertThat(lines("关于某事的提案\n\n三、合并前后的品质为何落差如此之大" + end + "\n\n正文一句。").get(1).shape())
                    .isNotEqualTo(LineShape.HEADING);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "二〇二三年三月五日",
                    "2023-03-05",
                    "沪府办〔2023〕5号",
                    "政協（2021）第12號",
                    "政协某市某区第十四届委员会第三次会议提案",
                    "某縣第三屆人民代表大會第二次會議建議",
                    "政协某区第十四届委员会第三次会议提案\n\n第012号\n\n提案人：甲"
                })
        void areNeverWhatStandsAboveEveryDocumentOfItsKind(String above) {
            String text = above + "\n\n关于疏浚河道的提案\n\n河道淤塞多年，居民反映强烈。\n";
            assertThat(Outline.of(TitleLines.mark(lines(text), null)))
                    .extracting(Outline.Part::heading)
                    .containsExactly("", "关于疏浚河道的提案");
        }

        /// With nothing below that is named better, it is the title.
        @Test
        void areASessionsPaperWhereNothingElseIs() {
            String text = "政协某区第十四届委员会第三次会议提案\n\n河道淤塞多年，居民反映强烈。\n";
            assertThat(Outline.of(TitleLines.mark(lines(text), null)).getFirst().heading())
                    .isEqualTo("政协某区第十四届委员会第三次会议提案");
        }

        @Test
        void areCutOffWhereTheyRunIntoAParagraph() {
            List<Line> cut =
                    Paragraphs.cutRunInHeadings(
                            List.of(
                                    Line.of(MappedText.of("（一）把脉人工智能产业。规划印发后，区政协随即组建课题组，走访企业。"), 0),
                                    Line.of(MappedText.of("一是加强领导。二是搞好培训，推动任务落实，取得实效。"), 0)));
            assertThat(cut)
                    .extracting(line -> line.shape() + " " + line.text())
                    .containsExactly(
                            "HEADING （一）把脉人工智能产业。",
                            "TEXT 规划印发后，区政协随即组建课题组，走访企业。",
                            "TEXT 一是加强领导。二是搞好培训，推动任务落实，取得实效。");
        }
    }

    @Nested
    final class Asks {
        @Test
        void becomeLinesOfTheirOwn() {
            List<Line> cut =
                    Paragraphs.cutItems(
                            List.of(
                                    Line.of(
                                            MappedText.of(
                                                    "调研情况：现状如此。问题分析：不足有二。具体建议：1. 改变以往模式。2. 整合各类项目，占比提高2.5个百分点。3. 取消硬性规定。"),
                                            0)));
            assertThat(cut)
                    .extracting(Line::text)
                    .containsExactly(
                            "调研情况：",
                            "现状如此。",
                            "问题分析：",
                            "不足有二。",
                            "具体建议：",
                            "1. 改变以往模式。",
                            "2. 整合各类项目，占比提高2.5个百分点。",
                            "3. 取消硬性规定。");
        }

        @Test
        void areNotCutWhereNothingIsCounted() {
            String text = "根据第一、第二款的规定，2. 5万人受益，1.2亿元投入。";
            assertThat(Paragraphs.cutItems(List.of(Line.of(MappedText.of(text), 0)))).hasSize(1);
        }
    }

    @Nested
    final class SeveralDocuments {
        private final DocumentSplitter splitter = new DocumentSplitter(FOLDING, Gazetteer.load());

        @Test
        void onAPageWithTwoReports() {
            String text =
                    "某区人大常委会工作报告\n\n2021年1月13日在某区第十六届人民代表大会第七次会议上\n\n正文。\n\n政协某区委员会常务委员会工作报告\n\n2021年1月12日在政协某区第十四届委员会第五次会议上\n\n正文。";
            assertThat(splitter.split(lines(text))).hasSize(2);
        }

        @Test
        void areNotMadeOfOneReportThatNamesAnother() {
            String text = "政协某区委员会常务委员会工作报告\n\n2021年1月12日在政协某区第十四届委员会第五次会议上\n\n听取了区政府工作报告\n\n正文。";
            assertThat(splitter.split(lines(text))).hasSize(1);
        }

        @Test
        void aHeadlineAtTheEndFindsItsOwnText() {
            String long1 = "嘉定区政协组织委员走进园区，围绕智能汽车产业发展开展调研，提出意见建议三十余条，推动解决难题。";
            String long2 = "金山区政协的委员们把协商会开到田头，村民和委员坐在一起，讨论村里的用水和道路，气氛热烈而坦率。";
            String long3 = "青浦区政协着眼长三角一体化发展，与邻近县市政协建立联动机制，每年就一条界河召开联合协商会议。";
            String text =
                    "# 三区协商\n\n## 嘉定区政协\n\n### 车城\n\n"
                            + long1
                            + "\n\n"
                            + long2
                            + "\n\n## 青浦区政协\n\n### 界河\n\n"
                            + long3
                            + "\n\n## 田头的协商会\n\n金山区政协";
            List<DocumentSplitter.Piece> pieces = splitter.split(lines(text));
            assertThat(pieces)
                    .extracting(piece -> Objects.requireNonNull(piece.place()).name())
                    .containsExactly("嘉定区", "金山区", "青浦区");
            assertThat(pieces.get(1).lines())
                    .extracting(Line::text)
                    .containsExactly("田头的协商会", "金山区政协", long2);
            assertThat(pieces.get(0).lines()).extracting(Line::text).doesNotContain(long2);
        }
    }
}
