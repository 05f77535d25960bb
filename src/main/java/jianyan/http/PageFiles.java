package jianyan.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page and what it loads, from the class path: `web/` and the ECharts webjar. A file is read
/// once; browsers keep it and ask with its ETag whether it is still the same.
final class PageFiles {
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
                    "/indicators",
                    "/coverage",
                    "/themes",
                    "/help");

    private static final String PAGE = "/web/index.html";

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();
    private final String echarts = "/META-INF/resources/webjars/echarts/" + echartsVersion() + "/";

    private record PageFile(String mediaType, byte[] bytes, String etag) {}

    /// Answers with the page where there is nothing, if a person asked: the page says in words what
    /// there is instead. Programs do not ask for HTML.
    boolean sendNowhere(Context context) {
        String accepted = context.header(Header.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            return false;
        }
        PageFile page = file(PAGE).orElseThrow();
        context.status(404).contentType(page.mediaType()).result(page.bytes());
        return true;
    }

    void register(RoutesConfig routes) {
        VIEWS.forEach(view -> get(routes, view, context -> send(context, PAGE)));
        for (String folder : List.of("/css/<file>", "/js/<file>", "/favicon.svg")) {
            get(routes, folder, context -> send(context, "/web" + context.path()));
        }
        get(
                routes,
                "/vendor/echarts/<file>",
                context -> send(context, echarts + context.pathParam("file")));
    }

    /// The one script that stands in the page itself, for the content security policy: browsers
    /// take no import map from a file.
    String importMapHash() {
        String page = new String(file(PAGE).orElseThrow().bytes(), StandardCharsets.UTF_8);
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        byte[] script = map.group(1).getBytes(StandardCharsets.UTF_8);
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(script)) + "'";
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        Handler named =
                context -> {
                    context.attribute(JianyanServer.ROUTE, "page");
                    handler.handle(context);
                };
        routes.addHttpHandler(HandlerType.GET, path, named);
        routes.addHttpHandler(HandlerType.HEAD, path, named);
    }

    private void send(Context context, String name) {
        PageFile file = file(name).orElseThrow(() -> ProblemException.notFound(context.path()));
        context.header(Header.ETAG, file.etag());
        context.header(Header.CACHE_CONTROL, "no-cache");
        if (file.etag().equals(context.header(Header.IF_NONE_MATCH))) {
            context.status(304);
        } else {
            context.contentType(file.mediaType()).result(file.bytes());
        }
    }

    /// Only files that are there are kept, so that asking for others fills no memory.
    private Optional<PageFile> file(String name) {
        PageFile kept = files.get(name);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<PageFile> read = read(name);
        read.ifPresent(file -> files.put(name, file));
        return read;
    }

    private static Optional<PageFile> read(String name) {
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream stream = PageFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            // Weak, because the same file is also sent compressed.
            String etag = "W/\"" + HexFormat.of().formatHex(sha256(bytes), 0, 12) + "\"";
            return Optional.of(new PageFile(mediaType, bytes, etag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String echartsVersion() {
        var properties = new Properties();
        try (InputStream stream =
                PageFiles.class.getResourceAsStream(
                        "/META-INF/maven/org.webjars/echarts/pom.properties")) {
            if (stream == null) {
                throw new IllegalStateException("the ECharts webjar is missing");
            }
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
