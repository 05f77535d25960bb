package jianyan.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.RequestReader;
import org.jspecify.annotations.Nullable;

/// What every answer carries and every request must satisfy, whatever the route.
final class Guard {
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final String contentSecurityPolicy;
    private final boolean loopbackOnly;
    private final List<String> hosts;

    /// What every answer carries, also those that Jetty gives before any route sees a request.
    static final Map<String, String> HEADERS =
            Map.of(
                    Header.X_CONTENT_TYPE_OPTIONS, "nosniff",
                    Header.REFERRER_POLICY, "no-referrer",
                    Header.CROSS_ORIGIN_OPENER_POLICY, "same-origin",
                    Header.CROSS_ORIGIN_RESOURCE_POLICY, "same-origin",
                    // Answers change with the index; the files of the page say otherwise for
                    // themselves.
                    Header.CACHE_CONTROL, "no-store");

    /// @param scriptHash the page's own inline script, as the policy names it
    /// @param loopbackOnly whether the server is bound to this machine alone
    /// @param hosts the names to answer under where it is not; any when empty
    Guard(String scriptHash, boolean loopbackOnly, List<String> hosts) {
        this.contentSecurityPolicy =
                String.join(
                        "; ",
                        "default-src 'self'",
                        "script-src 'self' " + scriptHash,
                        "img-src 'self' data:",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
        this.loopbackOnly = loopbackOnly;
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /// Runs before every route.
    void admit(Context context) {
        context.header(Header.CONTENT_SECURITY_POLICY, contentSecurityPolicy);
        HEADERS.forEach(context::header);
        if (context.req().isSecure() || "https".equals(context.header("X-Forwarded-Proto"))) {
            // A browser that was here once comes back encrypted, whatever link it follows.
            context.header(Header.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
        }
        requireOwnHost(context.header(Header.HOST));
        // Jetty lets %u517b pass, which is in no standard, and the routes could not decode it.
        RequestReader.requireDecodable(context.req().getRequestURI());
        if (!context.method().equals(HandlerType.GET)
                && !context.method().equals(HandlerType.HEAD)) {
            requireOwnPage(context);
        } else if (context.path().startsWith("/api/")) {
            requireNoOtherPage(context);
        }
    }

    /// A page elsewhere can make a browser post here, with whatever the browser may do here. Where
    /// the browser says whose page it is, that is believed; otherwise the origin has to be this
    /// host. Programs that are no browsers say neither.
    private static void requireOwnPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header(Header.ORIGIN);
        boolean own =
                site == null
                        ? origin == null || isOrigin(origin, context.header(Header.HOST))
                        : site.equals("same-origin") || site.equals("none");
        if (!own) {
            throw new ProblemException(
                    403,
                    "other-origin",
                    "请求来自另一个网站的页面",
                    site == null ? Header.ORIGIN : "Sec-Fetch-Site",
                    "从本站的页面，或用程序直接请求");
        }
    }

    /// A page elsewhere can make a browser ask for what costs, again and again, though it cannot
    /// read the answer. A link that somebody follows is another thing.
    private static void requireNoOtherPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        // Same-site is another host of the same domain: another program of the same office.
        if (("cross-site".equals(site) || "same-site".equals(site))
                && !"?1".equals(context.header("Sec-Fetch-User"))) {
            throw new ProblemException(
                    403, "other-origin", "请求来自另一个网站的页面", "Sec-Fetch-Site", "从本站的页面，或用程序直接请求");
        }
    }

    private static boolean isOrigin(String origin, @Nullable String host) {
        return origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    /// A page elsewhere can give its own name the address 127.0.0.1 (DNS rebinding) and would then
    /// read answers as if they were its own. Its requests still carry that name.
    private void requireOwnHost(@Nullable String host) {
        if (host == null || !loopbackOnly && hosts.isEmpty()) {
            return;
        }
        String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
        if (!loopbackOnly && !hosts.contains(name) && !LOOPBACK.matcher(name).matches()) {
            throw new ProblemException(
                    421,
                    "unknown-host",
                    "这个服务不以“" + name + "”为名",
                    "Host",
                    "用 " + String.join("、", hosts) + " 访问，或用 --allowed-host 加上这个名字");
        }
        if (loopbackOnly && !LOOPBACK.matcher(name).matches()) {
            throw new ProblemException(
                    421,
                    "unknown-host",
                    "这个服务只对本机开放，不以“" + name + "”为名",
                    "Host",
                    "用 127.0.0.1 或 localhost 访问，或用 --host 监听别的地址");
        }
    }
}
