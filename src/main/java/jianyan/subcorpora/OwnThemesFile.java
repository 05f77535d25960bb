package jianyan.subcorpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.query.InvalidRequestException;

/// Themes that the people of a site made, version by version:
///
/// ```
/// 银发:
///   - {at: "2026-03-01T09:00:00Z", by: 李明, terms: [养老, 助餐]}
/// ```
///
/// A question brings what such a theme counts with it, so a link stays what it was when somebody
/// changes the theme. The file is read whenever it is asked. Thread-safe within one process.
public final class OwnThemesFile {
    /// Its name beside the index.
    public static final String NAME = "own-themes.yaml";

    /// So many versions of a theme are kept; the oldest goes first.
    static final int MOST_VERSIONS = 100;

    /// A site of more would want a lexicon of its own.
    static final int MOST_THEMES = 500;

    private final YamlFile file;

    public OwnThemesFile(Path path) {
        this.file =
                new YamlFile(
                        path,
                        why ->
                                new InvalidRequestException(
                                        "malformed-own-themes",
                                        path.toString(),
                                        "自建主题的文件读不懂：" + why,
                                        "改正这一处，如：银发: [{at: \"2026-03-01T09:00:00Z\", terms: [养老, 助餐]}]"));
    }

    /// The one that lies where the saved selections do.
    public static OwnThemesFile beside(SubcorporaFile subcorpora) {
        return new OwnThemesFile(subcorpora.path().resolveSibling(NAME));
    }

    /// In the order of the file; none where there is no file.
    ///
    /// @throws InvalidRequestException when it cannot be understood
    public List<OwnTheme> all() {
        return List.copyOf(read().values());
    }

    /// Adds a version to a theme, or a theme.
    ///
    /// @param known how many versions there were when somebody began to change it
    /// @throws InvalidRequestException when somebody else saved one since
    public synchronized OwnTheme save(String name, OwnTheme.Version version, int known) {
        Map<String, OwnTheme> all = read();
        OwnTheme first = OwnTheme.first(name, version);
        OwnTheme old = all.get(first.name());
        if (old != null && old.versions().size() != known) {
            throw new InvalidRequestException(
                    "theme-changed",
                    "known",
                    "“" + old.name() + "”已有第 " + old.versions().size() + " 版，你改的是第 " + known + " 版",
                    "看过最新的一版再存，或换个名字");
        }
        if (old == null && all.size() >= MOST_THEMES) {
            throw new InvalidRequestException(
                    "too-many-themes", "name", "已有 " + all.size() + " 个自建主题", "先去掉不用的");
        }
        OwnTheme saved = old == null ? first : old.then(version, MOST_VERSIONS);
        all.put(saved.name(), saved);
        write(all);
        return saved;
    }

    /// @throws InvalidRequestException when there is none of this name
    public synchronized void remove(String name) {
        Map<String, OwnTheme> all = read();
        if (all.remove(name.strip()) == null) {
            throw new InvalidRequestException(
                    "unknown-theme",
                    "name",
                    "没有名为“" + name + "”的自建主题",
                    all.isEmpty() ? "还没有存过" : "已有：" + String.join("、", all.keySet()));
        }
        write(all);
    }

    private Map<String, OwnTheme> read() {
        Map<String, OwnTheme> all = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, JsonNode> each : file.read().properties()) {
                OwnTheme theme = new OwnTheme(each.getKey(), versions(each.getValue()));
                all.put(theme.name(), theme);
            }
            return all;
        } catch (InvalidRequestException wrong) {
            throw wrong.code().equals("malformed-own-themes")
                    ? wrong
                    : file.malformed().apply(wrong.getMessage() + "；" + wrong.remedy());
        }
    }

    private static List<OwnTheme.Version> versions(JsonNode written) {
        List<OwnTheme.Version> versions = new ArrayList<>();
        for (JsonNode each : written) {
            List<String> terms = new ArrayList<>();
            each.path("terms").forEach(term -> terms.add(term.asText()));
            versions.add(
                    new OwnTheme.Version(
                            each.path("at").asText(),
                            each.hasNonNull("by") ? each.path("by").asText() : null,
                            terms));
        }
        return versions;
    }

    private void write(Map<String, OwnTheme> all) {
        ObjectNode root = YamlFile.YAML.createObjectNode();
        all.values()
                .forEach(theme ->
                        root.set(theme.name(), YamlFile.YAML.valueToTree(theme.versions())));
        file.write(root);
    }
}
