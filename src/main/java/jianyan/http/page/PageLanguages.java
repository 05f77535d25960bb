package jianyan.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.engine.Scripts;
import jianyan.http.exchange.Language;
import jianyan.question.search.Script;

/// The page in each language that it speaks. The texts lie in one file a language, `texts/zh.json`
/// and `texts/en.json`; those in traditional script are the Chinese ones written so. Scripts and
/// styles are the same whatever the language: a module of the texts is named by the page's
/// document. Thread-safe.
public final class PageLanguages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    /// `{{page.skip}}` in the document.
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");

    /// Keys of pages that stand apart begin so: nobody else needs their texts.
    private static final List<String> APART = List.of("signIn.", "audit.");

    /// What is served in one language.
    private record Spoken(Assets.Asset page, Assets.Asset texts) {}

    private final Assets assets;

    /// Made when it is first asked for: writing all texts in the other script takes a while.
    private final ConcurrentHashMap<Language, Spoken> spoken = new ConcurrentHashMap<>();

    public PageLanguages(Assets assets) {
        this.assets = assets;
    }

    Assets.Asset page(Language language) {
        return in(language).page();
    }

    /// Another document of ours with its texts put in.
    Assets.Asset document(Language language, String html) {
        return asset("html", withTexts(language, html, texts(language)));
    }

    /// The texts of a page that stands apart, as a module of its own.
    ///
    /// @param prefix with which the keys of its texts begin
    Assets.Asset texts(Language language, String prefix) {
        Map<String, String> own = new LinkedHashMap<>(texts(language));
        own.keySet().removeIf(key -> !key.startsWith(prefix));
        return asset("javascript", "export default " + written(own));
    }

    /// The texts of a language as a module, by its address; empty for everything else.
    Optional<Assets.Asset> at(String path) {
        return Stream.of(Language.values())
                .filter(language -> path(language).equals(path))
                .findFirst()
                .map(language -> in(language).texts());
    }

    private Spoken in(Language language) {
        return spoken.computeIfAbsent(language, this::speak);
    }

    private Spoken speak(Language language) {
        Map<String, String> texts = texts(language);
        String document =
                withTexts(language, assets.page(), texts)
                        .replace("\"/texts/zh-CN.js\"", "\"" + path(language) + "\"");
        texts.keySet().removeIf(key -> APART.stream().anyMatch(key::startsWith));
        return new Spoken(
                asset("html", document), asset("javascript", "export default " + written(texts)));
    }

    private static String withTexts(Language language, String html, Map<String, String> texts) {
        return PLACE.matcher(html)
                .replaceAll(place -> texts.getOrDefault(place.group(1), place.group()))
                .replace("lang=\"zh-CN\"", "lang=\"" + language.code() + "\"");
    }

    private Map<String, String> texts(Language language) {
        return parsed(
                switch (language) {
                    case SIMPLIFIED -> assets.text("texts/zh.json");
                    case TRADITIONAL ->
                            Scripts.written(assets.text("texts/zh.json"), Script.TRADITIONAL);
                    case ENGLISH -> assets.text("texts/en.json");
                });
    }

    private String path(Language language) {
        return assets.folder() + "texts/" + language.code() + ".js";
    }

    private static String written(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> parsed(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Assets.Asset asset(String type, String text) {
        return new Assets.Asset(
                "text/" + type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
