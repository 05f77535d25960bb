package jianyan.http.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.access.Account;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.access.Role;
import jianyan.access.SignIn;
import jianyan.access.SignIns;
import jianyan.access.audit.AuditEvent;
import jianyan.access.openid.OpenId;
import jianyan.access.openid.OpenIdSettings;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SharedPaths;
import org.jspecify.annotations.Nullable;

/// Whom a request comes from, and whether they may do what it asks. Where no accounts are kept,
/// everybody may do everything.
public final class Access {
    static final String COOKIE = "jianyan-session";

    /// What a browser keeps while its user is at the provider.
    static final String LOGIN_COOKIE = "jianyan-login";

    /// Whoever asks for what is being answered in this scope.
    public static final ScopedValue<Asker> ASKER = ScopedValue.newInstance();

    /// @param address where the request comes from
    /// @param session the secret of the session that was shown, whether or not it holds
    /// @param login the secret of a sign-in that is under way
    /// @param known whether accounts are kept, so that whoever has none sees what everybody may
    public record Asker(
            String address,
            @Nullable String session,
            @Nullable String login,
            Optional<Account> account,
            boolean known) {
        /// The labels whose documents the asker may see; empty when that is every document.
        Optional<Set<String>> bounds() {
            return known && !account.map(Account::seesEverything).orElse(false)
                    ? Optional.of(account.map(Account::sees).orElse(Set.of()))
                    : Optional.empty();
        }
    }

    /// The sessions that whoever asks in this scope decides in; empty where that is every session.
    public static Optional<Set<String>> mandate() {
        return (ASKER.isBound() ? ASKER.get().account() : Optional.<Account>empty())
                .map(Account::sessions)
                .filter(sessions -> !sessions.isEmpty());
    }

    /// The same of whoever asks in this scope; every document where nobody does.
    public static Optional<Set<String>> bounds() {
        return ASKER.isBound() ? ASKER.get().bounds() : Optional.empty();
    }

    /// What tells nothing of any document and is asked before anybody can be known.
    private static final Set<String> FOR_ANYBODY =
            Set.of(
                    "/livez",
                    "/readyz",
                    "/openapi.yaml",
                    "/api/v1/openapi.yaml",
                    "/api/v1/account",
                    "/api/v1/sign-in",
                    "/api/v1/sign-out",
                    OpenIdRoutes.BEGIN,
                    OpenIdRoutes.RETURN);

    /// What the page is made of, which is the same for everybody.
    private static final List<String> ASSETS =
            List.of(
                    "/css/",
                    "/js/",
                    "/vendor/",
                    "/assets/",
                    "/favicon",
                    "/sign-in",
                    "/audit/",
                    "/api/");

    private final AccessOptions options;
    private final SignIns sessions;
    private final @Nullable AccountsFile accounts;
    private final @Nullable SignIn signIn;
    private final @Nullable OpenId openId;
    private final Auditing auditing;
    private final Clock clock;
    private final AtomicReference<@Nullable Accounts> seen = new AtomicReference<>();

    public Access(AccessOptions options, Auditing auditing, Clock clock) {
        this.options = options;
        this.auditing = auditing;
        this.clock = clock;
        this.sessions = new SignIns(clock);
        this.accounts = options.accounts() == null ? null : new AccountsFile(options.accounts());
        this.signIn = accounts == null ? null : new SignIn(accounts, clock);
        OpenIdSettings provider = options.openId();
        this.openId = accounts == null || provider == null ? null : new OpenId(provider, clock);
    }

    /// Null where no accounts are kept.
    @Nullable SignIn signIn() {
        return signIn;
    }

    /// Null where nobody signs in with a provider.
    @Nullable OpenId openId() {
        return openId;
    }

    /// The account of a name; empty when there is none.
    Optional<Account> named(String name) {
        try {
            return accounts == null ? Optional.empty() : held(accounts).named(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether somebody is called so.
    boolean knows(String name) {
        try {
            return accounts != null && accounts.accounts().knows(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SignIns sessions() {
        return sessions;
    }

    public Asker asker(Context context) {
        return new Asker(
                context.req().getRemoteAddr(),
                session(context),
                context.cookie(LOGIN_COOKIE),
                account(context),
                accounts != null);
    }

    /// @throws ProblemException with status 401 for whoever is not known, 403 for whoever may not
    public void require(Asker asker, Route route) {
        Optional<Role> needed = needed(route);
        if (accounts == null || needed.isEmpty()) {
            return;
        }
        Account account =
                asker.account()
                        .orElseThrow(() ->
                                new ProblemException(
                                        401, "not-signed-in", "请先登录", null, "在 /sign-in 登录，或带上令牌"));
        if (!account.may(needed.get())) {
            throw new ProblemException(
                    403,
                    "not-allowed",
                    account.name()
                            + " 没有“"
                            + needed.get().code()
                            + "”权限（"
                            + needed.get().meaning()
                            + "）",
                    null,
                    "请管理员用 jianyan accounts add 改权限");
        }
    }

    /// What a route asks for; empty when it is for anybody.
    static Optional<Role> needed(Route route) {
        if (FOR_ANYBODY.contains(route.path())) {
            return Optional.empty();
        }
        if (route.path().equals("/metrics")) {
            return Optional.of(Role.ADMINISTER);
        }
        if (route.path().startsWith("/api/v1/audit")) {
            return Optional.of(Role.AUDIT);
        }
        // A name is everybody's: whoever changes what it says changes what others read.
        if (route.hasBody()
                && (route.path().startsWith(SharedPaths.SUBCORPORA)
                        || route.path().startsWith(SharedPaths.OWN_THEMES)
                        || route.path().startsWith(SharedPaths.OWN_TERMS))) {
            return Optional.of(Role.MANAGE);
        }
        if (route.hasBody()
                && (route.path().equals(SharedPaths.INTAKE)
                        || route.path().equals("/api/v1/build"))) {
            return Optional.of(Role.MANAGE);
        }
        // A decision is what somebody signs.
        return Optional.of(route.parameters().contains("reviewer") ? Role.REVIEW : Role.READ);
    }

    /// Sends whoever opens a page without being known to where they can sign in.
    public void admitToPage(Context context) {
        if (accounts == null
                || !context.method().equals(HandlerType.GET)
                || ASSETS.stream().anyMatch(context.path()::startsWith)
                || !String.valueOf(context.header(Header.ACCEPT)).contains("text/html")
                || account(context).isPresent()) {
            return;
        }
        String query = context.queryString();
        String to = context.path() + (query == null ? "" : "?" + query);
        context.redirect("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        context.skipRemainingHandlers();
    }

    private Optional<Account> account(Context context) {
        AccountsFile file = accounts;
        if (file == null) {
            return Optional.empty();
        }
        try {
            String bearer = context.header(Header.AUTHORIZATION);
            Accounts held = held(file);
            if (bearer != null && bearer.startsWith("Bearer ")) {
                return held.bearing(bearer.substring("Bearer ".length()).strip(), clock.instant());
            }
            Optional<String> trusted = trusted(context);
            if (trusted.isPresent()) {
                return held.named(trusted.get());
            }
            String secret = session(context);
            // Looked up anew, so that whoever is taken out of the file is out at once.
            Optional<String> name = secret == null ? Optional.empty() : sessions.holder(secret);
            return name.isEmpty() ? Optional.empty() : held.named(name.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the file says now; whatever changed in it is recorded.
    private Accounts held(AccountsFile file) throws IOException {
        Accounts now = file.accounts();
        Accounts before = seen.getAndSet(now);
        if (before != null && !before.equals(now)) {
            auditing.record(AuditEvent.CONFIGURATION, "", "accounts", now.changesSince(before));
            // Whoever came in with the old password does not stay.
            now.withOtherPasswordThan(before).forEach(sessions::endAllOf);
        }
        return now;
    }

    /// Who the site's single sign-on says it is, from where it is believed.
    private Optional<String> trusted(Context context) {
        String header = options.trustedHeader();
        return header == null || !options.trustedFrom().contains(context.req().getRemoteAddr())
                ? Optional.empty()
                : Optional.ofNullable(context.header(header)).map(Access::sent);
    }

    /// A header as it was sent: they are read byte by byte, and proxies write names in UTF-8.
    private static String sent(String header) {
        String text =
                new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : header;
    }

    /// Sets the cookie of a session, or takes it away.
    ///
    /// @param secret null for none
    void keepSession(Context context, @Nullable String secret) {
        keep(context, COOKIE, secret, "/; SameSite=Strict");
    }

    /// The same of a sign-in under way, which its user comes back to from another site.
    void keepLogin(Context context, @Nullable String secret) {
        keep(context, LOGIN_COOKIE, secret, OpenIdRoutes.BEGIN + "; SameSite=Lax");
    }

    private static void keep(
            Context context, String name, @Nullable String secret, String pathAndSite) {
        boolean secure =
                context.req().isSecure() || "https".equals(context.header("X-Forwarded-Proto"));
        context.res()
                .addHeader(
                        "Set-Cookie",
                        name
                                + "="
                                + (secret == null ? "; Max-Age=0" : secret)
                                + "; HttpOnly; Path="
                                + pathAndSite
                                + (secure ? "; Secure" : ""));
    }

    private static @Nullable String session(Context context) {
        return context.cookie(COOKIE);
    }
}
