package jianyan.http.access;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jianyan.access.Account;
import jianyan.access.Accounts;
import jianyan.access.Role;
import jianyan.access.SignIn;
import jianyan.access.audit.AuditEvent;
import jianyan.export.json.Json;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import org.jspecify.annotations.Nullable;

/// Signing in and out, and who one is.
public final class AccessRoutes implements Route.Group {
    private final Access access;
    private final Auditing auditing;

    public AccessRoutes(Access access, Auditing auditing) {
        this.access = access;
        this.auditing = auditing;
    }

    /// @param accounts whether accounts are kept at all
    /// @param name null for whoever is not signed in
    /// @param roles what they may do
    /// @param sees the labels of the documents of restricted access that they may see; `*` for all
    /// @param sessions those that they decide in, by name; empty for all
    /// @param openId whether one can sign in with the provider of the site
    record Who(
            boolean accounts,
            @Nullable String name,
            List<String> roles,
            List<String> sees,
            List<String> sessions,
            boolean openId) {}

    /// An answer that begins or ends a session.
    ///
    /// @param secret of the new session; null ends the one that was
    record Session(Who who, @Nullable String secret) implements SignInAnswer {
        @Override
        public void write(Context context, Access access, Json json) {
            access.keepSession(context, secret);
            context.contentType("application/json").result(json.toBytes(who));
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/account", Set.of(), _ -> who()),
                Route.post("/api/v1/sign-in", Set.of("name", "password"), this::signIn),
                Route.post("/api/v1/sign-out", Set.of(), _ -> signOut()));
    }

    private Who who() {
        if (access.signIn() == null) {
            return new Who(
                    false,
                    null,
                    Arrays.stream(Role.values()).map(Role::code).toList(),
                    List.of(Accounts.EVERYTHING),
                    List.of(),
                    false);
        }
        return Access.ASKER.get().account().map(this::who).orElse(nobody());
    }

    private Who nobody() {
        return new Who(
                access.signIn() != null,
                null,
                List.of(),
                List.of(),
                List.of(),
                access.openId() != null);
    }

    private Who who(Account account) {
        return new Who(
                true,
                account.name(),
                List.copyOf(new TreeSet<>(account.roles().stream().map(Role::code).toList())),
                List.copyOf(new TreeSet<>(account.sees())),
                List.copyOf(new TreeSet<>(account.sessions())),
                access.openId() != null);
    }

    private Session signIn(Parameters given) {
        SignIn signIn = access.signIn();
        if (signIn == null) {
            throw new ProblemException(
                    400, "no-accounts", "这里没有设账号，不必登录", null, "serve --accounts 指明账号文件");
        }
        String name = given.requiredQuery("name");
        String address = Access.ASKER.get().address();
        auditing.require();
        try {
            return switch (signIn.with(name, given.requiredQuery("password"), address)) {
                case SignIn.Outcome.Passed(Account account) -> {
                    forget();
                    auditing.record(AuditEvent.SIGN_IN, account.name(), address, "密码");
                    yield new Session(who(account), access.sessions().begin(account.name()));
                }
                case SignIn.Outcome.Refused() -> {
                    auditing.record(AuditEvent.SIGN_IN_FAILED, "", address, tried(name));
                    throw new ProblemException(
                            401, "wrong-password", "账号或密码不对", null, "重新输入；忘了密码请管理员重设");
                }
                case SignIn.Outcome.Locked(var left) -> {
                    auditing.record(AuditEvent.SIGN_IN_LOCKED, "", address, tried(name));
                    throw new ProblemException(
                            429,
                            "account-locked",
                            "登录失败太多次，暂时锁定",
                            null,
                            "请在 " + (left.toMinutes() + 1) + " 分钟后再试");
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A name as it was typed, which may be a password in the wrong field: no more than its
    /// beginning, unless somebody is called so.
    private String tried(String name) {
        return "试的名字 " + (access.knows(name) ? name : name.substring(0, 1) + "…（没有这个账号）");
    }

    private Session signOut() {
        Access.ASKER
                .get()
                .account()
                .ifPresent(_ -> auditing.record(AuditEvent.SIGN_OUT, Access.ASKER.get(), ""));
        forget();
        return new Session(nobody(), null);
    }

    private void forget() {
        String shown = Access.ASKER.get().session();
        if (shown != null) {
            access.sessions().end(shown);
        }
    }
}
