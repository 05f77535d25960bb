package jianyan.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Body;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name counts where it is the text's own words, and makes a text somebody's only where enough
/// speaks for it.
final class NamesInTextTest {
    private static final PlaceRule PLACES =
            new PlaceRule(Gazetteer.load(), SampleIndex.ANALYSIS.segmenter());
    private static final BodyRule BODIES = new BodyRule(SampleIndex.ANALYSIS.segmenter());

    @Nested
    class Places {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "进一步加大社区建设力度",
                    "市南区和县共同推进",
                    "沿西藏中路和北京西路步行",
                    "浙江大学与四川大学",
                    "台湾海峡",
                    "城区和郊区的差距",
                    "各镇和县应当配合",
                    "徐汇区域的发展",
                })
        void areNoneInChanceNeighboursRoadsAndOtherNames(String text) {
            assertThat(PLACES.inLine(fold(text), null)).as(text).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "徐汇区政协2022年工作报告,310104",
            "政协徐汇区第十五届委员会,310104",
            "徐汇区区委区政府,310104",
            "徐匯區人大常委會工作報告,310104",
            "2025年吉林省政府工作报告,22",
            "临夏回族自治州政府工作报告,6229",
            "马鞍山市和县政协工作报告,340523",
            "和县政协工作报告,",
            "和平县人大工作报告,441624",
        })
        void areReadFromTitles(String title, String code) {
            assertThat(PLACES.inLine(fold(title), null).map(found -> found.division().code()))
                    .isEqualTo(Optional.ofNullable(code));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "香港特别行政区、澳门特别行政区和台湾地区的教育机构参照本办法执行。",
                    "目前，北京、浙江已率先实现全程网办。北京还有新的举措。",
                    "上海市的做法值得借鉴。上海市、江苏省、浙江省三地协同。",
                    "去年到上海市、苏州市学习考察，上海市政府的经验是一网通办，上海市政府还……",
                    "北京市有人口两千万。北京市是首都。北京市在华北。",
                })
        void areNotReadFromListsExamplesAndMereMention(String text) {
            assertThat(PLACES.inText(fold(text), null, false)).as(text).isEmpty();
        }

        @Test
        void areReadFromRunningTextWithTheWordsAndHowSureItIs() {
            String text = fold("近日，徐汇区政协召开会议。徐汇区委书记出席。徐汇区各街道列席。");
            PlaceRule.Found found = PLACES.inText(text, null, false).orElseThrow();
            assertThat(found.division().name()).isEqualTo("徐汇区");
            assertThat(text.substring(found.start(), found.end())).isEqualTo("徐汇区");
            assertThat(found.confidence()).isBetween(0.6, 0.95);
        }

        @Test
        void areLessSureWhereOthersAreNamedToo() {
            String alone = "徐汇区政协召开会议。徐汇区政协部署工作。";
            double sure = PLACES.inText(fold(alone), null, false).orElseThrow().confidence();
            double lessSure =
                    PLACES.inText(fold(alone + "静安区有三个代表团。"), null, false)
                            .orElseThrow()
                            .confidence();
            assertThat(lessSure).isLessThan(sure);
            assertThat(PLACES.inText(fold(alone + "静安区政协召开会议。静安区政协部署。"), null, false))
                    .map(found -> found.division().isDistrict())
                    .isNotEqualTo(Optional.of(true));
        }
    }

    @Nested
    class Bodies {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "建筑工人大幅增加",
                    "三千人大规模返乡",
                    "老人大部分有陪护",
                    "成年人大量涌入",
                    "51 000人大幅减少",
                    "请行政协助金设置",
                    "请行政協助辦理",
                    "推行行政协商和财政协同",
                    "家政协会牵头",
                    "民政协管员到位",
                    "党政协调机制",
                    "县政协商会议",
                    "考入人大附中",
                    "通知正文",
                })
        void areNoneInChanceNeighbours(String text) {
            assertThat(BODIES.inLine(fold(text))).as(text).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "徐汇区人民代表大会常务委员会工作报告，区政协,NPC,人民代表大会",
            "人民代表大会听取2025年上海市政府工作报告,GOVERNMENT,政府工作报告",
            "在政协徐汇区第十五届委员会上,CPPCC,政协",
            "區政協主席黃沖,CPPCC,政协",
            "市人大常委会听取报告,NPC,人大",
            "全国人大代表,NPC,人大",
            "中国人民政治协商会议上海市委员会,CPPCC,政治协商会议",
            "静安区政协委员,CPPCC,政协",
            "由政协办理,CPPCC,政协",
        })
        void areReadWithTheWordsThatNameThem(String text, Body body, String words) {
            String folded = fold(text);
            BodyRule.Mention found = BODIES.inLine(folded).orElseThrow();
            assertThat(found.body()).isEqualTo(body);
            assertThat(folded.substring(found.start(), found.end())).isEqualTo(words);
        }

        @Test
        void areReadFromRunningTextOnlyWhenOneOutweighsTheOthers() {
            assertThat(BODIES.inText(fold("市政协听取意见。市政协委员发言。政协机关会后办理。")))
                    .map(BodyRule.Mention::body)
                    .contains(Body.CPPCC);
            assertThat(BODIES.inText(fold("市政协听取意见。"))).isEmpty();
            assertThat(BODIES.inText(fold("市政协、市人大、市政协、市人大。"))).isEmpty();
        }
    }

    private static String fold(String text) {
        return SampleIndex.ANALYSIS.folding().fold(text).text();
    }
}
