package jianyan.cli.accounts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
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

/// `jianyan accounts token NAME`: what a program shows in the place of a password.
@Command(
        name = "token",
        description = "为程序签发一个令牌，只显示这一次；文件里只有它的摘要。",
        customSynopsis = "jianyan accounts token [选项] 名字",
        footer = {
            "  jianyan accounts token 监控 --role administer --days 365",
            "  curl -H \"Authorization: Bearer 令牌\" http://127.0.0.1:8080/metrics"
        })
final class AccountsTokenCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3660;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "名字", description = "令牌给谁用")
    private String name = "";

    @Mixin private final RolesOption roles = new RolesOption();

    @Mixin private final SeesOption sees = new SeesOption();

    @Mixin private final DecidingSessionsOption sessions = new DecidingSessionsOption();

    @Option(names = "--days", paramLabel = "天数", description = "多少天后失效（默认 90）")
    private int days = 90;

    @Mixin private final AccountsOption accounts = new AccountsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AccountsTokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (name.isBlank() || days < 1 || days > MOST_DAYS) {
            throw new CommandFailedException(
                    Failure.wrongUse("名字是空的，或天数不对", "--days", "1 到 " + MOST_DAYS + " 天"));
        }
        String secret = Secrets.random();
        Instant expires = surroundings.clock().instant().plus(Duration.ofDays(days));
        AccountsFile file = accounts.file(surroundings);
        file.write(
                file.accounts()
                        .with(
                                new Accounts.Token(
                                        name,
                                        roles.roles(),
                                        expires,
                                        Secrets.digest(secret),
                                        sees.labels(),
                                        sessions.names())));
        surroundings.terminal().err().println("已写入 " + file.path() + "，" + expires + " 失效");
        surroundings.terminal().out().println(secret);
        return Failure.DONE;
    }
}
