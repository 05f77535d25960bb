package jianyan.access.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyan.access.Secrets;

/// Whether a record is whole: every hash right, every record holding on to the one before.
///
/// @param records how many there are
/// @param first the number of the first that is kept; more than one after old months were deleted
/// @param last the number of the last
/// @param head the hash of the last: kept elsewhere, it shows later that nothing was cut off
public record AuditVerification(
        boolean whole, long records, long first, long last, String head, List<Fault> faults) {
    /// @param line counted from one
    public record Fault(String file, int line, String message) {}

    public AuditVerification {
        faults = List.copyOf(faults);
    }

    /// @param expected number and hash of a record as noted before: `12:0f…`; empty for none
    public static AuditVerification of(Path folder, Optional<String> expected) throws IOException {
        return new Walk().through(new AuditFiles(folder).files(), expected);
    }

    private static final class Walk {
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> removals = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private long records;
        private AuditRecord first = BEFORE_ALL;
        private AuditRecord last = BEFORE_ALL;

        private static final AuditRecord BEFORE_ALL =
                new AuditRecord(
                        0,
                        java.time.Instant.EPOCH,
                        AuditEvent.START,
                        "",
                        "",
                        "",
                        "",
                        AuditLog.NONE);

        AuditVerification through(List<Path> files, Optional<String> expected) throws IOException {
            for (Path file : files) {
                String name = file.getFileName().toString();
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    look(line, name, number);
                }
            }
            boolean cut = first.n() > 1;
            if (cut && !removals.contains(AuditLog.removed(first.n() - 1, first.previous()))) {
                faults.addFirst(
                        new Fault(
                                files.getFirst().getFileName().toString(),
                                1,
                                "前面的 " + (first.n() - 1) + " 条不在了，也没有到期删除的记录"));
            }
            if (expected.isPresent() && !seen.contains(expected.get())) {
                faults.add(new Fault("", 0, "没有抄下的那一条 " + expected.get() + "：末尾被截断或改过"));
            }
            return new AuditVerification(
                    faults.isEmpty(), records, first.n(), last.n(), last.hash(), faults);
        }

        private void look(String line, String file, int number) {
            Optional<AuditRecord> parsed = AuditFiles.parse(line);
            int hashAt = line.lastIndexOf(AuditFiles.HASH);
            if (parsed.isEmpty() || hashAt < 0) {
                faults.add(new Fault(file, number, "这一行读不懂：写到一半，或被改过"));
                return;
            }
            AuditRecord record = parsed.get();
            if (!Secrets.digest(line.substring(0, hashAt)).equals(record.hash())) {
                faults.add(new Fault(file, number, "第 " + record.n() + " 条的内容与摘要不符：被改过"));
            }
            boolean begins = records == 0;
            if (begins) {
                first = record;
            }
            boolean holds =
                    begins
                            ? record.n() > 1 || record.previous().equals(AuditLog.NONE)
                            : record.n() == last.n() + 1 && record.previous().equals(last.hash());
            if (!holds) {
                faults.add(new Fault(file, number, "第 " + record.n() + " 条接不上前一条：有记录被删去、插入或调换"));
            }
            if (record.event() == AuditEvent.RETENTION) {
                removals.add(record.detail());
            }
            seen.add(record.n() + ":" + record.hash());
            last = record;
            records++;
        }
    }
}
