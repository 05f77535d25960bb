package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.index.build.IndexRepair;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.MissingIndexException;
import jianyan.query.IndexCorruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to the folder of an index under a server: it answers on, says what is wrong, and
/// picks up again by itself.
final class TroubledFolderTest {
    @TempDir private Path folder;

    private Path corpus;
    private Path index;
    private LocalEngine engine;
    private String before;

    @BeforeEach
    void open() throws IOException {
        corpus = Corpora.write(folder.resolve("corpus"), 6, 41);
        index = folder.resolve("index");
        Answers.build(index, corpus);
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
        before = Answers.of(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void addDocument() throws IOException {
        Files.writeString(corpus.resolve("new.txt"), "关于绿化的提案\n\n建议推广垂直绿化。\n");
    }

    @Test
    void onlyTheOwnerMayReadAnIndexAndItsLock() throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path each : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void aFolderThatIsGoneForAWhile() throws IOException {
        Path away = folder.resolve("away");
        Files.move(index, away);
        assertThatThrownBy(engine::refresh).isInstanceOf(MissingIndexException.class);
        assertThat(Answers.of(engine)).isEqualTo(before);
        Files.move(away, index);
        engine.refresh();
        assertThat(Answers.of(engine)).isEqualTo(before);
        addDocument();
        Answers.build(index, corpus);
        engine.refresh();
        assertThat(Answers.of(engine)).isEqualTo(Answers.of(index)).isNotEqualTo(before);
    }

    @Test
    void aNewGenerationThatIsDamaged() throws IOException {
        addDocument();
        Answers.build(index, corpus);
        List<Path> files;
        try (Stream<Path> all = Files.list(index)) {
            files = all.filter(file -> file.toString().endsWith(".cfs")).toList();
        }
        for (Path file : files) {
            // Written anew, for the old file is still read from.
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.delete(file);
            Files.write(file, bytes);
        }
        assertThatThrownBy(engine::refresh).isInstanceOf(IndexCorruptException.class);
        assertThat(Answers.of(engine)).isEqualTo(before);
        IndexRepair.repair(index, Answers::builder, List.of(corpus), BuildProgress.SILENT);
        engine.refresh();
        assertThat(Answers.of(engine)).isEqualTo(Answers.of(index)).isNotEqualTo(before);
    }

    /// Its words are others than those that the open engine asks for.
    @Test
    void aNewGenerationOfAnotherLexicon() throws IOException {
        Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
        Files.writeString(lexicon.resolve("terms.tsv"), "垂直绿化\tmeasure\n");
        TextAnalysis other = TextAnalysis.load(lexicon);
        addDocument();
        new IndexBuilder(
                        index,
                        other,
                        new CorpusReader(other),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build(List.of(corpus), BuildProgress.SILENT);
        assertThatThrownBy(engine::refresh)
                .isInstanceOf(IndexFormatException.class)
                .hasMessageContaining("另一版词库");
        assertThat(Answers.of(engine)).isEqualTo(before);
        addDocument();
        Answers.build(index, corpus);
        engine.refresh();
        assertThat(Answers.of(engine)).isEqualTo(Answers.of(index)).isNotEqualTo(before);
    }

    @Test
    void anIndexThatWasMadeAnewWithAsManyChanges() throws IOException {
        addDocument();
        IndexRepair.repair(index, Answers::builder, List.of(corpus), BuildProgress.SILENT);
        engine.refresh();
        assertThat(Answers.of(engine)).isEqualTo(Answers.of(index)).isNotEqualTo(before);
    }
}
