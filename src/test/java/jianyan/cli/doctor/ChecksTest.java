package jianyan.cli.doctor;

import static jianyan.cli.doctor.Finding.Level.FAULT;
import static jianyan.cli.doctor.Finding.Level.GOOD;
import static jianyan.cli.doctor.Finding.Level.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import jianyan.engine.FaultsAnswer;
import jianyan.index.folder.FileReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each check, on machines that are not this one.
final class ChecksTest {
    @TempDir private Path folder;

    @Test
    void processorsWithoutLibrariesAreNamed() {
        assertThat(MachineChecks.processor("amd64", 2).level()).isEqualTo(GOOD);
        assertThat(MachineChecks.processor("aarch64", 4).level()).isEqualTo(GOOD);
        Finding loongson = MachineChecks.processor("loongarch64", 8);
        assertThat(loongson.level()).isEqualTo(NOTE);
        assertThat(loongson.message()).contains("loongarch64", "8 个处理器核");
    }

    @Test
    void aGlibcIsComparedByNumbersAndNotByLetters() {
        assertThat(MachineChecks.glibc("2.27").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.glibc("2.36").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.glibc("2.100").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.glibc("3.0").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.glibc("2.17").level()).isEqualTo(NOTE);
        assertThat(MachineChecks.glibc("2.9").level()).isEqualTo(NOTE);
    }

    @Test
    void littleMemoryIsSaid() {
        assertThat(MachineChecks.memory(24_000, 6_000).level()).isEqualTo(GOOD);
        assertThat(MachineChecks.memory(1_000, 250).level()).isEqualTo(NOTE);
    }

    @Test
    void anEncodingThatLosesChineseNamesIsAFault() {
        assertThat(MachineChecks.locale("UTF-8").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.locale("GB18030").level()).isEqualTo(GOOD);
        assertThat(MachineChecks.locale("ANSI_X3.4-1968").level()).isEqualTo(FAULT);
        assertThat(MachineChecks.locale("GB2312").level()).isEqualTo(FAULT);
    }

    @Test
    void anotherTimeZoneIsSaidAndAWrongClockIsAFault() {
        Instant now = Instant.parse("2026-11-27T04:00:00Z");
        assertThat(zone(now, "Asia/Shanghai").level()).isEqualTo(GOOD);
        assertThat(zone(now, "Asia/Shanghai").message()).contains("2026-11-27T12:00");
        assertThat(zone(now, "UTC").level()).isEqualTo(NOTE);
        assertThat(zone(Instant.EPOCH, "Asia/Shanghai").level()).isEqualTo(FAULT);
    }

    private static Finding zone(Instant now, String zone) {
        return MachineChecks.timeZone(Clock.fixed(now, ZoneId.of(zone)));
    }

    @Test
    void aFontIsFoundByItsFileInAnyFolder() throws IOException {
        assertThat(Fonts.check(List.of(folder.resolve("none"), folder)).level()).isEqualTo(NOTE);
        Files.createFile(folder.resolve("DejaVuSans.ttf"));
        assertThat(Fonts.check(List.of(folder)).level()).isEqualTo(NOTE);
        Path inside = Files.createDirectories(folder.resolve("opentype/noto"));
        Files.createFile(inside.resolve("NotoSansCJK-Regular.ttc"));
        assertThat(Fonts.check(List.of(folder)).message()).contains("NotoSansCJK-Regular.ttc");
    }

    @Test
    void aPortOfAnotherProgramIsAFault() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.check("127.0.0.1", taken.getLocalPort()).level()).isEqualTo(FAULT);
        }
        assertThat(Ports.check("127.0.0.1", 0).level()).isEqualTo(GOOD);
    }

    @Test
    void aDiskThatFillsIsSaidBeforeItIsFull() {
        assertThat(Folders.room(folder, 50_000).level()).isEqualTo(GOOD);
        assertThat(Folders.room(folder, 500).level()).isEqualTo(NOTE);
        assertThat(Folders.room(folder, 99).level()).isEqualTo(FAULT);
    }

    @Test
    void guessesOfAllFilesAreAddedUp() {
        FileReport one = file("a.txt", 3, "date", 2);
        FileReport other = file("b.txt", 1, "date", 1);
        Finding finding = SelfTest.metadata(answer(2, 0, one, other));
        assertThat(finding.level()).isEqualTo(NOTE);
        assertThat(finding.message()).contains("4 份文档", "日期 3 份");
        FileReport sure =
                new FileReport("c.txt", 2, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        assertThat(SelfTest.metadata(answer(1, 0, sure)).level()).isEqualTo(GOOD);
        assertThat(SelfTest.metadata(answer(1, 1, sure)).level()).isEqualTo(NOTE);
    }

    private static FileReport file(String name, int documents, String field, int guessed) {
        var guesses = new TreeMap<String, Integer>();
        guesses.put(field, guessed);
        return new FileReport(name, documents, new TreeMap<>(), guesses, new TreeMap<>());
    }

    private static FaultsAnswer answer(int files, int empty, FileReport... reports) {
        return new FaultsAnswer(
                1, Instant.EPOCH, files, empty, new TreeMap<>(), List.of(), List.of(reports));
    }

    @Test
    void anyConnectionBeyondTheMachineIsAFault() {
        assertThat(SelfTest.outbound(Set.of(), 20).level()).isEqualTo(GOOD);
        Finding seen = SelfTest.outbound(Set.of("192.0.2.7"), 20);
        assertThat(seen.level()).isEqualTo(FAULT);
        assertThat(seen.message()).contains("192.0.2.7");
    }
}
