package jianyan.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import jianyan.workbench.change.Operation;
import jianyan.workbench.store.Backups;
import jianyan.workbench.store.Migrations;
import jianyan.workbench.store.SqliteFile;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions that are gone are missed, and can be had back.
final class LossTest {
    @TempDir private Path folder;

    private Path file;
    private Desk desk;

    @BeforeEach
    void decide() {
        file = folder.resolve("workbench.db");
        desk = new Desk(folder);
        desk.group(0, 3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void assertLost(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WorkbenchUnavailableException.class,
                        lost -> {
                            assertThat(lost.why()).isEqualTo(Cause.LOST);
                            assertThat(lost.remedy()).contains("jianyan restore");
                        });
    }

    private void lose() throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("workbench.db" + end));
        }
    }

    @Test
    void anEmptyOrMissingDatabaseIsALossAndNotABeginning() throws IOException {
        lose();
        for (boolean empty : List.of(false, true)) {
            if (empty) {
                Files.createFile(file);
            }
            for (Desk each : List.of(desk, new Desk(folder))) {
                assertLost(() -> each.workbench.groups());
                assertLost(() -> each.group(3, 5));
                assertLost(() -> each.workbench.backUp());
            }
            assertThat(Files.exists(file)).isEqualTo(empty);
        }
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void aFolderThatVanishesAndComesBackIsMissedMeanwhile() throws IOException {
        SortedMap<Long, Group> before = desk.state();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        assertLost(() -> desk.workbench.groups());
        Files.move(away, folder);
        assertThat(desk.state()).isEqualTo(before);
        desk.group(3, 5);
    }

    @Test
    void whoeverTakesTheWitnessAwayBeginsAnew() throws IOException {
        lose();
        Files.delete(folder.resolve("workbench.known"));
        assertThat(new Desk(folder).workbench.groups().all()).isEmpty();
    }

    @Test
    void aBackupIsMadeOncePerStateAndTheNewestStay() throws IOException {
        List<Path> made = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            Clock clock = Clock.fixed(Instant.EPOCH.plus(Duration.ofDays(day)), ZoneOffset.UTC);
            Workbench at = new Workbench(SqliteFile.of(file), folder, Migrations.CURRENT, clock);
            made.add(at.backUp().orElseThrow());
            assertThat(at.backUp()).isEmpty();
            desk.change(1, new Operation.Remark("第 " + day + " 天"));
        }
        try (Stream<Path> kept = Files.list(folder.resolve("backups"))) {
            assertThat(kept).containsExactlyInAnyOrderElementsOf(made.subList(6, 20));
        }
    }

    @Test
    void aBackupBringsBackWhatWasDecidedThen() throws IOException {
        SortedMap<Long, Group> then = desk.state();
        Path backup = desk.workbench.backUp().orElseThrow();
        desk.group(3, 5);
        SortedMap<Long, Group> later = desk.state();
        assertThat(desk.workbench.restoreFrom(backup)).isEqualTo(1);
        assertThat(desk.state()).isEqualTo(then);
        // What it replaced was kept, so that it can be had back as well.
        Path newest = Backups.in(folder.resolve("backups")).all().getFirst();
        desk.workbench.restoreFrom(newest);
        assertThat(desk.state()).isEqualTo(later);
    }

    @Test
    void aBackupBringsBackWhatWasLostOrBroken() throws IOException {
        SortedMap<Long, Group> then = desk.state();
        Path backup = desk.workbench.backUp().orElseThrow();
        lose();
        desk.workbench.restoreFrom(backup);
        assertThat(desk.state()).isEqualTo(then);
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            pages.write(new byte[(int) pages.length()]);
        }
        assertThatThrownBy(() -> desk.workbench.groups())
                .isInstanceOf(WorkbenchUnavailableException.class);
        desk.workbench.restoreFrom(backup);
        assertThat(desk.state()).isEqualTo(then);
        desk.group(3, 5);
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        Path backup = desk.workbench.backUp().orElseThrow();
        SortedMap<Long, Group> now = desk.state();
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(3);
        for (int round = 0; round < 10; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 200; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) 0x55;
            }
            Files.write(backup, bytes);
            assertThatThrownBy(() -> desk.workbench.restoreFrom(backup))
                    .isInstanceOf(WorkbenchUnavailableException.class);
            assertThat(desk.state()).isEqualTo(now);
        }
    }

    @Test
    void onlyTheOwnerMayReadWhatWasDecided() throws IOException {
        desk.workbench.backUp();
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(path -> !path.equals(folder)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }
}
