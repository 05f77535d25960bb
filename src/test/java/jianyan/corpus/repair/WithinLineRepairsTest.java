package jianyan.corpus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WithinLineRepairsTest {
    @Nested
    final class Spacing {
        private final SpacingRepair repair = new SpacingRepair();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "文字:朱 梅 | 文字:朱梅",
                    "提 案 人：王　平 | 提案人：王平",
                    "關 於 加 強 | 關於加強",
                    "区政协主席 黄 冲 | 区政协主席 黄冲",
                    "二 ○ 二 三 年 五 月 | 二○二三年五月",
                    "○ 一 是 | ○ 一是",
                })
        void closesGapsBetweenSingleHanCharacters(String source, String reading) {
            assertThat(RepairCases.reading(repair, source)).isEqualTo(reading);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "中国人民政治协商会议 上海市徐汇区",
                    "強化歸併辦理 力求協商實效",
                    "徐汇区政协主席 黄冲",
                    "2018 年 3 月",
                    "李 新华",
                    "5 G 网络",
                })
        void leavesGapsBesideLongerStretches(String text) {
            assertThat(RepairCases.reading(repair, text)).isEqualTo(text);
        }
    }

    @Nested
    final class LookAlikes {
        private final LookAlikeRepair repair = new LookAlikeRepair();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "⼀⽉⼆⼗⽇ | 一月二十日",
                    "⾦融⾼質量 | 金融高質量",
                    "增长１０.５％ | 增长10.5%",
                    "ＡＰＰ办理 | APP办理",
                    "政\u200b协\ufeff委员 | 政协委员",
                    "提案\u00a0工作 | 提案 工作",
                    "\uf9e1先生 | 李先生",
                })
        void readsThemAsWhatTheyLookLike(String source, String reading) {
            assertThat(RepairCases.reading(repair, source)).isEqualTo(reading);
        }

        @ParameterizedTest
        @ValueSource(strings = {"收到提案，立案！（摘要）", "「建議」：三項", "綠色、綠化；碳達峰", "①②③"})
        void leavesThePunctuationOfTheScript(String text) {
            assertThat(RepairCases.reading(repair, text)).isEqualTo(text);
        }
    }

    @Nested
    final class Furniture {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "来源:市政协机关    发布时间:2021-11-30",
                    "來源：市政協機關",
                    "發布時間:2022-10-18",
                    "编辑：李冰倩",
                    "責任編輯：李冰倩",
                    "*转载请注明来源于“上海长宁”",
                    "圖片來源于長寧區政協",
                    "打开微信“扫一扫”,打开网页后点击屏幕右上角分享按钮",
                    "打印 关闭 字号 大 中 小",
                    "【列印】【關閉】",
                    "瀏覽人次：1024　列印　分享",
                    "首頁 | 網站導覽",
                    "上一篇：没有了",
                    "沪ICP备12345678号",
                })
        void isLabelledInEitherScript(String line) {
            assertThat(RepairCases.shapes(RepairCases.after(new FurnitureRepair(), line)))
                    .containsExactly("FURNITURE " + line);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "居民用手机扫一扫就能报修，社区在两小时内答复，方便多了，满意度也高了。",
                    "来源于群众的建议占四成。",
                    "編輯出版《委員風采》文集三卷，發行兩千冊，並在各街道政協工作站陳列。",
                    "一、拓宽信息来源",
                    "提案人：周文博",
                })
        void leavesSentencesAboutSuchThings(String line) {
            assertThat(RepairCases.shapes(RepairCases.after(new FurnitureRepair(), line)))
                    .containsExactly("TEXT " + line);
        }

        @ParameterizedTest
        @ValueSource(strings = {"推进协商民主 发布时间:2022-10-18", "推進協商民主 發布時間:2022-10-18"})
        void isCutOffBehindATitle(String line) {
            int cut = line.indexOf(' ');
            assertThat(RepairCases.shapes(RepairCases.after(new FurnitureRepair(), line)))
                    .containsExactly(
                            "TEXT " + line.substring(0, cut),
                            "FURNITURE " + line.substring(cut + 1));
        }
    }
}
