package jianyan.cli.option.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.access.openid.OpenIdSettings;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.http.access.AccessOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Signing in with the provider of the site, by OpenID Connect.
@Command
public final class OpenIdOption {
    @Option(
            names = "--openid-issuer",
            paramLabel = "网址",
            description = "单点登录（OpenID Connect）的服务；有人登录时才连它，别的都不往外连")
    private Optional<URI> issuer = Optional.empty();

    @Option(names = "--openid-client", paramLabel = "编号", description = "在单点登录那里登记的 client_id")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--openid-secret-file",
            paramLabel = "文件",
            description = "存着 client_secret 的文件；公开的客户端不用")
    private Optional<Path> secret = Optional.empty();

    @Option(
            names = "--openid-origin",
            paramLabel = "网址",
            description =
                    "同事怎样访问这里，如 https://jianyan.example.gov.cn；在单点登录那里登记这个网址加 /sign-in/openid/return")
    private Optional<URI> origin = Optional.empty();

    @Option(
            names = "--openid-claim",
            paramLabel = "名字",
            description = "单点登录给的哪一项是账号的名字（默认 preferred_username）；权限取自账号文件")
    private String claim = OpenIdSettings.DEFAULT_CLAIM;

    /// @throws CommandFailedException when only a part of what is needed is given
    AccessOptions with(AccessOptions access) {
        if (issuer.isEmpty() && client.isEmpty() && origin.isEmpty() && secret.isEmpty()) {
            return access;
        }
        if (issuer.isEmpty() || client.isEmpty() || origin.isEmpty() || access.accounts() == null) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "单点登录只说了一部分",
                            "--openid-issuer",
                            "--openid-issuer、--openid-client、--openid-origin 一起给，并用 --accounts 写明各人的权限"));
        }
        requireWeb("--openid-issuer", issuer.get());
        requireWeb("--openid-origin", origin.get());
        return access.with(
                new OpenIdSettings(
                        issuer.get(),
                        client.get(),
                        secret.map(file -> FileArgument.required(file, "--openid-secret-file"))
                                .orElse(null),
                        origin.get(),
                        claim));
    }

    private static void requireWeb(String option, URI uri) {
        boolean loopback = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        boolean fits =
                uri.getHost() != null
                        && ("https".equals(uri.getScheme())
                                || "http".equals(uri.getScheme()) && loopback);
        if (!fits) {
            throw new CommandFailedException(
                    Failure.wrongUse(option + " 是 " + uri, option, "以 https:// 开头的网址"));
        }
    }
}
