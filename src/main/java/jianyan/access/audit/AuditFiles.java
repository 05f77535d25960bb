package jianyan.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a record, one a month, a line of JSON for each event.
public final class AuditFiles {
    static final Pattern NAME = Pattern.compile("audit-\\d{4}-\\d{2}\\.jsonl");

    /// What stands before the hash, and what is hashed.
    static final String HASH = ",\"hash\":\"";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    /// Longer than any line.
    private static final int TAIL = 64 * 1024;

    private final Path folder;

    public AuditFiles(Path folder) {
        this.folder = folder;
    }

    /// The newest first.
    ///
    /// @param before only records of a smaller number
    public List<AuditRecord> newest(int size, long before, Predicate<AuditRecord> wanted)
            throws IOException {
        List<AuditRecord> found = new ArrayList<>();
        for (Path file : files().reversed()) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.reversed()) {
                Optional<AuditRecord> record = parse(line);
                if (record.isPresent() && record.get().n() < before && wanted.test(record.get())) {
                    found.add(record.get());
                    if (found.size() == size) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /// The last whole record of all.
    Optional<AuditRecord> last() throws IOException {
        for (Path file : files().reversed()) {
            Optional<AuditRecord> last = last(file);
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    static Optional<AuditRecord> last(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, open.length() - TAIL);
            byte[] tail = new byte[(int) (open.length() - from)];
            open.seek(from);
            open.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines().toList().reversed().stream()
                            .flatMap(line -> parse(line).stream())
                            .findFirst();
        }
    }

    /// From the oldest to the newest.
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    static Optional<AuditRecord> parse(String line) {
        try {
            return Optional.of(MAPPER.readValue(line, AuditRecord.class));
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    static String line(AuditRecord record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record can be written", impossible);
        }
    }
}
