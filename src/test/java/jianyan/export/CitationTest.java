package jianyan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CitationTest {
    private static final Citation CITATION =
            new Citation(
                    List.of("周文博", "林家栋", "民建区委", "高远"),
                    "关于归并办理提案的建议",
                    "中国人民政治协商会议上海市静安区委员会",
                    "静安2023-001",
                    LocalDate.of(2023, 1, 5),
                    2023,
                    null,
                    "静安:2023/001");

    private static String in(CitationStyle style) {
        return CITATION.in(style, new Json());
    }

    @Test
    void gbt7714NamesThreeAuthors() {
        assertThat(in(CitationStyle.GBT7714))
                .isEqualTo(
                        "周文博, 林家栋, 民建区委, 等. 关于归并办理提案的建议: 静安2023-001[Z]. "
                                + "中国人民政治协商会议上海市静安区委员会, 2023-01-05.\n");
    }

    @Test
    void bibtexKeepsNamesWhole() {
        assertThat(in(CitationStyle.BIBTEX))
                .startsWith("@misc{jianyan-")
                .contains("author = {{周文博} and {林家栋} and {民建区委} and {高远}}")
                .contains("title = {{关于归并办理提案的建议}}", "year = {2023}");
    }

    @Test
    void risHasATagALine() {
        assertThat(in(CitationStyle.RIS).lines())
                .startsWith("TY  - GEN", "AU  - 周文博")
                .contains("PY  - 2023", "DA  - 2023/01/05")
                .endsWith("ER  - ");
    }

    @Test
    void cslJsonIsAListOfItems() throws Exception {
        var item = new Json().mapper().readTree(in(CitationStyle.CSL_JSON)).get(0);
        assertThat(item.path("author")).hasSize(4);
        assertThat(item.path("issued").path("date-parts").get(0).toString())
                .isEqualTo("[2023,1,5]");
    }

    @Test
    void aSentenceIsQuoted() {
        var sentence = new Citation(List.of(), "标题", null, null, null, null, "归并办理。", "x");
        assertThat(sentence.in(CitationStyle.GBT7714, new Json()))
                .isEqualTo("标题[Z]. [日期不详]: “归并办理。”.\n");
    }
}
