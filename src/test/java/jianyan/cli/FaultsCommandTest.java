package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was wrong with the files of a corpus can be asked for long after they were read.
final class FaultsCommandTest {
    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void aCorpusWithThreeFaultsOfTwoKinds() throws IOException {
        shell = new Shell(home).withCorpus();
        shell.write("corpus/绿化.csv", "案由,正文\n关于绿化的提案,建议多种树。\n");
        shell.write("corpus/空.txt", "");
        shell.write("corpus/不全/空.txt", "");
        Files.createSymbolicLink(home.resolve("corpus/无处"), home.resolve("没有这里"));
        shell.run("index");
    }

    @Test
    void theReportOfTheBuildIsKeptWithTheGeneration() throws IOException {
        // A second build reads nothing and must not forget.
        shell.run("index");
        JsonNode answer = answer(shell.run("faults", "--json"));
        assertThat(answer.get("generation").asLong()).isEqualTo(1);
        assertThat(answer.get("codes").toString()).isEqualTo("{\"empty\":2,\"missing\":1}");
        assertThat(answer.get("faults").findValuesAsText("file"))
                .containsExactly("无处", "不全/空.txt", "空.txt");
        assertThat(answer.get("files").asInt()).isEqualTo(6);
        assertThat(answer.get("empty").asInt()).isEqualTo(2);
        assertThat(answer.has("reports")).isFalse();
    }

    @Test
    void someKindsOfFaultsAloneCanBeAskedFor() {
        Ended ended = shell.run("faults", "--code", "missing");
        assertThat(ended.out()).contains("无处 · missing").doesNotContain("空.txt");
        assertThat(ended.out()).contains("问题：empty 2，missing 1");
    }

    @Test
    void aKindThatDoesNotOccurIsRefusedWithThoseThatDo() {
        Ended ended = shell.run("faults", "--code", "encrypt");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("没有代码为“encrypt”的问题", "empty、missing");
    }

    @Test
    void everyFileIsListedWithWhatItCameToWhenThatIsAskedFor() throws IOException {
        JsonNode answer = answer(shell.run("faults", "--files", "--json"));
        assertThat(answer.get("reports").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "加装电梯.txt", "養老.txt", "提案.jsonl", "绿化.csv", "空.txt", "不全/空.txt");
        int documents = 0;
        for (JsonNode report : answer.get("reports")) {
            documents += report.get("documents").asInt();
        }
        assertThat(documents)
                .isEqualTo(answer(shell.run("status", "--json")).get("documents").asInt());
        assertThat(shell.run("faults", "--files").out()).contains("推测的信息", "绿化.csv");
    }

    @Test
    void aFolderThatIsMendedLeavesTheReport() throws IOException {
        Files.delete(home.resolve("corpus/无处"));
        shell.run("index");
        assertThat(answer(shell.run("faults", "--json")).get("codes").toString())
                .isEqualTo("{\"empty\":2}");
    }

    private static JsonNode answer(Ended ended) throws IOException {
        assertThat(ended.exit()).as(ended.err()).isZero();
        return new Json().mapper().readTree(ended.out());
    }
}
