package jianyan.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jianyan.engine.Scripts;
import jianyan.question.search.Script;

/// The page in traditional script: its scripts and its document with their texts written so. What
/// is no text for people, or is held against the corpus, stays; so do styles and the library of
/// charts, which are those of the page in simplified script. Thread-safe.
final class TraditionalAssets {
    private static final String SCRIPTS = "js/";

    /// Names of districts and words of questions meet those of documents.
    private static final Set<String> KEPT =
            Set.of("js/charts/shanghai.js", "js/views/search/question.js");

    private final Assets assets;
    private final String folder;
    private final ConcurrentHashMap<String, Assets.Asset> written = new ConcurrentHashMap<>();

    TraditionalAssets(Assets assets) {
        this.assets = assets;
        this.folder = assets.folder().replaceAll("/$", "t/");
    }

    Assets.Asset page() {
        Assets.Asset page = assets.page();
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        return asset(
                page.mediaType(),
                write(text)
                        .replace(assets.folder() + SCRIPTS, folder + SCRIPTS)
                        .replace("lang=\"zh-CN\"", "lang=\"zh-Hant\""));
    }

    /// A script by its address; empty for everything else.
    Optional<Assets.Asset> at(String path) {
        if (!path.startsWith(folder + SCRIPTS)) {
            return Optional.empty();
        }
        String name = path.substring(folder.length());
        return assets.at(assets.folder() + name)
                .map(asset ->
                        KEPT.contains(name)
                                ? asset
                                : written.computeIfAbsent(name, _ -> written(asset)));
    }

    private static Assets.Asset written(Assets.Asset asset) {
        return asset(asset.mediaType(), write(new String(asset.bytes(), StandardCharsets.UTF_8)));
    }

    private static String write(String text) {
        return Scripts.written(text, Script.TRADITIONAL);
    }

    private static Assets.Asset asset(String mediaType, String text) {
        return new Assets.Asset(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
