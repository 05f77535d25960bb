package jianyan.subcorpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.query.InvalidRequestException;
import jianyan.question.lexicon.LexiconEntry;
import org.jspecify.annotations.Nullable;

/// Terms that the people of a site wrote, version by version:
///
/// ```
/// 银发助餐:
///   - {at: "2026-03-01T09:00:00Z", by: 李明, line: "银发助餐\tpolicy\t长者助餐"}
/// ```
///
/// They do nothing here: a build with the file that [#tsv] gives in its lexicon folder puts them in
/// force. The file is read whenever it is asked. Thread-safe within one process.
public final class OwnTermsFile {
    /// Its name beside the index.
    public static final String NAME = "own-terms.yaml";

    /// What they are called within a lexicon folder.
    public static final String LEXICON_FILE = "site-terms.tsv";

    static final int MOST_VERSIONS = 100;

    /// The lexicon of the program has 1,700; more than this would come from a list of somebody's.
    static final int MOST_TERMS = 5_000;

    private final YamlFile file;

    public OwnTermsFile(Path path) {
        this.file =
                new YamlFile(
                        path,
                        why ->
                                new InvalidRequestException(
                                        "malformed-own-terms",
                                        path.toString(),
                                        "自建词语的文件读不懂：" + why,
                                        "改正这一处，如：银发助餐: [{at: \"2026-03-01T09:00:00Z\", line: \"银发助餐\\tpolicy\"}]"));
    }

    /// The one that lies where the saved selections do.
    public static OwnTermsFile beside(SubcorporaFile subcorpora) {
        return new OwnTermsFile(subcorpora.path().resolveSibling(NAME));
    }

    /// In the order of the file; none where there is no file.
    ///
    /// @throws InvalidRequestException when it cannot be understood
    public List<OwnTerm> all() {
        return List.copyOf(read().values());
    }

    /// All of them as a lexicon file.
    public String tsv() {
        StringBuilder lines = new StringBuilder("# 词\t类别\t别名，用 | 隔开，~ 是简称\t附注\n");
        all().forEach(term -> lines.append(term.line()).append('\n'));
        return lines.toString();
    }

    /// Adds a version to each of some terms, or a term: all of them or none.
    ///
    /// @param known how many versions these terms had together when somebody began to change them
    /// @throws InvalidRequestException when somebody else saved one since
    public synchronized List<OwnTerm> save(
            List<LexiconEntry> entries, String at, @Nullable String by, int known) {
        entries.forEach(OwnTermsFile::requireNoFormula);
        Map<String, OwnTerm> all = read();
        int held =
                entries.stream()
                        .map(LexiconEntry::term)
                        .distinct()
                        .mapToInt(
                                term -> all.containsKey(term) ? all.get(term).versions().size() : 0)
                        .sum();
        if (held != known) {
            throw new InvalidRequestException(
                    "terms-changed",
                    "known",
                    "这些词已存有 " + held + " 版，你看到的是 " + known + " 版",
                    "看过最新的一版再存");
        }
        List<OwnTerm> saved = new ArrayList<>();
        for (LexiconEntry entry : entries) {
            OwnTerm.Version version = new OwnTerm.Version(at, by, entry.line());
            OwnTerm old = all.get(entry.term());
            OwnTerm now =
                    old == null
                            ? new OwnTerm(entry.term(), List.of(version))
                            : old.then(version, MOST_VERSIONS);
            all.put(now.term(), now);
            saved.add(now);
        }
        if (all.size() > MOST_TERMS) {
            throw new InvalidRequestException(
                    "too-many-terms",
                    "lines",
                    "连同已存的共有 " + all.size() + " 个自建词语，最多 " + MOST_TERMS + " 个",
                    "先去掉不用的");
        }
        write(all);
        return saved;
    }

    /// @throws InvalidRequestException when there is none of this name
    public synchronized void remove(String term) {
        Map<String, OwnTerm> all = read();
        if (all.remove(term.strip()) == null) {
            throw new InvalidRequestException(
                    "unknown-term", "term", "没有自建的词“" + term + "”", "看 /api/v1/lexicon/own 里有哪些");
        }
        write(all);
    }

    /// The file is opened in Excel, which takes such a cell for a formula.
    private static void requireNoFormula(LexiconEntry entry) {
        for (String cell : entry.line().split("\t", -1)) {
            if (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0) {
                throw new InvalidRequestException(
                        "malformed-terms",
                        "lines",
                        "“" + entry.term() + "”这一行有一栏以“" + cell.charAt(0) + "”开头，表格软件会当成公式",
                        "去掉开头的符号");
            }
        }
    }

    private Map<String, OwnTerm> read() {
        Map<String, OwnTerm> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : file.read().properties()) {
            List<OwnTerm.Version> versions = new ArrayList<>();
            for (JsonNode written : each.getValue()) {
                versions.add(
                        new OwnTerm.Version(
                                written.path("at").asText(),
                                written.hasNonNull("by") ? written.path("by").asText() : null,
                                line(each.getKey(), written)));
            }
            if (versions.isEmpty()) {
                throw file.malformed().apply("“" + each.getKey() + "”下面没有任何一版");
            }
            all.put(each.getKey(), new OwnTerm(each.getKey(), versions));
        }
        return all;
    }

    /// What stands under a name is a line of it: another one would be counted under this name.
    private String line(String term, JsonNode written) {
        String line = written.path("line").asText();
        if (!line.startsWith(term + "\t") || line.contains("\n")) {
            throw file.malformed().apply("“" + term + "”的一版 line 应以这个词和制表符开头");
        }
        return line;
    }

    private void write(Map<String, OwnTerm> all) {
        ObjectNode root = YamlFile.YAML.createObjectNode();
        all.values()
                .forEach(each -> root.set(each.term(), YamlFile.YAML.valueToTree(each.versions())));
        file.write(root);
    }
}
