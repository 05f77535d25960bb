package jianyan.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a backup consists of: `backup.json` in its folder.
///
/// @param version of this list
/// @param made when, in ISO 8601
/// @param generation of the index
/// @param changes the last change of the workbench; 0 when there was none
record BackupList(int version, String made, long generation, long changes, List<Entry> files) {
    static final int VERSION = 1;
    static final String NAME = "backup.json";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// @param name within the folder of the backup, with `/` between names
    record Entry(String name, long bytes, String sha256) {}

    BackupList {
        files = List.copyOf(files);
    }

    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), MAPPER.writeValueAsBytes(this));
    }

    /// @throws BackupException when a folder is no backup of this version
    static BackupList read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException(
                    "这里没有备份", folder.toString(), "指明 jianyan backup 写的文件夹，或一份 workbench-….db");
        }
        try {
            BackupList list = MAPPER.readValue(Files.readAllBytes(file), BackupList.class);
            if (list.version == VERSION) {
                return list;
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new BackupException("备份的清单读不懂", file.toString(), "用另一份备份");
        }
        throw new BackupException("备份由另一版本的程序写成", file.toString(), "用写它的那个版本恢复");
    }

    /// Holds every file against the list.
    ///
    /// @throws BackupException when one is missing, cut off or changed
    void verify(Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : files) {
            Path file = folder.resolve(entry.name).normalize();
            if (!file.startsWith(folder.normalize())
                    || !Files.isRegularFile(file)
                    || Files.size(file) != entry.bytes
                    || !Copying.sha256(file).equals(entry.sha256)) {
                wrong.add(entry.name);
            }
        }
        if (!wrong.isEmpty()) {
            throw new BackupException(
                    "备份已损坏：" + String.join("、", wrong), folder.toString(), "用另一份备份；原有的索引和决定没有改动");
        }
    }
}
