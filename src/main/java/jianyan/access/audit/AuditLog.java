package jianyan.access.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jianyan.access.Secrets;
import jianyan.files.PrivateFiles;

/// Appends to the record of events. Several processes may do so at once. Thread-safe.
public final class AuditLog {
    /// Before the first.
    static final String NONE = "0".repeat(64);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AuditFiles files;
    private final Clock clock;

    public AuditLog(Path folder, Clock clock) {
        this.folder = folder;
        this.files = new AuditFiles(folder);
        this.clock = clock;
    }

    public AuditFiles files() {
        return files;
    }

    public Path folder() {
        return folder;
    }

    /// Whether a record could be written; asked before what must not happen unrecorded.
    public boolean isWritable() {
        try {
            PrivateFiles.createFolders(folder);
            return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() > 0;
        } catch (IOException unreachable) {
            return false;
        }
    }

    /// On the disk when this returns.
    ///
    /// @param account empty for the program's own, or nobody known
    /// @param address empty for the program's own
    public synchronized AuditRecord append(
            AuditEvent event, String account, String address, String detail) throws IOException {
        PrivateFiles.createFolders(folder);
        Path lockFile = folder.resolve("lock");
        PrivateFiles.createFile(lockFile);
        // The lock goes with the channel.
        try (FileChannel locking = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock unused = locking.lock();
            return write(event, account, address, detail);
        }
    }

    /// Appends what is set when it is not what was set before.
    public void configuration(String settings) throws IOException {
        List<AuditRecord> before =
                files.newest(
                        1,
                        Long.MAX_VALUE,
                        record ->
                                record.event() == AuditEvent.CONFIGURATION
                                        && record.address().isEmpty());
        if (before.isEmpty() || !before.getFirst().detail().equals(settings)) {
            append(AuditEvent.CONFIGURATION, "", "", settings);
        }
    }

    /// Deletes the months that are over for longer than that, and records where the chain now
    /// begins.
    public synchronized int keep(Duration longest) throws IOException {
        Instant limit = clock.instant().minus(longest);
        List<Path> over = new ArrayList<>();
        Optional<AuditRecord> last = Optional.empty();
        List<Path> all = files.files();
        for (Path file : all.subList(0, Math.max(0, all.size() - 1))) {
            Optional<AuditRecord> ended = AuditFiles.last(file);
            if (ended.isEmpty() || !ended.get().time().isBefore(limit)) {
                break;
            }
            over.add(file);
            last = ended;
        }
        if (last.isPresent()) {
            // First the word, then the deed: a chain that begins later than it is said to begin
            // would look like one that was cut.
            append(AuditEvent.RETENTION, "", "", removed(last.get().n(), last.get().hash()));
            for (Path file : over) {
                Files.delete(file);
            }
        }
        return over.size();
    }

    static String removed(long n, String hash) {
        return "删除到第 " + n + " 条，其摘要 " + hash;
    }

    private AuditRecord write(AuditEvent event, String account, String address, String detail)
            throws IOException {
        Optional<AuditRecord> last = files.last();
        AuditRecord bare =
                new AuditRecord(
                        last.map(AuditRecord::n).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        event,
                        account,
                        address,
                        detail,
                        last.map(AuditRecord::hash).orElse(NONE),
                        "");
        String line = AuditFiles.line(bare);
        String hashed = line.substring(0, line.lastIndexOf(AuditFiles.HASH));
        AuditRecord record =
                new AuditRecord(
                        bare.n(),
                        bare.time(),
                        event,
                        account,
                        address,
                        detail,
                        bare.previous(),
                        Secrets.digest(hashed));
        Path file = folder.resolve("audit-" + MONTH.format(record.time()) + ".jsonl");
        PrivateFiles.createFile(file);
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = out.size();
            String begun = end == 0 || endsLine(out, end) ? "" : "\n";
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            (begun + AuditFiles.line(record) + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                end += out.write(bytes, end);
            }
            out.force(false);
        }
        return record;
    }

    /// Not so where the machine stopped while a line was being written.
    private static boolean endsLine(FileChannel file, long end) throws IOException {
        ByteBuffer single = ByteBuffer.allocate(1);
        file.read(single, end - 1);
        return single.get(0) == '\n';
    }
}
