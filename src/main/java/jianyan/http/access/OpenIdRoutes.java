package jianyan.http.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.access.Account;
import jianyan.access.audit.AuditEvent;
import jianyan.access.openid.OpenId;
import jianyan.access.openid.OpenIdException;
import jianyan.access.openid.OpenIdSettings;
import jianyan.export.json.Json;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.page.PlainPages;
import org.jspecify.annotations.Nullable;

/// Signing in with the provider of the site: to it, and back from it. They lie outside `/api`, for
/// a browser comes to the second from another site.
public final class OpenIdRoutes implements Route.Group {
    public static final String BEGIN = "/sign-in/openid";
    static final String RETURN = OpenIdSettings.RETURN;

    /// Only to a path of this site: `//elsewhere` and `/\elsewhere` are other sites.
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\]).*", Pattern.DOTALL);

    private final Access access;
    private final Auditing auditing;

    public OpenIdRoutes(Access access, Auditing auditing) {
        this.access = access;
        this.auditing = auditing;
    }

    /// Sends a browser to the provider.
    record Away(OpenId.Begun begun) implements SignInAnswer {
        @Override
        public void write(Context context, Access access, Json json) {
            access.keepLogin(context, begun.secret());
            context.redirect(begun.provider().toString());
        }
    }

    /// Begins a session and sends a browser on.
    record Back(String secret, String to) implements SignInAnswer {
        @Override
        public void write(Context context, Access access, Json json) {
            access.keepLogin(context, null);
            access.keepSession(context, secret);
            context.contentType("text/html; charset=utf-8").result(PlainPages.onwards(to));
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(BEGIN, Set.of("to"), this::begin),
                Route.get(
                        RETURN,
                        Set.of(
                                "code",
                                "state",
                                "iss",
                                "session_state",
                                "scope",
                                "error",
                                "error_description"),
                        this::finish));
    }

    private OpenId openId() {
        OpenId openId = access.openId();
        if (openId == null) {
            throw new ProblemException(
                    404, "no-openid", "这里没有设单点登录", null, "serve --openid-issuer 指明单点登录的服务");
        }
        return openId;
    }

    private Away begin(Parameters given) {
        String to = given.text("to").filter(path -> OWN_PATH.matcher(path).matches()).orElse("/");
        try {
            return new Away(openId().begin(to));
        } catch (OpenIdException failed) {
            throw problem(failed);
        }
    }

    private Back finish(Parameters given) {
        OpenId openId = openId();
        auditing.require();
        Access.Asker asker = Access.ASKER.get();
        String login = asker.login();
        Optional<String> code = given.text("code");
        if (code.isEmpty() || login == null) {
            throw refused(
                    asker,
                    "",
                    code.isEmpty()
                            ? "单点登录没有完成：" + given.text("error").orElse("没有给出 code")
                            : "这次登录不是从这个浏览器开始的，或已用过、过期");
        }
        try {
            OpenId.Signed signed = openId.finish(code.get(), given.text("state").orElse(""), login);
            Account account =
                    access.named(signed.name())
                            .orElseThrow(() ->
                                    refused(
                                            asker,
                                            "单点登录的 " + signed.name(),
                                            "单点登录认识您，这里没有给您开账号：" + signed.name()));
            forget(asker.session());
            auditing.record(AuditEvent.SIGN_IN, account.name(), asker.address(), "单点登录");
            return new Back(access.sessions().begin(account.name()), signed.to());
        } catch (OpenIdException failed) {
            if (!failed.isUnreachable()) {
                throw refused(asker, "", String.valueOf(failed.getMessage()));
            }
            throw problem(failed);
        }
    }

    private void forget(@Nullable String session) {
        if (session != null) {
            access.sessions().end(session);
        }
    }

    private ProblemException refused(Access.Asker asker, String who, String why) {
        auditing.record(AuditEvent.SIGN_IN_FAILED, "", asker.address(), "单点登录" + who);
        return new ProblemException(401, "openid-refused", why, null, "从 /sign-in 重新登录；不行请找管理员");
    }

    private static ProblemException problem(OpenIdException failed) {
        return new ProblemException(
                503,
                "openid-unavailable",
                String.valueOf(failed.getMessage()),
                null,
                "稍后再试，或用账号和密码登录；请管理员核对 --openid-issuer");
    }
}
