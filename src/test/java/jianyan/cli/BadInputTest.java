package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jianyan.cli.Shell.Ended;
import jianyan.cli.terminal.Failure;
import jianyan.query.TimeBudgetExceededException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong is said in one line, with the right exit code, and nothing is lost.
final class BadInputTest {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @TempDir private static Path home;

    private static Shell shell;

    @BeforeAll
    static void index() {
        shell = new Shell(home).withIndex();
    }

    @AfterEach
    void theIndexIsWhole() {
        assertThat(shell.run("search", "加装电梯").out()).startsWith("找到 1 份文档");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serch 养老 | serch | search",
                "search --distict 静安区 | --distict | --district",
                "search --size ten | --size | 整数",
                "search --size 0 | size | 100",
                "search --size 101 | size | 100",
                "search 养老 OR | 运算符 | OR",
                "search --kind novel | kind | proposal",
                "search --year 去年 | year | 2022",
                "search --from 2023 --to 2020 | from | 2020",
                "search --sort best | sort | relevance",
                "search --mode magic | mode | lexical",
                "concordance | 查询 | --help",
                "concordance 养老 --width 0 | width | 200",
                "trends | 词语 | --help",
                "trends 养老 --by colour | by | district",
                "trends 养老 --by year --by year | by | 三个",
                "similar | 一件 | --id",
                "similar --id 1-2023 - | 一件 | --id",
                "similar --id 1-2023 --limit 0 | limit | 100",
                "similar --file none.txt | none.txt | 文件",
                "inspect | 文件 | --help",
                "inspect none.txt | none.txt | 文件",
                "index --corpus none | none | 路径",
                "index --mapping 甲.csv | --mapping | --help",
                "index --mapping none.csv=none.yaml | none.yaml | 文件",
                "groups export --json | --json | jsonl",
                "trends 养老 --format csv --json | --json | jsonl",
                "search 养老 --format csv --json | --json | jsonl",
                "search ，。！ | 可查的字 | 汉字",
                "search *养老 | 通配符 | 加装*电梯",
                "search theme:没有的 | 没有的 | 养老",
                "search titel:养老 | titel | title",
                "search year:2023..2020 | 2023 | year:2020..2023",
                "search 养老 NEAR/999999999 服务 | 999999999 | 100",
                "search --after garbage | 游标 | after",
                "concordance 养老 --sort up | up | left",
                "concordance 养老 --sample -1 | 取样 | 10000",
                "search 养老 --time-budget 0 | --time-budget | 5000",
                "lens 养老 --time-budget 2s | --time-budget | 整数",
                "serve --port 70000 | 70000 | 65535",
                "status --index | --index | --help"
            })
    void wrongUseSaysWhatAndWhatWouldBeRight(String command, String what, String remedy) {
        Ended ended = shell.run(command.split(" "));
        assertOneLine(ended, WRONG_USE);
        assertThat(ended.err()).contains(what, remedy);
    }

    @Test
    void aQueryMayNotBeTooLong() {
        assertThat(shell.run("search", "养".repeat(2_000)).exit()).isZero();
        Ended ended = shell.run("search", "养".repeat(2_001));
        assertOneLine(ended, WRONG_USE);
        assertThat(ended.err()).contains("2001", "2000");
    }

    @Test
    void anAnswerThatTakesTooLongIsAFailureThatSaysWhatWouldHelp() {
        Failure late = Failure.of(new TimeBudgetExceededException(Duration.ofSeconds(2)));
        assertThat(late.exitCode()).isEqualTo(FAILED);
        assertThat(late.line()).startsWith("错误：").contains("2000 毫秒", "--time-budget");
    }

    @Test
    void aQueryThatBeginsWithAMinusGoesBehindTwo() {
        Ended ended = shell.run("search", "-机构");
        assertOneLine(ended, WRONG_USE);
        assertThat(ended.err()).contains("-- 之后");
    }

    @Test
    void aMappingHasToBeUnderstood() {
        Path mapping = shell.write("错.yaml", "columns: {颜色: 甲}\n");
        Ended ended = shell.run("index", "--mapping", "提案.jsonl=" + mapping);
        assertOneLine(ended, WRONG_USE);
        assertThat(ended.err()).contains("颜色", "columns");
    }

    @Test
    void anEmptyCorpusLeavesTheIndex() throws IOException {
        Path empty = Files.createDirectories(home.resolve("空"));
        Ended ended = shell.run("index", "--corpus", empty.toString());
        assertOneLine(ended, FAILED);
        assertThat(ended.err()).contains("空", "--corpus");
    }

    @Test
    void aLockedIndexSaysSo() throws IOException {
        try (FSDirectory directory = FSDirectory.open(home.resolve("index"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            shell.write("corpus/新.txt", "关于绿化的提案\n\n建议多种树。\n");
            Ended ended = shell.run("index");
            assertOneLine(ended, FAILED);
            assertThat(ended.err()).contains("另一个进程");
            writer.rollback();
        } finally {
            Files.deleteIfExists(home.resolve("corpus/新.txt"));
        }
    }

    @Nested
    final class WithoutAnIndex {
        @Test
        void aQuestionSaysWhatToRun(@TempDir Path empty) {
            for (String command : new String[] {"search", "coverage", "status"}) {
                Ended ended = new Shell(empty).run(command);
                assertOneLine(ended, FAILED);
                assertThat(ended.err()).contains("jianyan index");
            }
        }

        @Test
        void indexAndServeSayWhereTheyLookedForTheCorpus(@TempDir Path empty) {
            for (String[] command : new String[][] {{"index"}, {"serve", "--port", "0"}}) {
                Ended ended = new Shell(empty).run(command);
                assertThat(ended.exit()).isEqualTo(FAILED);
                assertThat(ended.err()).contains(empty.resolve("corpus").toString(), "--corpus");
                assertThat(ended.out()).isEmpty();
            }
        }

        @Test
        void aForeignIndexIsNotRead(@TempDir Path foreign) throws IOException {
            try (FSDirectory directory = FSDirectory.open(foreign.resolve("index"));
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.commit();
            }
            Ended ended = new Shell(foreign).run("search", "养老");
            assertOneLine(ended, FAILED);
            assertThat(ended.err()).contains("jianyan index");
        }
    }

    @Nested
    final class Debugging {
        @Test
        void showsTheStackTraceOnlyWhenAsked(@TempDir Path empty) {
            assertThat(new Shell(empty).run("search").err()).doesNotContain("\tat ");
            assertThat(new Shell(empty).run("search", "--debug").err()).contains("\tat jianyan.");
        }
    }

    private static void assertOneLine(Ended ended, int exit) {
        assertThat(ended.err())
                .startsWith("错误：")
                .endsWith("\n")
                .hasLineCount(1)
                .containsPattern("^错误：.*?\\p{IsHan}.* · ");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.exit()).isEqualTo(exit);
    }
}
