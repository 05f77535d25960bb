package jianyan.http.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.http.exchange.Language;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;

/// Serves the page and what it loads. The page itself is asked for again at every visit, with its
/// ETag; what it loads is asked for once.
public final class PageFiles {
    /// Every address of the page answers with the same document; its script reads the address.
    private static final List<String> VIEWS =
            List.of(
                    "/",
                    "/search",
                    "/concordance",
                    "/documents/<id>",
                    "/trends",
                    "/compare",
                    "/similar",
                    "/groups",
                    "/judging",
                    "/year",
                    "/indicators",
                    "/coverage",
                    "/themes",
                    "/help");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final Assets assets;
    private final PageLanguages languages;

    public PageFiles(Assets assets, PageLanguages languages) {
        this.assets = assets;
        this.languages = languages;
    }

    /// Answers with the page where there is nothing, if a person asked: the page says in words what
    /// there is instead. Programs do not ask for HTML.
    public boolean sendNowhere(Context context) {
        String accepted = context.header(Header.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            return false;
        }
        Assets.Asset own = page(context);
        context.status(404).contentType(own.mediaType()).result(own.bytes());
        return true;
    }

    public void register(RoutesConfig routes) {
        VIEWS.forEach(view -> get(routes, view, this::sendPage));
        get(routes, Assets.ROOT + "<file>", this::sendAsset);
    }

    /// The one script that stands in the page itself, for the content security policy: browsers
    /// take no import map from a file.
    public String importMapHash() {
        String text = assets.page();
        Matcher map = IMPORT_MAP.matcher(text);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        byte[] script = map.group(1).getBytes(StandardCharsets.UTF_8);
        return "'sha256-" + Base64.getEncoder().encodeToString(digest(script)) + "'";
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        Handler named =
                context -> {
                    context.attribute(Route.ATTRIBUTE, "page");
                    handler.handle(context);
                };
        routes.addHttpHandler(HandlerType.GET, path, named);
        routes.addHttpHandler(HandlerType.HEAD, path, named);
    }

    /// In the language that the reader chose.
    private Assets.Asset page(Context context) {
        return languages.page(Language.ofPage(context));
    }

    private void sendPage(Context context) {
        Assets.Asset own = page(context);
        // Weak, because the same page is also sent compressed.
        String etag = "W/\"" + HexFormat.of().formatHex(digest(own.bytes()), 0, 12) + "\"";
        context.header(Header.ETAG, etag);
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.header(Header.VARY, "Cookie");
        if (etag.equals(context.header(Header.IF_NONE_MATCH))) {
            context.status(304);
        } else {
            context.contentType(own.mediaType()).result(own.bytes());
        }
    }

    private void sendAsset(Context context) {
        Assets.Asset asset =
                assets.at(context.path())
                        .or(() -> languages.at(context.path()))
                        .orElseThrow(() -> ProblemException.notFound(context.path()));
        context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable");
        context.contentType(asset.mediaType()).result(asset.bytes());
    }

    private static byte[] digest(byte[] bytes) {
        return Assets.sha256().digest(bytes);
    }
}
