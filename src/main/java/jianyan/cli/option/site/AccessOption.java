package jianyan.cli.option.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.http.ServerOptions;
import jianyan.http.TlsFiles;
import jianyan.http.access.AccessOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Who may come in to a server.
@Command
public final class AccessOption {
    /// Ten a second: more than anybody reads, less than a program takes.
    private static final int STANDARD_RATE = 600;

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

    @Option(
            names = "--rate-limit",
            paramLabel = "次数",
            description = "一个账号每分钟最多问多少次（默认：对别的机器开放时 600，否则不限；0 为不限），一个地址十倍；超过的回答 429")
    private Optional<Integer> rate = Optional.empty();

    @Option(
            names = "--tls-certificate",
            paramLabel = "文件",
            description = "服务器证书（PEM，自己的在前，上级的随后）；换了文件自动用新的，不必重启")
    private Optional<Path> certificate = Optional.empty();

    @Option(
            names = "--tls-key",
            paramLabel = "文件",
            description = "证书的私钥（PEM，PKCS #8，不加密）；与 --tls-certificate 一起用")
    private Optional<Path> key = Optional.empty();

    @Mixin private final OpenIdOption openId = new OpenIdOption();

    /// The same, encrypted where that is asked for.
    ///
    /// @throws CommandFailedException when one file is given without the other
    public ServerOptions encrypted(ServerOptions server) {
        if (certificate.isEmpty() && key.isEmpty()) {
            return server;
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "证书和私钥只给了一个",
                            certificate.isEmpty() ? "--tls-key" : "--tls-certificate",
                            "--tls-certificate 和 --tls-key 一起给"));
        }
        return server.encryptedBy(
                new TlsFiles(
                        FileArgument.required(certificate.get(), "--tls-certificate"),
                        FileArgument.required(key.get(), "--tls-key")));
    }

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
        if (rate.orElse(0) < 0) {
            throw new CommandFailedException(
                    Failure.wrongUse("--rate-limit 是 " + rate.get(), "--rate-limit", "0 或一个正整数"));
        }
        return openId.with(
                new AccessOptions(
                        file,
                        trustedHeader.orElse(null),
                        trustedFrom,
                        hosts,
                        null,
                        null,
                        rate.orElse(server.isLoopback() ? 0 : STANDARD_RATE)));
    }
}
