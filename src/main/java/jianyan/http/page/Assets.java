package jianyan.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the page loads, under an address that names the content: `/assets/9f86d081884c/js/main.js`,
/// where the folder is a hash of all files together. Modules name one another relatively, so that
/// they find each other below any folder, and nothing has to be built. A browser keeps such a file
/// for good; when one file changes, all addresses do.
public final class Assets {
    static final String ROOT = "/assets/";

    private static final String PAGE = "index.html";
    private static final String ECHARTS = "vendor/echarts/echarts.esm.min.js";

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private final SortedMap<String, byte[]> files = read();
    private final String folder;

    public Assets() {
        MessageDigest all = sha256();
        files.forEach((name, bytes) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update(bytes);
        });
        this.folder = ROOT + HexFormat.of().formatHex(all.digest(), 0, 6) + "/";
    }

    /// Where all files lie: the root and the hash.
    String folder() {
        return folder;
    }

    /// @param mediaType with its charset
    record Asset(String mediaType, byte[] bytes) {}

    /// A file by its path below the folder; empty as well for what is of no known type, and for
    /// another version's address.
    Optional<Asset> at(String path) {
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        String name = path.substring(folder.length());
        String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return name.equals(PAGE) || type == null
                ? Optional.empty()
                : Optional.ofNullable(files.get(name)).map(bytes -> new Asset(type, bytes));
    }

    /// The one document of the page, in which every file is called by its address here; its texts
    /// are still to be put in.
    String page() {
        String page = text(PAGE);
        for (String below : List.of("css/", "js/", "vendor/", "favicon.svg")) {
            page = page.replace("\"/" + below, "\"" + folder + below);
        }
        return page;
    }

    /// A file of ours by its name, to be made into something before it is sent.
    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            URI page = required("/web/" + PAGE).toURI();
            if (page.getScheme().equals("jar")) {
                // A file system of its own, so that closing it takes nobody else's away.
                Path jar = Path.of(URI.create(page.getRawSchemeSpecificPart().split("!", 2)[0]));
                try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                    readAll(inside.getPath("web"), files);
                }
            } else {
                readAll(Path.of(page).resolveSibling(""), files);
            }
            String echarts = "/META-INF/resources/webjars/echarts/" + echartsVersion() + "/";
            try (InputStream library = required(echarts + "echarts.esm.min.js").openStream()) {
                files.put(ECHARTS, library.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static void readAll(Path folder, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
    }

    private static String echartsVersion() throws IOException {
        var properties = new Properties();
        URL versions = required("/META-INF/maven/org.webjars/echarts/pom.properties");
        try (InputStream stream = versions.openStream()) {
            properties.load(stream);
        }
        return properties.getProperty("version");
    }

    private static URL required(String name) {
        URL found = Assets.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing from the class path");
        }
        return found;
    }
}
