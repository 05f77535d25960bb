package jianyan.cli.option;

import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.http.AccessOptions;
import jianyan.http.ServerOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Who may come in to a server.
@Command
public final class AccessOption {
    @Option(
            names = "--accounts",
            paramLabel = "文件",
            description = "只有这个账号文件里的人能用；由 jianyan accounts add 写")
    private Optional<Path> accounts = Optional.empty();

    @Option(names = "--behind-proxy", description = "监听本机以外的地址而不设账号：由前面的代理服务器认人和加密")
    private boolean behindProxy;

    @Option(
            names = "--trusted-header",
            paramLabel = "请求头",
            description = "单点登录放用户名的请求头，如 X-Remote-User；权限取自账号文件")
    private Optional<String> trustedHeader = Optional.empty();

    @Option(
            names = "--trusted-from",
            paramLabel = "地址",
            description = "只相信从这个地址来的 --trusted-header，可重复")
    private List<String> trustedFrom = List.of();

    @Option(
            names = "--allowed-host",
            paramLabel = "名字",
            description = "只以这个主机名回答（Host 请求头），可重复；默认不限")
    private List<String> hosts = List.of();

    /// @throws CommandFailedException when everybody in the network could decide under any name
    public AccessOptions options(ServerOptions server) {
        @Nullable Path file = accounts.orElse(null);
        if (!server.isLoopback() && file == null && !behindProxy) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "监听 " + server.host() + " 会让网络上任何人检索、以任何名义作决定",
                            "--host",
                            "用 --accounts 指明账号文件（jianyan accounts add 建立）；"
                                    + "前面有代理服务器认人时，用 --behind-proxy"));
        }
        if (file != null && !Files.isReadable(file)) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有这个账号文件", file.toString(), "先用 jianyan accounts add 添加账号"));
        }
        if (trustedHeader.isPresent() && (file == null || trustedFrom.isEmpty())) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "--trusted-header 谁都能伪造",
                            "--trusted-header",
                            "并用 --trusted-from 写明单点登录的地址、--accounts 写明各人的权限"));
        }
        return new AccessOptions(file, trustedHeader.orElse(null), trustedFrom, hosts, null);
    }
}
