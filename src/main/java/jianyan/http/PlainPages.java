package jianyan.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pages that stand apart from the page itself, which needs an account that reads: where people
/// sign in, and where whoever audits looks at the record of events.
final class PlainPages {
    private final Map<String, Content> files = new TreeMap<>();

    PlainPages() {
        for (String page : List.of("sign-in", "audit")) {
            files.put("/" + page, file(page, "page.html", "text/html; charset=utf-8"));
            files.put("/" + page + "/page.css", file(page, "page.css", "text/css; charset=utf-8"));
            files.put(
                    "/" + page + "/page.js",
                    file(page, "page.js", "text/javascript; charset=utf-8"));
        }
    }

    void register(RoutesConfig routes) {
        files.forEach((path, file) -> {
            routes.addHttpHandler(HandlerType.GET, path, context -> send(context, file));
            routes.addHttpHandler(HandlerType.HEAD, path, context -> send(context, file));
        });
    }

    /// Sends a browser on that came from another site: only a page of this site can, for a browser
    /// shows the session to none that another leads it to.
    ///
    /// @param to a path of this site
    static String onwards(String to) {
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

    private static void send(Context context, Content file) {
        context.attribute(JianyanServer.ROUTE, "page");
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.contentType(file.mediaType()).result(file.bytes());
    }

    private static Content file(String page, String name, String mediaType) {
        try (InputStream stream =
                PlainPages.class.getResourceAsStream("/web/" + page + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new Content(mediaType, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
