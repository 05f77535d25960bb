package jianyan.access;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import jianyan.files.PrivateFiles;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// The accounts as a YAML file that only its owner may read. A server follows what changes in it.
/// Thread-safe.
public final class AccountsFile {
    private static final ObjectMapper MAPPER =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Path file;
    private @Nullable Held held;

    private record Held(FileTime changed, long bytes, Accounts accounts) {}

    public AccountsFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// What the file holds now; nobody where there is none.
    ///
    /// @throws InvalidRequestException when it cannot be understood, with line and column
    public synchronized Accounts accounts() throws IOException {
        if (!Files.exists(file)) {
            held = null;
            return Accounts.NONE;
        }
        FileTime changed = Files.getLastModifiedTime(file);
        long bytes = Files.size(file);
        Held last = held;
        if (last == null || !last.changed.equals(changed) || last.bytes != bytes) {
            last = new Held(changed, bytes, read());
            held = last;
        }
        return last.accounts;
    }

    private Accounts read() throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), Accounts.class);
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            String place =
                    at == null ? "" : " 第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
            throw new InvalidRequestException(
                    "malformed-accounts",
                    file + place,
                    "账号文件读不懂：" + wrong.getOriginalMessage(),
                    "改正这一处，或用 jianyan accounts 改写");
        }
    }

    /// Puts others in the place of what is there, whole or not at all.
    public synchronized void write(Accounts accounts) throws IOException {
        PrivateFiles.createFolderOf(file);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        PrivateFiles.createFile(beside);
        MAPPER.writeValue(beside.toFile(), accounts);
        Files.move(
                beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        held = null;
    }
}
