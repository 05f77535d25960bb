package jianyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditLog;
import jianyan.access.audit.AuditRecord;
import jianyan.access.audit.AuditVerification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record of events: what is written stays as it was, or it shows.
final class AuditTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir private Path folder;

    private AuditLog at(Instant time) {
        return new AuditLog(folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private AuditVerification verified() throws IOException {
        return AuditVerification.of(folder, Optional.empty());
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> tenLines() throws IOException {
        for (int i = 0; i < 10; i++) {
            at(NOVEMBER).append(AuditEvent.DECISION, "王审核", "10.0.0." + i, "第" + i + "件");
        }
        return new ArrayList<>(Files.readAllLines(file()));
    }

    /// By the JDK alone, as anybody could check it without the program.
    @Test
    void aHashIsThatOfTheLineBeforeItAndHoldsTheOneBefore() throws Exception {
        String before = "0".repeat(64);
        for (String line : tenLines()) {
            int at = line.lastIndexOf(",\"hash\":\"");
            assertThat(line.substring(0, at)).endsWith(",\"previous\":\"" + before + "\"");
            before =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(
                                                    line.substring(0, at)
                                                            .getBytes(StandardCharsets.UTF_8)));
            assertThat(line.substring(at)).isEqualTo(",\"hash\":\"" + before + "\"}");
        }
        assertThat(verified().whole()).isTrue();
        assertThat(verified().records()).isEqualTo(10);
        assertThat(verified().head()).isEqualTo(before);
    }

    @Test
    void anyChangedByteShows() throws IOException {
        List<String> lines = tenLines();
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at += 37) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            assertThat(isWholeOrUnreadable()).as("byte %s", at).isFalse();
        }
        assertThat(lines).hasSize(10);
    }

    /// A byte that makes the text no UTF-8 cannot be read at all, which is no better.
    private boolean isWholeOrUnreadable() {
        try {
            return verified().whole();
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Test
    void aLineTakenOutPutInOrMovedShows() throws IOException {
        List<String> lines = tenLines();
        for (int i = 0; i < 9; i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            Files.write(file(), without);
            assertThat(verified().whole()).as("without %s", i).isFalse();
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            Files.write(file(), twice);
            assertThat(verified().whole()).as("twice %s", i).isFalse();
        }
    }

    @Test
    void anEndThatIsCutOffShowsAgainstAHeadThatWasNoted() throws IOException {
        List<String> lines = tenLines();
        AuditVerification before = verified();
        Optional<String> head = Optional.of(before.last() + ":" + before.head());
        assertThat(AuditVerification.of(folder, head).whole()).isTrue();
        Files.write(file(), lines.subList(0, 7));
        assertThat(verified().whole()).isTrue();
        AuditVerification cut = AuditVerification.of(folder, head);
        assertThat(cut.whole()).isFalse();
        assertThat(cut.faults().getLast().message()).contains("末尾被截断");
    }

    /// The machine stopped while the last line was written.
    @Test
    void goesOnBehindATornLineAndSaysThatItIsTorn() throws IOException {
        tenLines();
        Files.writeString(file(), "{\"n\":11,\"time\":", StandardOpenOption.APPEND);
        AuditRecord next = at(NOVEMBER).append(AuditEvent.SIGN_IN, "李查阅", "10.0.0.1", "密码");
        assertThat(next.n()).isEqualTo(11);
        AuditVerification found = verified();
        assertThat(found.records()).isEqualTo(11);
        assertThat(found.faults()).hasSize(1);
        assertThat(found.faults().getFirst().line()).isEqualTo(11);
    }

    @Test
    void aLineIsOneLineWhateverSomebodyTyped() throws IOException {
        at(NOVEMBER)
                .append(AuditEvent.SIGN_IN_FAILED, "a\nb", "", "{\"n\":2}\r\n\u2028\",\"hash\":\"");
        at(NOVEMBER).append(AuditEvent.SIGN_IN_FAILED, "b", "", "");
        assertThat(verified().whole()).isTrue();
        assertThat(verified().records()).isEqualTo(2);
    }

    @Test
    void monthsThatAreOverGoAndTheChainStillHolds() throws IOException {
        for (int month = 1; month <= 9; month++) {
            Instant then = Instant.parse("2026-0" + month + "-05T00:00:00Z");
            at(then).append(AuditEvent.EXPORT, "王审核", "10.0.0.1", "第" + month + "月");
        }
        assertThat(at(NOVEMBER).keep(Duration.ofDays(183))).isEqualTo(5);
        AuditVerification left = verified();
        assertThat(left.whole()).as("%s", left.faults()).isTrue();
        assertThat(left.first()).isEqualTo(6);
        assertThat(left.last()).isEqualTo(10);
        // What is deleted without a word shows.
        Files.delete(folder.resolve("audit-2026-06.jsonl"));
        assertThat(verified().faults().getFirst().message()).contains("不在了");
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        AuditLog log = new AuditLog(folder, Clock.systemUTC());
        List<Thread> threads =
                IntStream.range(0, 8)
                        .mapToObj(i -> Thread.ofVirtual().start(() -> append(log, i)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(verified().whole()).isTrue();
        assertThat(verified().records()).isEqualTo(160);
    }

    private static void append(AuditLog log, int who) {
        for (int n = 0; n < 20; n++) {
            try {
                log.append(AuditEvent.EXPORT, "账号" + who, "", "");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Test
    void settingsAreRecordedWhenTheyChange() throws IOException {
        at(NOVEMBER).configuration("port=1");
        at(NOVEMBER).configuration("port=1");
        at(NOVEMBER).configuration("port=2");
        assertThat(
                        at(NOVEMBER).files().newest(9, Long.MAX_VALUE, _ -> true).stream()
                                .map(AuditRecord::detail))
                .containsExactly("port=2", "port=1");
    }
}
