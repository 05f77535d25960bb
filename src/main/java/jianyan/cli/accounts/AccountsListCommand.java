package jianyan.cli.accounts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jianyan.access.Accounts;
import jianyan.access.Role;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.site.AccountsOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jianyan accounts list`: who may come in, without what they know.
@Command(
        name = "list",
        description = "列出账号和令牌，不含密码。",
        customSynopsis = "jianyan accounts list [选项]",
        footer = "  jianyan accounts list")
final class AccountsListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final AccountsOption accounts = new AccountsOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AccountsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @param kind `account`, or `token`
    /// @param sees the labels that it was granted itself
    /// @param sessions those that it decides in; empty for all
    /// @param expires null for an account
    record Row(
            String kind,
            String name,
            Set<Role> roles,
            Set<String> sees,
            Set<String> sessions,
            @Nullable Instant expires) {}

    @Override
    public Integer call() throws IOException {
        Accounts held = accounts.file(surroundings).accounts();
        List<Row> rows = new ArrayList<>();
        held.accounts()
                .forEach(each ->
                        rows.add(
                                new Row(
                                        "account",
                                        each.name(),
                                        each.roles(),
                                        each.sees(),
                                        each.sessions(),
                                        null)));
        held.tokens()
                .forEach(each ->
                        rows.add(
                                new Row(
                                        "token",
                                        each.name(),
                                        each.roles(),
                                        each.sees(),
                                        each.sessions(),
                                        each.expires())));
        output.print(rows, this::lines, surroundings.terminal());
        return Failure.DONE;
    }

    private List<String> lines(List<Row> rows) {
        return new Table(
                        List.of("名字", "种类", "权限", "能看的标签", "做决定的会议", "失效"),
                        rows.stream()
                                .map(row ->
                                        List.of(
                                                row.name(),
                                                row.expires() == null ? "账号" : "令牌",
                                                row.roles().stream()
                                                        .map(Role::code)
                                                        .sorted()
                                                        .collect(Collectors.joining(" ")),
                                                row.sees().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(" ")),
                                                row.sessions().isEmpty()
                                                        ? "全部"
                                                        : String.join(
                                                                " ", new TreeSet<>(row.sessions())),
                                                row.expires() == null
                                                        ? ""
                                                        : row.expires().toString()))
                                .toList())
                .lines(surroundings.terminal().ink());
    }
}
