package jianyan.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people read in the place of the keys of a description, and back again. A key that has no
/// name stays as it is, so that files of other versions can be read.
public final class AboutNames {
    /// Keys that are numbered where they do not fit into one line: `note 2`.
    private static final Pattern NUMBERED = Pattern.compile("(.+) ([0-9]+)");

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("title", "标题"),
                    Map.entry("request", "请求"),
                    Map.entry("query", "查询"),
                    Map.entry("queries", "查询数"),
                    Map.entry("filters", "筛选"),
                    Map.entry("total", "总数"),
                    Map.entry("source", "来源"),
                    Map.entry("groups", "组数"),
                    Map.entry("proposals", "提案数"),
                    Map.entry("lastChange", "最后一次改动"),
                    Map.entry("made", "制作时间"),
                    Map.entry("exported", "导出时间"),
                    Map.entry("program", "程序版本"),
                    Map.entry("lexicon", "词典版本"),
                    Map.entry("analysisAndLexicon", "分析和词典版本"),
                    Map.entry("generation", "索引代次"),
                    Map.entry("indexGeneration", "索引的代"),
                    Map.entry("built", "建立时间"),
                    Map.entry("indexBuilt", "索引建立时间"),
                    Map.entry("documents", "文档数"),
                    Map.entry("passages", "段落数"),
                    Map.entry("characters", "字数"),
                    Map.entry("corpusDocuments", "语料文档数"),
                    Map.entry("corpusCharacters", "语料字数"),
                    Map.entry("note", "注"),
                    Map.entry("link", "链接"),
                    Map.entry("command", "命令"),
                    Map.entry(ExportFingerprint.SCOPE, "范围"),
                    Map.entry(ExportFingerprint.FINGERPRINT, "指纹"),
                    Map.entry(ExportFingerprint.ENTRIES, "词典条目"),
                    Map.entry(ExportFingerprint.SET, "所依据的文件"));

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        NAMES.forEach((key, name) -> KEYS.put(name, key));
    }

    private AboutNames() {}

    /// 查询 for `query`, 注 2 for `note 2`.
    static String of(String key) {
        return in(NAMES, key);
    }

    public static String keyOf(String name) {
        return in(KEYS, name);
    }

    private static String in(Map<String, String> words, String word) {
        Matcher numbered = NUMBERED.matcher(word);
        return numbered.matches()
                ? words.getOrDefault(numbered.group(1), numbered.group(1)) + " " + numbered.group(2)
                : words.getOrDefault(word, word);
    }
}
