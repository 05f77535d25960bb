package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexCommandTest {
    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void corpus() {
        shell = new Shell(home).withCorpus();
    }

    @Test
    void reportsWhatItRead() throws IOException {
        JsonNode report = report(shell.run("index", "--json"));
        assertThat(report.get("generation").asLong()).isEqualTo(1);
        assertThat(report.get("files").toString())
                .isEqualTo(
                        "{\"read\":3,\"unchanged\":0,\"removed\":0,\"failed\":0,\"incomplete\":0}");
        assertThat(report.get("documents").asLong()).isEqualTo(4);
        assertThat(report.get("passages").asLong()).isPositive();
        assertThat(report.get("characters").asLong()).isPositive();
        assertThat(report.get("tookMillis").isIntegralNumber()).isTrue();
        assertThat(report.get("faults")).isEmpty();
    }

    @Test
    void readsOnlyWhatChanged() throws IOException {
        shell.run("index");
        shell.write("corpus/加装电梯.txt", Shell.ELEVATORS + "\n四、加强宣传。\n");
        Files.delete(home.resolve("corpus/養老.txt"));
        assertThat(report(shell.run("index", "--json")).get("files").toString())
                .isEqualTo(
                        "{\"read\":1,\"unchanged\":1,\"removed\":1,\"failed\":0,\"incomplete\":0}");
    }

    @Test
    void refusesAnotherCorpusForTheSameIndexUnlessRemovalIsAllowed() throws IOException {
        shell.run("index");
        String other =
                shell.write("别处/绿化.txt", "关于屋顶绿化的提案\n\n建议推广。\n").resolveSibling("").toString();
        Ended refused = shell.run("index", "--corpus", other);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .hasLineCount(1)
                .startsWith("错误：")
                .contains("4 份文档中的 4 份", "--allow-removal");
        assertThat(report(shell.run("status", "--json")).get("documents").asLong()).isEqualTo(4);
        Ended allowed = shell.run("index", "--corpus", other, "--allow-removal");
        assertThat(allowed.exit()).isZero();
        assertThat(allowed.err()).contains("4 份文档中的 4 份将随之移除");
        assertThat(report(shell.run("status", "--json")).get("documents").asLong()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAMalformedLineAndSaysWhere() throws IOException {
        shell.write("corpus/坏.jsonl", Shell.TABLE + "{\"案由\": \n");
        Ended ended = shell.run("index", "--json");
        assertThat(ended.exit()).isZero();
        JsonNode fault = report(ended).at("/faults/0");
        assertThat(fault.get("file").asText()).isEqualTo("坏.jsonl");
        assertThat(fault.get("message").asText()).contains("3");
        assertThat(ended.err()).contains("警告：坏.jsonl");
        assertThat(report(shell.run("status", "--json")).get("documents").asLong()).isEqualTo(6);
    }

    @Test
    void strictFailsOnAFaultAndKeepsTheRest() throws IOException {
        shell.write("corpus/坏.jsonl", "{\"案由\": \n");
        assertThat(shell.run("index", "--strict").exit()).isEqualTo(1);
        assertThat(report(shell.run("status", "--json")).get("documents").asLong()).isEqualTo(4);
    }

    @Test
    void saysByItsExitThatSomethingWasLostByTheWay() throws IOException {
        Path archive = home.resolve("corpus/附件.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("丙.txt"));
            zip.write("关于停车的建议\n\n共享车位。\n".getBytes(StandardCharsets.UTF_8));
        }
        String temporary = System.getProperty("java.io.tmpdir");
        try {
            System.setProperty("java.io.tmpdir", home.resolve("没有这里").toString());
            Ended lossy = shell.run("index");
            assertThat(lossy.exit()).isEqualTo(1);
            assertThat(lossy.out()).contains("有 1 个文件因一时的故障没有读全", "--allow-incomplete");
            assertThat(shell.run("index", "--allow-incomplete").exit()).isZero();
        } finally {
            System.setProperty("java.io.tmpdir", temporary);
        }
        Ended mended = shell.run("index", "--json");
        assertThat(mended.exit()).isZero();
        assertThat(report(mended).at("/files/incomplete").asInt()).isZero();
        assertThat(report(mended).at("/files/read").asInt()).isEqualTo(1);
    }

    @Test
    void takesTheColumnsOfATableFromTheMappingGiven() throws IOException {
        shell.write("tables/甲.csv", "甲,乙\n关于绿化的提案,建议多种树。\n");
        Path mapping =
                shell.write("绿化.yaml", "columns: {title: 甲, text: 乙}\nvalues: {kind: proposal}\n");
        Ended ended =
                shell.run(
                        "index",
                        "--corpus",
                        home.resolve("tables").toString(),
                        "--mapping",
                        "甲.csv=" + mapping,
                        "--json");
        assertThat(report(ended).get("documents").asLong()).isEqualTo(1);
        assertThat(report(ended).get("faults")).isEmpty();
        assertThat(shell.run("search", "多种树").out()).contains("关于绿化的提案");
    }

    @Test
    void remembersFilesFromWhicheverFolderTheyAreNamed() throws IOException {
        shell.run("index");
        Path around = home.resolve("corpus/../corpus");
        assertThat(
                        report(shell.run("index", "--corpus", around.toString(), "--json"))
                                .at("/files/unchanged")
                                .asInt())
                .isEqualTo(3);
    }

    private static JsonNode report(Ended ended) throws IOException {
        return new Json().mapper().readTree(ended.out());
    }
}
