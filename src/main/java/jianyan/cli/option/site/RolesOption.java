package jianyan.cli.option.site;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.access.Role;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--role`: what somebody may do.
@Command
public final class RolesOption {
    @Option(
            names = "--role",
            paramLabel = "权限",
            required = true,
            description =
                    "read 检索、统计、阅读和导出；review 另加归并办理的决定；manage 另加语料和词库；"
                            + "administer 看运行状态；audit 看审计记录。可重复")
    private List<String> codes = List.of();

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(
                    Role.parse(code)
                            .orElseThrow(() ->
                                    new InvalidRequestException(
                                            "unknown-role",
                                            "--role",
                                            "没有权限“" + code + "”",
                                            "可用 " + known())));
        }
        return roles;
    }

    private static String known() {
        return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("、"));
    }
}
