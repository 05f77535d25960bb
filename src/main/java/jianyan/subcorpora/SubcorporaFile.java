package jianyan.subcorpora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.files.PrivateFiles;
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

    private static final YAMLMapper YAML =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();

    private final Path file;

    public SubcorporaFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
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
                            ? file + " 里还没有；先用 jianyan subcorpora save 名字 查询 保存"
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
        if (!Files.exists(file)) {
            return all;
        }
        try {
            JsonNode root = YAML.readTree(file.toFile());
            if (!root.isMissingNode() && !root.isNull() && !root.isObject()) {
                throw malformed("最外层应是 名字: 条件");
            }
            for (Map.Entry<String, JsonNode> each : root.properties()) {
                Subcorpus subcorpus = WrittenSubcorpus.read(each.getKey(), each.getValue());
                all.put(subcorpus.name(), subcorpus);
            }
            return all;
        } catch (JsonProcessingException wrong) {
            throw malformed(
                    (wrong.getLocation() == null
                                    ? ""
                                    : "第 " + wrong.getLocation().getLineNr() + " 行：")
                            + wrong.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidRequestException wrong) {
            throw wrong.code().equals("malformed-subcorpora")
                    ? wrong
                    : malformed(wrong.getMessage() + "（" + wrong.where() + "）；" + wrong.remedy());
        }
    }

    private InvalidRequestException malformed(String why) {
        return new InvalidRequestException(
                "malformed-subcorpora",
                file.toString(),
                "子语料文件读不懂：" + why,
                "改正这一处，如：养老提案: {q: 养老, kind: [proposal]}");
    }

    /// Whole or not at all.
    private void write(Map<String, Subcorpus> all) {
        ObjectNode root = YAML.createObjectNode();
        all.values().forEach(each -> root.set(each.name(), WrittenSubcorpus.tree(each, YAML)));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            PrivateFiles.createFolderOf(file);
            Files.deleteIfExists(beside);
            PrivateFiles.createFile(beside);
            Files.writeString(beside, all.isEmpty() ? "" : YAML.writeValueAsString(root));
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
