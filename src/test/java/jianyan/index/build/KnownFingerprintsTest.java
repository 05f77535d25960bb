package jianyan.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.FileStamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownFingerprintsTest {
    /// As if the files had been written an hour ago.
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir private Path folder;
    private Path file = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void oneFile() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        file = Files.writeString(corpus.resolve("a.txt"), "关于加装电梯的建议\n\n老旧小区应当加装电梯。\n");
        index = folder.resolve("index");
    }

    private BuildReport.FileCounts build(Clock clock) throws IOException {
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        return new IndexBuilder(index, SampleIndex.ANALYSIS, reader, clock)
                .build(List.of(file.getParent()), BuildProgress.SILENT)
                .files();
    }

    private KnownFingerprints known() {
        return KnownFingerprints.beside(index);
    }

    private void isRead(int files) throws IOException {
        assertThat(build(LATER).read()).isEqualTo(files);
    }

    @Test
    void whatDidNotChangeIsKnownNextTime() throws IOException {
        build(LATER);
        byte[] kept = Files.readAllBytes(index.resolve("fingerprints.cache"));
        isRead(0);
        assertThat(index.resolve("fingerprints.cache")).hasBinaryContent(kept);
    }

    @Test
    void aFingerprintHoldsForOneStateOfAFile() throws IOException {
        Files.createDirectories(index);
        KnownFingerprints first = known();
        first.put("a", new FileStamp("3 bytes", 1_000), "f", 60_000);
        first.save();
        assertThat(known().of("a", new FileStamp("3 bytes", 1_000))).isEqualTo("f");
        assertThat(known().of("a", new FileStamp("4 bytes", 1_000))).isNull();
        assertThat(known().of("b", new FileStamp("3 bytes", 1_000))).isNull();
    }

    @Test
    void aFileThatChangedAMomentBeforeIsNotKept() throws IOException {
        Files.createDirectories(index);
        KnownFingerprints first = known();
        first.put("a", new FileStamp("3 bytes", 59_000), "f", 60_000);
        first.save();
        assertThat(known().of("a", new FileStamp("3 bytes", 59_000))).isNull();
    }

    @Test
    void aTextOfTheSameLengthIsReadThoughItsTimeWasSetBack() throws IOException {
        build(LATER);
        FileTime written = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("老旧", "新建"));
        Files.setLastModifiedTime(file, written);
        isRead(1);
    }

    @Test
    void aFileWithASidecarThatCameIsRead() throws IOException {
        build(LATER);
        Path sidecar = file.resolveSibling("a.meta.yaml");
        Files.writeString(sidecar, "district: 静安区\n");
        isRead(1);
        isRead(0);
        Files.delete(sidecar);
        isRead(1);
    }

    @Test
    void whatIsDamagedIsReadAnew() throws IOException {
        build(LATER);
        Path kept = index.resolve("fingerprints.cache");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        isRead(0);
        Files.writeString(file, "关于停车的建议\n\n共享车位。\n");
        isRead(1);
    }
}
