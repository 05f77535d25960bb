package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An export that is held against the index later.
final class VerifyExportTest {
    @TempDir private Path home = Path.of("");

    private Shell shell = new Shell(home);

    @BeforeEach
    void index() {
        shell = new Shell(home).withIndex();
    }

    private Path export(String name, String... command) {
        return made(name, List.of(), command);
    }

    /// With the description in front, as every CSV had it once.
    private Path described(String name, String... command) {
        return made(name, List.of("--about"), command);
    }

    private Path made(String name, List<String> options, String... command) {
        Path file = home.resolve(name);
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(options);
        words.addAll(
                List.of(
                        "--format",
                        name.substring(name.lastIndexOf('.') + 1),
                        "--output",
                        file.toString()));
        Shell.Ended ended = shell.run(words.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"养老.csv", "养老.xlsx", "养老.jsonl"})
    void saysThatNothingChanged(String name) {
        Path file = export(name, "trends", "养老", "加装电梯", "--by", "kind", "--by", "category");
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.out()).as(ended.err()).contains("相同");
        assertThat(ended.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"search 加装电梯", "concordance 养老", "compare 养老 --by kind", "indicators"})
    void everyCommandThatExportsCanBeHeldAgainst(String command) {
        Path file = export("a.csv", command.split(" "));
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    }

    @Test
    void namesWhatCameChangedAndLeftAndTheFiguresOfToday() throws IOException {
        Path file = export("养老.csv", "trends", "养老", "--by", "kind");
        shell.write("corpus/新.txt", "关于养老的提案\n\n建议发展养老，发展养老。\n");
        shell.write("corpus/養老.txt", Shell.CARE + "\n再加一句。\n");
        Files.delete(home.resolve("corpus/加装电梯.txt"));
        assertThat(shell.run("index", "--allow-removal").exit()).isZero();
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out())
                .contains("新收  1 件：新.txt")
                .contains("改动  1 件：養老.txt")
                .contains("已不在  1 件：加装电梯.txt")
                .contains("occurrences");
    }

    @Test
    void aTableKeepsItsDescriptionBesideIt() throws IOException {
        Path file = export("养老.csv", "trends", "养老", "--by", "kind");
        Path beside = home.resolve("养老.csv.说明.txt");
        assertThat(Files.readString(file)).startsWith("q,kind,").doesNotContain("#");
        assertThat(Files.readString(beside)).startsWith("请求：jianyan trends 养老").contains("\r\n指纹：");
        assertThat(shell.run("verify", file.toString()).exit()).isZero();
        Files.delete(beside);
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("说明.txt", "--about");
        Path described = described("旧.csv", "trends", "养老", "--by", "kind");
        assertThat(home.resolve("旧.csv.说明.txt")).doesNotExist();
        assertThat(shell.run("verify", described.toString()).exit()).isZero();
    }

    @Test
    void documentsThatAreNotChosenDoNotMatter() {
        Path file = export("养老.csv", "trends", "养老", "--year", "2023");
        shell.write("corpus/旧.txt", "关于养老的提案\n\n2019年1月3日\n\n建议发展养老。\n");
        assertThat(shell.run("index").exit()).isZero();
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    }

    @Test
    void anExportOfThePageIsPutAgainByItsAddress() throws IOException {
        Path file = described("养老.csv", "trends", "养老", "--by", "kind");
        String address =
                "/api/v1/trends?q=%E5%85%BB%E8%80%81&by=kind&format=csv&bom=true&about=true";
        Files.writeString(
                file,
                Files.readString(file).replaceFirst("# request: .*", "# request: " + address));
        assertThat(shell.run("verify", file.toString()).out()).contains("相同");
        Files.writeString(file, Files.readString(file).replace("by=kind", "by=body"));
        assertThat(shell.run("verify", file.toString()).exit()).isEqualTo(1);
    }

    @Test
    void namesTheLexiconEntryByWhichAQueryIsReadOtherwise() throws IOException {
        Path file = described("加梯.csv", "trends", "加装电梯", "--by", "kind");
        String text = Files.readString(file);
        assertThat(text).contains("# lexiconEntries: 加装电梯=");
        Files.writeString(
                file, text.replace("# lexiconEntries: 加装电梯=", "# lexiconEntries: 加装电梯=升降机|"));
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("词典  当时 加装电梯=升降机|").contains("词典  现在 加装电梯=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trends 养老 --by kind",
                "trends 养老 --sentences",
                "search 养老",
                "concordance 养老 --beside right",
                "lens 加装电梯",
                "compare 养老 --by kind",
                "coverage --completeness",
                "groups",
                "ask 养老怎么样"
            })
    void anAnswerThatWasKeptIsHeldAgainstTheIndex(String command) throws IOException {
        Path file = answer(command);
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        assertThat(Files.readString(file)).contains("\"fingerprint\":\"").contains("documentSet");
        shell.write("corpus/新.txt", "关于养老的提案\n\n建议发展养老，发展养老。\n");
        assertThat(shell.run("index").exit()).isZero();
        ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("JSON 回答里不逐件列出文件");
    }

    @Test
    void anAnswerOfAnAddressIsAskedAgainByTheCommand() throws IOException {
        Path file = answer("concordance 养老 --beside left");
        String address = "/api/v1/concordance/contexts?q=%E5%85%BB%E8%80%81&side=left";
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"request\":\"[^\"]*", "\"request\":\"" + address));
        assertThat(shell.run("verify", file.toString()).exit()).isZero();
        Files.writeString(file, Files.readString(file).replace("side=left", "side=right"));
        assertThat(shell.run("verify", file.toString()).exit()).isEqualTo(1);
    }

    private Path answer(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--json");
        Shell.Ended ended = shell.run(words.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        return shell.write("回答.json", ended.out());
    }

    @Test
    void aFileThatIsNoExportIsRefused() {
        Path file = shell.write("别的.csv", "a,b\r\n1,2\r\n");
        Shell.Ended ended = shell.run("verify", file.toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("没有写明查询和指纹");
        assertThat(shell.run("verify", home.resolve("没有.csv").toString()).exit()).isEqualTo(2);
        for (String broken : List.of("{", "{\"a\":1}", "{\"a\":1}{", "[]", "")) {
            Path wrong = shell.write("坏的.json", broken);
            assertThat(shell.run("verify", wrong.toString()).exit()).as(broken).isEqualTo(2);
        }
    }
}
