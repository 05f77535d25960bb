package jianyan.http.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import jianyan.http.exchange.Language;
import jianyan.http.exchange.Route;

/// Pages that stand apart from the page itself, which needs an account that reads: where people
/// sign in, and where whoever audits looks at the record of events.
public final class PlainPages {
    private static final List<String> PAGES = List.of("sign-in", "audit");

    private final PageLanguages languages;

    public PlainPages(PageLanguages languages) {
        this.languages = languages;
    }

    public void register(RoutesConfig routes) {
        for (String page : PAGES) {
            String html = text(page, "page.html");
            get(routes, "/" + page, language -> languages.document(language, html));
            get(
                    routes,
                    "/" + page + "/texts.js",
                    language -> languages.texts(language, prefix(page)));
            Assets.Asset style = file("css", text(page, "page.css"));
            get(routes, "/" + page + "/page.css", _ -> style);
            Assets.Asset script = file("javascript", text(page, "page.js"));
            get(routes, "/" + page + "/page.js", _ -> script);
        }
    }

    /// `signIn.` of `sign-in`: no hyphens in the keys of texts.
    private static String prefix(String page) {
        return page.equals("sign-in") ? "signIn." : page + ".";
    }

    /// Sends a browser on that came from another site: only a page of this site can, for a browser
    /// shows the session to none that another leads it to.
    ///
    /// @param to a path of this site
    public static String onwards(String to) {
        String quoted =
                to.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
        return """
        <!doctype html>
        <html lang="zh-CN"><meta charset="utf-8"><title>登录 · 建言</title>
        <meta http-equiv="refresh" content="0; url=%s">
        <p>已登录，<a href="%s">继续</a></p></html>
        """
                .formatted(quoted, quoted);
    }

    private static void get(
            RoutesConfig routes, String path, Function<Language, Assets.Asset> file) {
        Handler handler =
                context -> {
                    Assets.Asset own = file.apply(Language.ofPage(context));
                    context.attribute(Route.ATTRIBUTE, "page");
                    context.header(Header.CACHE_CONTROL, "no-cache");
                    context.header(Header.VARY, "Cookie");
                    context.contentType(own.mediaType()).result(own.bytes());
                };
        routes.addHttpHandler(HandlerType.GET, path, handler);
        routes.addHttpHandler(HandlerType.HEAD, path, handler);
    }

    private static Assets.Asset file(String type, String text) {
        return new Assets.Asset(
                "text/" + type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String page, String name) {
        try (InputStream stream =
                PlainPages.class.getResourceAsStream("/web/" + page + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
