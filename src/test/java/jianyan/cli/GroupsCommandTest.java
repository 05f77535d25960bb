package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Merge groups from the command line, from a suggestion to a table.
final class GroupsCommandTest {
    private static final String ROW =
            "{\"案号\": \"%s\", \"案由\": \"%s\", \"内容\": \"%s\", \"日期\": \"2023-01-07\"}%n";
    private static final String PARKING =
            "老旧小区车位紧张，夜间占用消防通道。建议利用桥下空间和边角地建设停车设施。建议机关单位的停车场夜间向周边居民开放。";

    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void index() {
        shell = new Shell(home).withCorpus();
        shell.write(
                "corpus/停车.jsonl",
                ROW.formatted("71", "关于缓解老旧小区停车难的提案", PARKING)
                        + ROW.formatted("72", "=老旧小区停车难亟待破解", PARKING));
        assertThat(shell.run("index").exit()).isZero();
    }

    private Ended change(String verb, int group, int version, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "groups",
                                verb,
                                Integer.toString(group),
                                "--version",
                                Integer.toString(version),
                                "--reviewer",
                                "王审核",
                                "--json"));
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new));
    }

    private JsonNode changed(String verb, int group, int version, String... more)
            throws IOException {
        Ended ended = change(verb, group, version, more);
        assertThat(ended.err()).as(verb).isEmpty();
        return json(ended);
    }

    @Test
    void whateverThePageDoesToAGroupACommandDoes() throws IOException {
        JsonNode suggested = json(shell.run("groups", "--json"));
        List<String> ids = suggested.findValuesAsText("id").stream().distinct().toList();
        String one = ids.getFirst();
        String other = ids.get(1);
        JsonNode made =
                json(shell.run("groups", "create", "--member", one, "--reviewer", "王审核", "--json"));
        assertThat(made.findValuesAsText("action")).contains("create");
        changed("add", 1, 1, "--member", other);
        changed("lead", 1, 2, "--member", other);
        changed("matter", 1, 3, "--matter", "小区停车");
        changed("department", 1, 4, "--department", "区建设和管理委员会");
        changed("comment", 1, 5, "--text", "已与提案人沟通");
        changed("accept", 1, 6);
        changed("reopen", 1, 7);
        changed("split", 1, 8, "--member", one, "--matter", "边角地");
        changed("merge", 1, 9, "--other", "2", "--other-version", "1");
        String third =
                json(shell.run("search", "--kind", "proposal", "--json"))
                        .path("hits")
                        .findValuesAsText("id")
                        .stream()
                        .filter(id -> !ids.contains(id))
                        .findFirst()
                        .orElseThrow();
        shell.run("groups", "create", "--member", third, "--reviewer", "王审核");
        changed("move", 1, 10, "--member", one, "--to", "3", "--to-version", "1");
        changed("remove", 3, 2, "--member", one);
        JsonNode history = json(shell.run("groups", "history", "--json"));
        assertThat(history.findValuesAsText("action"))
                .contains(
                        "add",
                        "lead",
                        "matter",
                        "department",
                        "comment",
                        "accept",
                        "reopen",
                        "split",
                        "merge",
                        "move",
                        "remove");
    }

    @Test
    void whatWasAcceptedIsPrintedAsAPaper() throws IOException {
        shell.run("groups", "import", "--reviewer", "王审核");
        Path paper = home.resolve("建议表.docx");
        Ended early = shell.run("groups", "paper", "--output", paper.toString());
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.err()).contains("还没有同意归并的组");
        changed("accept", 1, 1);
        assertThat(shell.run("groups", "paper", "--output", paper.toString()).err()).isEmpty();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(paper))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(3);
            assertThat(table.getRow(1).getCell(8).getText()).startsWith("两案都要求");
            assertThat(table.getText()).contains("牵头提案", "=老旧小区停车难亟待破解");
        }
        assertThat(shell.run("groups", "paper", "--output", "表.pdf").err()).contains("docx, xlsx");
    }

    @Test
    void aVerbSaysWhatItLacksAndThatSomebodyWasFaster() {
        shell.run("groups", "import", "--reviewer", "王审核");
        assertThat(change("lead", 1, 1).exit()).isEqualTo(2);
        assertThat(change("comment", 9, 1, "--text", "甲").exit()).isEqualTo(2);
        assertThat(change("matter", 1, 1, "--matter", "停车").exit()).isZero();
        Ended late = change("matter", 1, 1, "--matter", "停车难");
        assertThat(late.exit()).isEqualTo(1);
        assertThat(late.err()).contains("第 2 版");
    }

    @Test
    void aSuggestionIsImportedDecidedUndoneAndExported() throws IOException {
        Ended suggested = shell.run("groups", "export", "--about");
        assertThat(suggested.out()).contains("程序的建议，尚未审核", "关于缓解老旧小区停车难的提案");

        JsonNode imported = json(shell.run("groups", "import", "--reviewer", "王审核", "--json"));
        assertThat(imported.path("groups").size()).isEqualTo(1);
        assertThat(shell.run("groups", "list").out()).contains("组 1（第 1 版）", "待定");

        Ended accepted = shell.run("groups", "accept", "1", "--version", "1", "--reviewer", "王审核");
        assertThat(accepted.out()).contains("第 2 步", "同意归并");
        Ended stale =
                shell.run(
                        "groups",
                        "dismiss",
                        "1",
                        "--version",
                        "1",
                        "--reviewer",
                        "李审核",
                        "--reason",
                        "不同");
        assertThat(stale.exit()).isEqualTo(1);
        assertThat(stale.err()).hasLineCount(1).contains("第 2 版", "王审核 同意归并");

        Ended csv = shell.run("groups", "export", "--status", "accepted", "--about");
        assertThat(csv.out())
                .contains("# source: 归并办理工作台", "组号,决定", "同意归并", "王审核")
                .contains(",'=老旧小区停车难亟待破解,")
                .doesNotContain(",=老旧小区");
        Path xlsx = home.resolve("归并办理建议表.xlsx");
        assertThat(
                        shell.run(
                                        "groups",
                                        "export",
                                        "--format",
                                        "xlsx",
                                        "--output",
                                        xlsx.toString())
                                .exit())
                .isZero();
        assertThat(Files.readAllBytes(xlsx)).startsWith('P', 'K');

        shell.run("groups", "undo", "--to", "1", "--seen", "2", "--reviewer", "王审核");
        assertThat(json(shell.run("groups", "list", "--json")).at("/groups/0/status").asText())
                .isEqualTo("open");
        assertThat(shell.run("groups", "history", "1").out().lines().toList())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("第 3 步", "撤销到第 1 步之后"));
    }

    @Test
    void decisionsSurviveANewIndex() {
        shell.run("groups", "import", "--reviewer", "王审核");
        String before = shell.run("groups", "list", "--json").out();
        shell.write("corpus/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n");
        assertThat(shell.run("index").exit()).isZero();
        assertThat(shell.run("groups", "list", "--json").out()).isEqualTo(before);
        assertThat(shell.run("groups", "import", "--reviewer", "王审核").out())
                .contains("没有新的建议", "已在组 1");
    }

    @Test
    void groupsAreNarrowedByTheFiltersOfASearch() throws IOException {
        shell.write("corpus/停车.meta.yaml", "district: 静安区\n");
        shell.write("corpus/夜市.txt", "夜间经济情况汇总\n\n夜市客流上升。\n");
        shell.write("corpus/夜市.meta.yaml", "district: 长宁区\n");
        assertThat(shell.run("index").exit()).isZero();
        json(shell.run("groups", "import", "--reviewer", "王审核", "--json"));
        for (String written : List.of("静安区", "靜安區", " 静安区 ")) {
            JsonNode listed = json(shell.run("groups", "list", "--district", written, "--json"));
            assertThat(listed.path("groups")).as(written).hasSize(1);
        }
        JsonNode elsewhere = json(shell.run("groups", "list", "--district", "长宁区", "--json"));
        assertThat(elsewhere.path("groups")).isEmpty();
        assertFails(2, "没有的区", "groups", "list", "--district", "没有的区");
        assertFails(2, "没有的区", "groups", "export", "--district", "没有的区");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        assertFails(2, "没有组 9", "groups", "history", "9");
        assertFails(2, "--reviewer", "groups", "import");
        assertFails(2, "status", "groups", "list", "--status", "done");
        assertFails(2, "--output", "groups", "export", "--format", "xlsx");
        Files.writeString(home.resolve("index/workbench.db"), "不是数据库".repeat(500));
        assertFails(1, "已损坏", "groups", "list");
        assertThat(shell.run("search", "停车").exit()).isZero();
        assertThat(shell.run("groups").exit()).isZero();
    }

    private void assertFails(int exit, String what, String... command) {
        Ended ended = shell.run(command);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(exit);
        assertThat(ended.err()).startsWith("错误：").hasLineCount(1).contains(what);
        assertThat(ended.out()).isEmpty();
    }

    private static JsonNode json(Ended ended) throws IOException {
        assertThat(ended.err()).isEmpty();
        return new Json().mapper().readTree(ended.out());
    }
}
