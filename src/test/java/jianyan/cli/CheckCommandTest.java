package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft is looked at from the command line, by the rules of the program or of the site.
final class CheckCommandTest {
    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void anIndex() throws IOException {
        shell = new Shell(home).withCorpus();
        shell.run("index");
        shell.write("草稿.txt", "关于飞絮的建议\n\n梧桐飘絮，问题在于树龄偏大。\n建议：\n1. 进一步加强领导，提高认识。\n");
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private static JsonNode answer(Ended ended) throws IOException {
        assertThat(ended.err()).isEmpty();
        return new Json().mapper().readTree(ended.out());
    }

    @Test
    void remarksNameTheRuleAndQuoteTheSentence() throws IOException {
        JsonNode answer = answer(shell.run("check", file("草稿.txt"), "--json"));
        assertThat(answer.get("remarks").findValuesAsText("rule")).contains("substance");
        for (JsonNode remark : answer.get("remarks")) {
            assertThat(remark.fieldNames())
                    .toIterable()
                    .contains("rule", "severity", "sentence", "start", "end", "text");
        }
        assertThat(answer.has("precedents")).isTrue();
        assertThat(shell.run("check", file("草稿.txt")).out()).contains("【宜修改】建议具体", "原句 1. 进一步加强领导");
    }

    @Test
    void rulesOfOnesOwnBeginWithThePrintedOnes() throws IOException {
        String printed = shell.run("check", "--print-rules").out();
        shell.write("规则.yaml", printed.replace("version: \"2026-11\"", "version: 本区"));
        JsonNode answer =
                answer(
                        shell.run(
                                "check",
                                file("草稿.txt"),
                                "--check-rules",
                                file("规则.yaml"),
                                "--json"));
        assertThat(answer.get("rules").asText()).isEqualTo("本区");
    }

    @Test
    void aRuleFileWithAnErrorSaysFileAndLine() throws IOException {
        shell.write("规则.yaml", "version: 本区\nrules:\n  - id: a\n    check: size\n");
        Ended ended = shell.run("check", file("草稿.txt"), "--check-rules", file("规则.yaml"));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("规则.yaml 第 4 行", "没有“size”这种检查");
    }

    @Test
    void whatIsNoDraftIsRefused() throws IOException {
        assertThat(shell.run("check").exit()).isEqualTo(2);
        assertThat(shell.run("check", file("没有.txt")).err()).contains("没有这个文件");
        shell.write("空.txt", "");
        assertThat(shell.run("check", file("空.txt")).exit()).isEqualTo(1);
        shell.write("表.csv", "案由,正文\n甲,建议种树。\n乙,建议修路。\n");
        assertThat(shell.run("check", file("表.csv")).err()).contains("2 件文稿", "一次预审一件");
    }
}
