package jianyan.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// Where people sign in, apart from the page itself, which needs an account to be of use.
final class SignInPage {
    private static final Map<String, Content> FILES =
            Map.of(
                    "/sign-in", file("page.html", "text/html; charset=utf-8"),
                    "/sign-in/page.css", file("page.css", "text/css; charset=utf-8"),
                    "/sign-in/page.js", file("page.js", "text/javascript; charset=utf-8"));

    void register(RoutesConfig routes) {
        FILES.forEach((path, file) -> {
            routes.addHttpHandler(HandlerType.GET, path, context -> send(context, file));
            routes.addHttpHandler(HandlerType.HEAD, path, context -> send(context, file));
        });
    }

    private static void send(Context context, Content file) {
        context.attribute(JianyanServer.ROUTE, "page");
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.contentType(file.mediaType()).result(file.bytes());
    }

    private static Content file(String name, String mediaType) {
        try (InputStream stream = SignInPage.class.getResourceAsStream("/web/sign-in/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new Content(mediaType, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
