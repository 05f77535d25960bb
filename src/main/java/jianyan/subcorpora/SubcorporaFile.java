package jianyan.subcorpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.query.InvalidRequestException;
import jianyan.query.Subcorpus;

/// The selections that somebody named, as a YAML file that can be read, written and kept by hand:
///
/// ```
/// 养老提案:
///   q: 养老 OR 托育
///   kind: [proposal]
///   from: "2019"
/// ```
///
/// It is read whenever it is asked, so that what changes in it holds at once. Thread-safe within
/// one process.
public final class SubcorporaFile {
    /// Its name beside the index, where none is given.
    public static final String NAME = "subcorpora.yaml";

    private final YamlFile file;

    public SubcorporaFile(Path path) {
        this.file =
                new YamlFile(
                        path,
                        why ->
                                new InvalidRequestException(
                                        "malformed-subcorpora",
                                        path.toString(),
                                        "子语料文件读不懂：" + why,
                                        "改正这一处，如：养老提案: {q: 养老, kind: [proposal]}"));
    }

    public Path path() {
        return file.path();
    }

    /// In the order of the file; none where there is no file.
    ///
    /// @throws InvalidRequestException when it cannot be understood
    public List<Subcorpus> all() {
        return List.copyOf(read().values());
    }

    /// @throws InvalidRequestException when there is none of this name
    public Subcorpus named(String name) {
        Map<String, Subcorpus> all = read();
        Subcorpus found = all.get(name.strip());
        if (found == null) {
            throw new InvalidRequestException(
                    "unknown-subcorpus",
                    "subcorpus",
                    "没有名为“" + name + "”的子语料",
                    all.isEmpty()
                            ? path() + " 里还没有；先用 jianyan subcorpora save 名字 查询 保存"
                            : "已有：" + String.join("、", all.keySet()));
        }
        return found;
    }

    /// Keeps one, in the place of one of the same name.
    public synchronized void save(Subcorpus subcorpus) {
        Map<String, Subcorpus> all = read();
        all.put(subcorpus.name(), subcorpus);
        write(all);
    }

    /// @throws InvalidRequestException when there is none of this name
    public synchronized void remove(String name) {
        Map<String, Subcorpus> all = read();
        all.remove(named(name).name());
        write(all);
    }

    private Map<String, Subcorpus> read() {
        Map<String, Subcorpus> all = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, JsonNode> each : file.read().properties()) {
                Subcorpus subcorpus = WrittenSubcorpus.read(each.getKey(), each.getValue());
                all.put(subcorpus.name(), subcorpus);
            }
            return all;
        } catch (InvalidRequestException wrong) {
            throw wrong.code().equals("malformed-subcorpora")
                    ? wrong
                    : file.malformed()
                            .apply(
                                    wrong.getMessage()
                                            + "（"
                                            + wrong.where()
                                            + "）；"
                                            + wrong.remedy());
        }
    }

    private void write(Map<String, Subcorpus> all) {
        ObjectNode root = YamlFile.YAML.createObjectNode();
        all.values()
                .forEach(each -> root.set(each.name(), WrittenSubcorpus.tree(each, YamlFile.YAML)));
        file.write(root);
    }
}
