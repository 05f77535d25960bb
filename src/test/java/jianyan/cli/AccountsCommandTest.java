package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.Shell.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an administrator does before colleagues come in.
final class AccountsCommandTest {
    @TempDir private Path home;

    private Shell shell;
    private Path file;

    @BeforeEach
    void shell() {
        shell = new Shell(home);
        file = home.resolve("accounts.yaml");
    }

    private Ended accounts(String input, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "accounts";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--accounts";
        all[all.length - 1] = file.toString();
        return shell.runWithInput(input, all);
    }

    @Test
    void somebodyIsAddedListedAndRemoved() throws IOException {
        Ended added = accounts("", "add", "王审核", "--role", "review", "--role", "audit");
        assertThat(added.exit()).as(added.err()).isZero();
        String password = added.out().strip().replaceFirst(".*：", "");
        assertThat(password).hasSize(16);
        assertThat(Files.readString(file))
                .contains("王审核", "pbkdf2-sha256")
                .doesNotContain(password);
        assertThat(accounts("", "list").out()).contains("王审核", "audit review");
        assertThat(accounts("", "list", "--json").out()).doesNotContain("pbkdf2");
        assertThat(accounts("", "remove", "王审核").exit()).isZero();
        assertThat(accounts("", "list").out()).doesNotContain("王审核");
        assertThat(accounts("", "remove", "王审核").exit()).isEqualTo(2);
    }

    @Test
    void aTokenIsShownOnceAndKeptNowhere() throws IOException {
        Ended given = accounts("", "token", "监控", "--role", "administer", "--days", "30");
        assertThat(given.exit()).as(given.err()).isZero();
        assertThat(given.out().strip()).hasSize(43);
        assertThat(Files.readString(file)).doesNotContain(given.out().strip());
    }

    @Test
    void whatIsWrongIsSaidAndNothingWritten() {
        Ended role = accounts("", "add", "甲", "--role", "boss");
        assertThat(role.exit()).isEqualTo(2);
        assertThat(role.err()).contains("没有权限“boss”", "review");
        Ended brief = accounts("短\n", "add", "甲", "--role", "read", "--password-from-stdin");
        assertThat(brief.exit()).isEqualTo(2);
        assertThat(brief.err()).contains("密码太短");
        assertThat(file).doesNotExist();
    }

    @Test
    void aServerThatOthersReachIsRefusedUntilSomebodyKnowsThem() {
        Ended open = shell.run("serve", "--host", "0.0.0.0");
        assertThat(open.exit()).isEqualTo(2);
        assertThat(open.err()).contains("0.0.0.0", "--accounts", "--behind-proxy");
        Ended none = shell.run("serve", "--host", "0.0.0.0", "--accounts", file.toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("jianyan accounts add");
        Ended header = shell.run("serve", "--trusted-header", "X-User");
        assertThat(header.exit()).isEqualTo(2);
        assertThat(header.err()).contains("--trusted-from");
    }
}
