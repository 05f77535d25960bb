package jianyan.corpus.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Packages;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import jianyan.document.Repair;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Word files as committees write them.
final class WordKindsTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String t(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String item(int list, int level, String text) {
        return p(
                "<w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s"
                        .formatted(level, list, t(text)));
    }

    private static String table(String... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String row : rows) {
            table.append("<w:tr>");
            for (String cell : row.split("\\|", -1)) {
                table.append("<w:tc>");
                for (String line : cell.split("/")) {
                    table.append(p(t(line)));
                }
                table.append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
                .formatted(level, format, text);
    }

    private Reading read(String body, Map<String, String> parts) throws IOException {
        return read(Packages.docx(folder.resolve("w.docx"), body, parts));
    }

    static Reading read(Path file) {
        return READER.read(CorpusFile.of(file));
    }

    static Document only(Reading reading) {
        assertThat(reading.faults()).extracting(Fault::message).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        return reading.documents().getFirst();
    }

    static List<String> texts(Document document, PassageLabel label) {
        return document.passages()
                .filter(passage -> passage.label() == label)
                .map(Passage::text)
                .toList();
    }

    private static Proposal proposal(Document document) {
        return Objects.requireNonNull(document.proposal());
    }

    @Nested
    final class Numbers {
        @Test
        void areWrittenAsWordWritesThemWithNothingAdded() throws IOException {
            String lists =
                    "<w:abstractNum w:abstractNumId='5'>"
                            + level(0, "chineseCountingThousand", "%1、")
                            + level(1, "chineseCounting", "（%2）")
                            + level(2, "decimal", "%3.")
                            + "</w:abstractNum><w:abstractNum w:abstractNumId='6'>"
                            + level(0, "chineseCountingThousand", "第%1条")
                            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>"
                            + "<w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num>";
            Document document =
                    only(
                            read(
                                    p(t("关于改善菜场环境的建议"))
                                            + item(1, 0, "摊位通道太窄")
                                            + p(t("全区九家菜场中有六家通道不足两米，高峰时推车难行。"))
                                            + item(1, 1, "排水不畅")
                                            + p(t("雨天积水两小时以上。"))
                                            + item(1, 1, "照明不足")
                                            + p(t("冬季五点以后看不清标价。"))
                                            + item(1, 0, "改进办法")
                                            + item(1, 1, "重划通道")
                                            + item(1, 2, "2024年前完成改造。")
                                            + item(1, 2, "经费由区财政承担。")
                                            + item(2, 0, "本办法自发布之日起施行。"),
                                    Map.of("numbering", lists)));
            assertThat(document.sections())
                    .extracting(section -> section.heading())
                    .containsExactly(
                            "关于改善菜场环境的建议", "一、摊位通道太窄", "（一）排水不畅", "（二）照明不足", "二、改进办法", "（一）重划通道");
            assertThat(texts(document, PassageLabel.BODY))
                    .contains("1. 2024年前完成改造。", "2.经费由区财政承担。", "第一条本办法自发布之日起施行。");
        }

        @ParameterizedTest
        @CsvSource({
            "chineseCountingThousand, 10, 十",
            "chineseCountingThousand, 11, 十一",
            "chineseCounting, 20, 二十",
            "chineseCountingThousand, 101, 一百零一",
            "chineseCountingThousand, 110, 一百一十",
            "chineseLegalSimplified, 12, 壹拾贰",
            "taiwaneseCountingThousand, 35, 三十五",
            "ideographDigital, 205, 二〇五",
            "ideographTraditional, 3, 丙",
            "ideographZodiac, 12, 亥",
            "decimalEnclosedCircle, 7, ⑦",
            "decimalFullWidth, 42, ４２",
            "upperRoman, 14, XIV",
            "lowerLetter, 28, bb",
            "decimalZero, 4, 04",
            "decimal, 9, 9"
        })
        void ofEachFormat(String format, int value, String written) {
            assertThat(NumberFormat.write(format, value)).isEqualTo(written);
        }

        @Test
        void mayComeFromAStyleBeginAnewAndBeArabicUnderChineseChapters() throws IOException {
            String styles =
                    "<w:style w:styleId='a1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                            + "<w:style w:styleId='a2'><w:name w:val='heading 2'/><w:basedOn w:val='a1'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
            String lists =
                    "<w:abstractNum w:abstractNumId='0'>"
                            + level(0, "chineseCounting", "第%1章")
                            + level(1, "decimal", "%1.%2")
                                    .replace("<w:lvlText", "<w:isLgl/><w:lvlText")
                            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";
            Document document =
                    only(
                            read(
                                    p(t("某区提案工作规程"))
                                            + p("<w:pPr><w:pStyle w:val='a1'/></w:pPr>" + t("总则"))
                                            + p("<w:pPr><w:pStyle w:val='a1'/></w:pPr>" + t("审查"))
                                            + p("<w:pPr><w:pStyle w:val='a2'/></w:pPr>" + t("立案标准"))
                                            + item(2, 0, "附则"),
                                    Map.of("styles", styles, "numbering", lists)));
            assertThat(document.passages().map(Passage::text))
                    .contains("第一章总则", "第二章审查", "2.1立案标准", "第一章附则");
        }
    }

    @Nested
    final class SoftReturns {
        private String lines(String... parts) {
            return p(
                    String.join(
                            "<w:r><w:br/></w:r>",
                            List.of(parts).stream().map(WordKindsTest::t).toList()));
        }

        @Test
        void insideATitleOrASentenceJoin() throws IOException {
            Document document =
                    only(
                            read(
                                    lines("关于在滨江步道", "增设无障碍坡道的提案")
                                            + lines("步道全长八公里，其中三处台阶没有坡道，轮椅和", "婴儿车只能绕行。"),
                                    Map.of()));
            assertThat(document.metadata().title()).isEqualTo("关于在滨江步道增设无障碍坡道的提案");
            assertThat(texts(document, PassageLabel.BODY))
                    .containsExactly("步道全长八公里，其中三处台阶没有坡道，轮椅和婴儿车只能绕行。");
        }

        @Test
        void betweenSentencesFieldsAndItemsPart() throws IOException {
            Document document =
                    only(
                            read(
                                    p(t("关于规范户外招牌的提案"))
                                            + lines("案号：2023-017", "提案人：郝某")
                                            + lines("招牌锈蚀，存在隐患。", "风季曾有坠落。", "1.逐一排查。", "2.限期更换。"),
                                    Map.of()));
            assertThat(proposal(document).number()).isEqualTo("2023-017");
            assertThat(proposal(document).sponsors()).containsExactly("郝某");
            assertThat(texts(document, PassageLabel.BODY))
                    .contains("招牌锈蚀，存在隐患。", "风季曾有坠落。", "1.逐一排查。", "2.限期更换。");
        }
    }

    @Test
    void whatIsNoBodyIsKeptApart() throws IOException {
        String body =
                p(t("关于完善夜间公交的建议"))
                        + p(
                                t("夜间客流占全天的")
                                        + "<w:r><w:footnoteReference w:id='3'/></w:r><w:r><w:commentReference w:id='8'/></w:r>"
                                        + t("百分之七")
                                        + "<w:del><w:r><w:delText>约一成</w:delText></w:r></w:del><w:ins>"
                                        + t("，逐年上升")
                                        + "</w:ins>"
                                        + t("。")
                                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>此句待删。</w:t></w:r>")
                        + p(
                                "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='图片 7' descr='IMG_2033.jpg'/><a:graphic><pic:cNvPr id='0' name='image3.png'/></a:graphic></wp:inline></w:drawing></w:r>")
                        + p(
                                "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>"
                                        + p(t("线路图见附件。"))
                                        + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>"
                                        + p(t("线路图见附件。"))
                                        + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>")
                        + p(t("建议区交通委增开两条线路。"))
                        + "<w:sectPr><w:headerReference w:type='default' r:id='header'/><w:footerReference w:type='default' r:id='footer'/></w:sectPr>";
        Document document =
                only(
                        read(
                                body,
                                Map.of(
                                        "header",
                                        p(t("某区政协办公室")),
                                        "footer",
                                        p(t("第 ") + t("3") + t(" 页")),
                                        "footnotes",
                                        "<w:footnote w:id='0' w:type='separator'>"
                                                + p("")
                                                + "</w:footnote><w:footnote w:id='3'>"
                                                + p("<w:r><w:footnoteRef/></w:r>" + t("据运营公司统计。"))
                                                + "</w:footnote>",
                                        "comments",
                                        "<w:comment w:id='8' w:author='吴'>"
                                                + p(t("数字请核对"))
                                                + "</w:comment>")));
        assertThat(document.metadata().title()).isEqualTo("关于完善夜间公交的建议");
        assertThat(texts(document, PassageLabel.BODY))
                .containsExactly("夜间客流占全天的百分之七，逐年上升。", "据运营公司统计。", "线路图见附件。", "建议区交通委增开两条线路。");
        assertThat(texts(document, PassageLabel.FURNITURE))
                .containsExactly("此句待删。", "批注（吴）：数字请核对", "某区政协办公室");
        assertThat(document.repairs())
                .extracting(Repair::kind)
                .contains("hidden", "comment", "deleted");
    }

    @Nested
    final class Proposals {
        @Test
        void ofATableThatListsThem() throws IOException {
            Reading reading =
                    read(
                            p(t("政协某县第十一届委员会第四次会议立案提案一览表"))
                                    + table(
                                            "序号|案号|案由|提案人|承办单位",
                                            "1|2024011|关于扩建幼儿园的提案|潘某|县教育局",
                                            "2|2024012|关于修复古渡口的提案|民革县支部|县文旅局"),
                            Map.of());
            assertThat(reading.faults()).isEmpty();
            assertThat(reading.documents())
                    .extracting(document -> proposal(document).number())
                    .containsExactly("2024011", "2024012");
            assertThat(reading.documents())
                    .allSatisfy(document -> {
                        assertThat(document.metadata().term()).isEqualTo(11);
                        assertThat(document.metadata().session()).isEqualTo(4);
                    });
            assertThat(proposal(reading.documents().getLast()).department()).isEqualTo("县文旅局");
        }

        @Test
        void ofATableInsideAReportLeaveTheReportWhole() throws IOException {
            String prose = "一年来，提案委员会共收到提案三百零六件，经审查立案二百九十一件，全部办理完毕，委员满意率达到百分之九十九。";
            Reading reading =
                    read(
                            p(t("提案工作情况的报告")) + p(t(prose)) + table("案号|案由|提案人", "7|关于安装路灯的提案|任某"),
                            Map.of());
            assertThat(reading.documents()).hasSize(2);
            assertThat(texts(reading.documents().getLast(), PassageLabel.BODY))
                    .containsExactly(prose);
        }

        @Test
        void ofAForm() throws IOException {
            Document document =
                    only(
                            read(
                                    p(t("政协某区委员会提案表"))
                                            + table(
                                                    "案    号|2023-044|界  别|教育界",
                                                    "案由|关于延长社区食堂营业时间的提案",
                                                    "提案人|柳某、戴某",
                                                    "具体建议|社区食堂下午六点停止供餐。/建议延长到八点，由街道补贴人工。"),
                                    Map.of()));
            assertThat(document.metadata().title()).contains("提案");
            assertThat(proposal(document).number()).isEqualTo("2023-044");
            assertThat(proposal(document).sector()).isEqualTo("教育界");
            assertThat(proposal(document).sponsors()).containsExactly("柳某", "戴某");
            assertThat(texts(document, PassageLabel.BODY))
                    .contains("社区食堂下午六点停止供餐。", "建议延长到八点，由街道补贴人工。");
        }

        @Test
        void inBlocksOfOneFile() throws IOException {
            Reading reading =
                    read(
                            p(t("第031号"))
                                    + p(t("案    由：关于增设公厕的建议"))
                                    + p(t("提 案 人：简某"))
                                    + p(t("内    容：商圈只有一处公厕。建议再建两处。"))
                                    + p(t("第032号"))
                                    + p(t("案    由：关于清理僵尸车的建议"))
                                    + p(t("提 案 人：费某"))
                                    + p(t("内    容：小区车位被占。建议集中清理。")),
                            Map.of());
            assertThat(reading.documents())
                    .extracting(document -> proposal(document).number())
                    .containsExactly("031", "032");
            assertThat(reading.documents())
                    .extracting(document -> document.metadata().title())
                    .containsExactly("关于增设公厕的建议", "关于清理僵尸车的建议");
        }

        @Test
        void inBlocksWithoutNumbers() throws IOException {
            Reading reading =
                    read(
                            p(t("案由：关于修缮老桥的建议"))
                                    + p(t("提案人：娄某"))
                                    + p(t("老桥护栏松动。"))
                                    + p(t("案由：关于增种行道树的建议"))
                                    + p(t("提案人：庄某"))
                                    + p(t("东街没有树荫。")),
                            Map.of());
            assertThat(reading.documents())
                    .extracting(document -> document.metadata().title())
                    .containsExactly("关于修缮老桥的建议", "关于增种行道树的建议");
        }
    }

    @Test
    void cellsNeverRunTogetherAndPagesLaidOutInCellsAreText() throws IOException {
        String prose = "协商民主是实践全过程人民民主的重要形式，一年来举办协商活动二十四场，提出建议一百零九条。";
        Document document =
                only(
                        read(
                                p(t("关于协商工作的情况"))
                                        + table("指标|去年|今年", "协商活动|18|24", "建议|83|109")
                                        + table("|" + prose + "/各位委员参与踊跃，成效明显。"),
                                Map.of()));
        assertThat(texts(document, PassageLabel.TABLE))
                .containsExactly("指标\t去年\t今年", "协商活动\t18\t24", "建议\t83\t109");
        assertThat(texts(document, PassageLabel.BODY)).containsExactly(prose, "各位委员参与踊跃，成效明显。");
    }

    @Test
    void fieldsOfFormsShowWhatWasChosen() throws IOException {
        Document document =
                only(
                        read(
                                p(t("关于建立议事厅的建议"))
                                        + p(
                                                t("是否联名：")
                                                        + "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
                                                        + t("是"))
                                        + p(
                                                t("类别：")
                                                        + "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>"
                                                        + t("社会治理")
                                                        + "</w:sdtContent></w:sdt>"),
                                Map.of()));
        assertThat(document.passages().map(Passage::text)).contains("是否联名：☑是", "类别：社会治理");
    }
}
