package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the program as a file or a citation, on an index of four documents.
final class ExportCommandsTest {
    @TempDir private static Path home;

    private static Shell shell;

    @BeforeAll
    static void index() {
        shell = new Shell(home).withIndex();
    }

    @Test
    void everyHitIsWrittenWithWhatItAnswers() throws IOException {
        Path file = home.resolve("hits.csv");
        Ended ended = shell.run("search", "建议", "--format", "csv", "--output", file.toString());
        assertThat(ended.exit()).isZero();
        assertThat(Files.readAllLines(home.resolve("hits.csv.说明.txt"))).contains("查询：建议", "总数：4");
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("養老.txt,"))
                .hasSize(1);
    }

    @Test
    void aSpreadsheetGoesToNoTerminal() {
        Ended ended = shell.run("search", "建议", "--format", "xlsx");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--output");
    }

    @Test
    void aSampleOfOccurrencesIsTheSameForTheSameSeed() {
        Ended first = shell.run("concordance", "建议", "--sample", "2", "--seed", "7", "--json");
        Ended second = shell.run("concordance", "建议", "--sample", "2", "--seed", "7", "--json");
        assertThat(first.out()).isEqualTo(second.out());
        assertThat(first.out().split("\"match\"")).hasSize(3);
    }

    @Test
    void whatStandsBesideAWordIsCounted() {
        Ended ended = shell.run("concordance", "建议", "--beside", "right", "--characters", "2");
        assertThat(ended.out()).contains("共 4 处").contains("1  增设").contains("1  加强");
    }

    @Test
    void aQueryOfABatchThatCannotBeAnsweredStopsNoOther() throws IOException {
        Path file = Files.writeString(home.resolve("q.txt"), "加装电梯\n\ntheme:没有这个\n=1+1\n養老\n");
        Ended ended = shell.run("batch", file.toString(), "--format", "csv", "--hits", "1");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines().filter(line -> !line.startsWith("#")))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("query,documents,occurrences"),
                        found -> assertThat(found).isEqualTo("加装电梯,1,2,加装电梯.txt,"),
                        refused -> assertThat(refused).startsWith("theme:没有这个,,,,").contains("主题"),
                        formula -> assertThat(formula).startsWith("'=1+1,"),
                        traditional -> assertThat(traditional).startsWith("養老,1,3,養老.txt"));
    }

    @Test
    void aBatchWithoutQueriesIsWrongUse() throws IOException {
        Path file = Files.writeString(home.resolve("none.txt"), "\n\n");
        assertThat(shell.run("batch", file.toString()).exit()).isEqualTo(2);
    }

    @Test
    void aDocumentIsCitedInEveryStyle() {
        assertThat(shell.run("cite", "養老.txt").out()).contains("關於發展社區養老服務的提案");
        assertThat(shell.run("cite", "養老.txt", "--style", "bibtex").out()).startsWith("@misc{");
        assertThat(shell.run("cite", "養老.txt", "--style", "ris").out()).contains("TI  - ");
        assertThat(shell.run("cite", "没有").exit()).isEqualTo(1);
        assertThat(shell.run("cite", "養老.txt", "--anchor", "1-0000000000"))
                .satisfies(changed -> {
                    assertThat(changed.exit()).isEqualTo(2);
                    assertThat(changed.err()).contains("文字已经变了");
                });
        assertThat(shell.run("cite", "養老.txt", "--style", "x").exit()).isEqualTo(2);
    }

    @Test
    void indicatorsAreReadByRulesOfOnesOwn() throws IOException {
        Path report =
                Files.writeString(
                        home.resolve("corpus/报告.txt"),
                        "政协静安区第一届委员会常务委员会工作报告\n\n2022年1月5日在政协静安区第一届委员会第二次会议上\n\n一、2021年工作回顾\n\n全年植树300棵。\n");
        assertThat(shell.run("index").exit()).isZero();
        Path rules =
                Files.writeString(
                        home.resolve("rules.yaml"),
                        "version: 1\nindicators:\n  - id: trees-planted\n    label: 植树\n    patterns: [\"植树~{棵}\"]\n");
        Ended ended = shell.run("indicators", "--rules", rules.toString(), "--json");
        assertThat(ended.out()).contains("trees-planted").contains("300");
        Files.writeString(rules, "version: 1\nindicators: []\n");
        assertThat(shell.run("indicators", "--rules", rules.toString()).exit()).isEqualTo(2);
        assertThat(shell.run("indicators", "--print-rules").out()).contains("proposals-received");
        Files.delete(report);
    }
}
