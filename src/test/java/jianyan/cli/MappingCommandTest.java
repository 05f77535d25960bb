package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office's workbook: titles above the header, a header of two rows with merged cells, a second
/// sheet with other names.
final class MappingCommandTest {
    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void table() throws IOException {
        shell = new Shell(home);
        Files.createDirectories(home.resolve("corpus"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(home.resolve("corpus/一览.xlsx"))) {
            Sheet first = workbook.createSheet("立案");
            put(first, 0, "政协虹口区第十五届委员会第二次会议提案一览");
            put(
                    first, 1, "案号", "案由", "第一提案人", "联名", "界别", "类别", "意向单位", "承办单位", "", "办理结果",
                    "满意度", "情况与建议", "经办");
            put(first, 2, "", "", "", "", "", "", "", "主办", "会办", "", "", "", "");
            first.addMergedRegion(new CellRangeAddress(0, 0, 0, 12));
            first.addMergedRegion(new CellRangeAddress(1, 1, 7, 8));
            for (int column : new int[] {0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12}) {
                first.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            for (int i = 0; i < 7; i++) {
                put(
                        first,
                        3 + i,
                        "0" + i,
                        "关于增设夜间母婴候车点的提案",
                        "王某",
                        "李某、赵某",
                        "妇联界",
                        "交通",
                        "区交通委",
                        "区建管委",
                        "区妇联、区交通委",
                        "A",
                        "满意",
                        "候车不便。建议增设候车点。",
                        "小陈");
            }
            Sheet second = workbook.createSheet("转社情民意");
            put(second, 0, "提案编号", "提案题目", "提案人", "内容");
            put(second, 1, "91", "关于河边长椅的提案", "钱某", "长椅少。建议增设。");
            workbook.write(to);
        }
    }

    private static void put(Sheet sheet, int row, String... cells) {
        var made = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            made.createCell(i).setCellValue(cells[i]);
        }
    }

    private static JsonNode column(JsonNode look, int sheet, String name) {
        for (JsonNode column : look.path("sheets").path(sheet).path("columns")) {
            if (column.path("column").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name + " in " + look);
    }

    private String path(String name) {
        return home.resolve(name).toString();
    }

    private static JsonNode json(String text) throws IOException {
        return new Json().mapper().readTree(text);
    }

    private JsonNode look(String... more) throws IOException {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "mapping";
        arguments[1] = path("corpus/一览.xlsx");
        arguments[2] = "--json";
        System.arraycopy(more, 0, arguments, 3, more.length);
        Ended ended = shell.run(arguments);
        assertThat(ended.exit()).as(ended.err()).isZero();
        return json(ended.out());
    }

    @Test
    void theHeaderRowsOfAnOfficeAreUnderstoodAndShownWithFiveRows() throws IOException {
        JsonNode look = look();
        assertThat(look.at("/sheets/0/titles/0").asText()).contains("第十五届");
        assertThat(look.at("/sheets/0/rows").asInt()).isEqualTo(7);
        for (String[] each :
                new String[][] {
                    {"案号", "number"},
                    {"案由", "title"},
                    {"第一提案人", "sponsors"},
                    {"联名", "supporters"},
                    {"界别", "sector"},
                    {"类别", "category"},
                    {"意向单位", "intended"},
                    {"承办单位/主办", "department"},
                    {"承办单位/会办", "supporting"},
                    {"办理结果", "outcome"},
                    {"满意度", "satisfaction"}
                }) {
            assertThat(column(look, 0, each[0]).path("field").asText())
                    .as(each[0])
                    .isEqualTo(each[1]);
        }
        assertThat(column(look, 0, "案号").path("examples")).hasSize(5);
        assertThat(column(look, 0, "经办").path("field").isNull()).isTrue();
        assertThat(column(look, 1, "提案题目").path("field").asText()).isEqualTo("title");
    }

    @Test
    void whatIsPutRightByHandIsKeptBesideTheTableAndFollowed() throws IOException {
        JsonNode look =
                look(
                        "--set",
                        "正文=情况与建议,内容",
                        "--ignore",
                        "经办",
                        "--value",
                        "district=虹口区",
                        "--write");
        assertThat(look.at("/columns/text")).hasSize(2);
        assertThat(home.resolve("corpus/一览.mapping.yaml"))
                .content()
                .contains("ignore: [经办]")
                .contains("district: 虹口区");
        Ended built = shell.run("index", "--json");
        assertThat(built.exit()).as(built.err()).isZero();
        JsonNode faults = json(built.out()).path("faults");
        assertThat(faults).as("%s", faults).isEmpty();
        JsonNode hits = json(shell.run("search", "母婴候车点", "--district", "虹口区", "--json").out());
        assertThat(hits.path("total").asInt()).isEqualTo(7);
        JsonNode read = json(shell.run("inspect", path("corpus/一览.xlsx"), "--json").out());
        JsonNode proposal = read.at("/documents/0/proposal");
        assertThat(proposal.path("intended").asText()).isEqualTo("区交通委");
        assertThat(proposal.path("satisfaction").asText()).isEqualTo("满意");
        assertThat(look("--ignore", "满意度").path("kept").asBoolean()).isTrue();
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        shell.write("corpus/报告.txt", "一、工作回顾。");
        Ended ended = shell.run("mapping", path("corpus/报告.txt"));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("这不是提案表").contains("--set");
        assertThat(shell.run("mapping", path("corpus/一览.xlsx"), "--set", "颜色=案号").err())
                .contains("没有“颜色”这个字段");
    }

    @Test
    void twoHeaderRowsThatDisagreeAreTold() throws IOException {
        shell.write("corpus/两行.csv", "案号,案由,内容\n编号,标题,正文\n1,关于长椅的提案,长椅少。建议增设。\n");
        Ended ended = shell.run("mapping", path("corpus/两行.csv"));
        assertThat(ended.out()).contains("第 2 行也像表头");
    }
}
