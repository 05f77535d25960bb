package jianyan.corpus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BetweenLineRepairsTest {
    private static final String TITLE = "政协某区委员会工作报告\n\n";

    @Nested
    final class Columns {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "通过提升专委会工作的质效,着力做深基础性工作,明确专委|会职责职能,完善工作机制。",
                    "透過提升專委會工作的質效，著力做深基礎性工作，明確專委|會職責職能，完善工作機制。",
                    "推进提案办理协商，密切提办双方的联系，促进了办理效率和质|量的双提升。",
                })
        void joinAParagraphThatIsCutInASentence(String text) {
            String cut = TITLE + text.replace("|", "\n\n");
            assertThat(RepairCases.shapes(RepairCases.afterAll(cut)))
                    .contains("TEXT " + text.replace("|", ""));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "全年收到提案二百余件，全部办复，办理工作质量稳步提升。|会后各专委会分别落实。",
                    "在区委的坚强领导下，推进以下工作，要点有三：|会议制度进一步健全。",
                    "一、聚焦中心工作，助推改革发展步伐更加稳健|区政协围绕中心、服务大局，持续发力。",
                    "围绕“十四五”规划编制广泛调研，形成了若干意见与建议|1.加强党的领导。坚持区委对政协工作的全面领导，贯彻始终。",
                    "2023年1月3日在政协徐汇区第十五届委员会第二次会议上|各位委员，现在我代表常务委员会报告工作。",
                    "□ 徐汇区政协主席 黄冲|过去一年，区政协认真履行职能，取得了新的成效。",
                    "提案人：民盟某某区委员会与九三学社某某区委员会|界别：教育界",
                })
        void leaveWholeParagraphsHeadingsListsAndFields(String text) {
            String[] parts = text.split("\\|");
            assertThat(RepairCases.afterAll(TITLE + parts[0] + "\n\n" + parts[1]))
                    .extracting(line -> line.text())
                    .contains(parts[0], parts[1]);
        }

        @Test
        void joinAcrossPageNumbersAndKeepThemLabelled() {
            assertThat(
                            RepairCases.shapes(
                                    RepairCases.afterAll(
                                            TITLE
                                                    + "委员立足岗位发挥优势，积极投身志愿服务，在特殊时期展现了特\n\n— 3 —\n\n殊的担当。")))
                    .endsWith("TEXT 委员立足岗位发挥优势，积极投身志愿服务，在特殊时期展现了特殊的担当。", "FURNITURE — 3 —");
        }

        @Test
        void joinAcrossRunningHeadsThatComeBack() {
            String head = "某某区政协工作报告汇编";
            String text =
                    TITLE
                            + "第一次调研走访了三十家企业，听取意见建议，梳理问题清单，形成了综\n\n"
                            + head
                            + "\n\n合报告。\n\n"
                            + head
                            + "\n\n第二次调研之后，承办单位逐条答复。\n\n"
                            + head
                            + "\n\n以上三项均已办结。";
            assertThat(RepairCases.shapes(RepairCases.afterAll(text)))
                    .contains("FURNITURE " + head, "TEXT 第二次调研之后，承办单位逐条答复。");
        }
    }

    @Nested
    final class Wraps {
        @Test
        void joinLinesThatEndAtTheEdge() {
            String text =
                    TITLE
                            + "城市公厕指引系统的设计应当从使用者的角度出发，充分考虑老\n年人和残疾人的需要；指示牌应当简明，避免贴在偏僻的墙角处\n或者被广告遮挡。平台的信息要及时更新，保持准确，方便群众\n查询使用，还要建立反馈渠道，让群众参与管理，共同维护城市\n的公共设施。";
            assertThat(RepairCases.afterAll(text).getLast().text())
                    .isEqualTo(text.substring(TITLE.length()).replace("\n", ""));
        }

        @Test
        void keepTheSpaceBetweenLatinWords() {
            assertThat(
                            RepairCases.afterAll(
                                            TITLE
                                                    + "会议介绍了国际经验，参考了智慧城市案例集 Smart City\nGuidelines 的有关内容。")
                                    .getLast()
                                    .text())
                    .endsWith("Smart City Guidelines 的有关内容。");
        }

        @Test
        void leaveShortLinesOfAnAddress() {
            assertThat(RepairCases.afterAll("标题在此\n\n各位委员\n各位同志")).hasSize(3);
        }
    }

    @Nested
    final class Captions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2023年5月11日，委员座谈会在区政协委员活动中心举行。",
                    "2023年4月，區政協專委會聯合開展園林城市創建視察調研活動。",
                })
        void areLabelledWhereTheyCutASentence(String caption) {
            String text =
                    TITLE + "近年来区政协认真思考如何充分发挥政协人才荟萃、智力\n\n\n" + caption + "\n\n\n密集、联系广泛的优势，助推发展。";
            assertThat(RepairCases.shapes(RepairCases.afterAll(text)))
                    .endsWith(
                            "TEXT 近年来区政协认真思考如何充分发挥政协人才荟萃、智力密集、联系广泛的优势，助推发展。", "CAPTION " + caption);
        }

        @ParameterizedTest
        @ValueSource(strings = {"图为委员在社区走访。", "圖為委員在社區走訪。", "委员在滨江步道视察。（资料照片）"})
        void areLabelledByTheirOwnWords(String caption) {
            assertThat(
                            RepairCases.shapes(
                                    RepairCases.afterAll(TITLE + "会议开了一整天，讨论十分热烈。\n" + caption)))
                    .contains("CAPTION " + caption);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2023年3月3日，区政协召开常委会会议，部署全年工作。",
                    "2018年8月，九城市政协共商活动在松江举办。迄今为止，已举办十二场。",
                })
        void areNotSentencesBetweenWholeParagraphs(String sentence) {
            String text = TITLE + "区政协扎实推进各项工作，取得了新的成效。\n\n" + sentence + "\n\n会后各专委会分别落实。";
            assertThat(RepairCases.shapes(RepairCases.afterAll(text))).contains("TEXT " + sentence);
        }
    }
}
