package jianyan.cli.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.access.Passwords;
import jianyan.access.Secrets;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.site.AccountsOption;
import jianyan.cli.option.site.DecidingSessionsOption;
import jianyan.cli.option.site.RolesOption;
import jianyan.cli.option.site.SeesOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan accounts add NAME`: somebody who may come in.
@Command(
        name = "add",
        description = "添加一个账号，或改它的权限和密码。不给密码时生成一个，只显示这一次。",
        customSynopsis = "jianyan accounts add [选项] 姓名",
        footer = {
            "  jianyan accounts add 王审核 --role review --sees 内部",
            "  jianyan accounts add 赵审核 --role review --session 政协上海市静安区第二届委员会第二次会议",
            "  printf '%%s' \"$密码\" | jianyan accounts add 李查阅 --role read --password-from-stdin",
            "  jianyan accounts add zhangsan --role read --no-password     只由单点登录进来"
        })
final class AccountsAddCommand implements Callable<Integer> {
    /// As random as a key of 95 bits, and short enough to be typed once.
    private static final int GENERATED = 16;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "姓名", description = "登录用的名字，决定也记在它名下")
    private String name = "";

    @Mixin private final RolesOption roles = new RolesOption();

    @Mixin private final SeesOption sees = new SeesOption();

    @Mixin private final DecidingSessionsOption sessions = new DecidingSessionsOption();

    @Mixin private final AccountsOption accounts = new AccountsOption();

    @Option(names = "--password-from-stdin", description = "从标准输入读密码")
    private boolean fromInput;

    @Option(names = "--no-password", description = "没有密码，只由单点登录进来")
    private boolean without;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AccountsAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (name.isBlank()) {
            throw new CommandFailedException(Failure.wrongUse("姓名是空的", "姓名", "写明姓名"));
        }
        String password = password();
        AccountsFile file = accounts.file(surroundings);
        file.write(
                file.accounts()
                        .with(
                                new Accounts.Person(
                                        name,
                                        roles.roles(),
                                        without ? "" : Passwords.hash(password),
                                        sees.labels(),
                                        sessions.names())));
        surroundings.terminal().err().println("已写入 " + file.path());
        if (!without && !fromInput) {
            surroundings.terminal().out().println("密码（只显示这一次）：" + password);
        }
        return Failure.DONE;
    }

    private String password() throws IOException {
        if (without) {
            return "";
        }
        if (!fromInput) {
            return Secrets.random().substring(0, GENERATED);
        }
        String given =
                new BufferedReader(
                                new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8))
                        .readLine();
        if (given == null || given.length() < Passwords.SHORTEST) {
            throw new CommandFailedException(
                    Failure.wrongUse("密码太短", "标准输入", "至少 " + Passwords.SHORTEST + " 个字符"));
        }
        return given;
    }
}
