package jianyan.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.http.Intake;
import jianyan.query.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorpusIntakeTest {
    private static final byte[] TEXT = "关于养老的提案".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path corpus;

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> corpus.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileLiesUnderItsNameAndTheIndexFollows() throws IOException {
        List<String> updates = new ArrayList<>();
        var intake = new CorpusIntake(corpus);
        assertThat(intake.take("养老提案.txt", TEXT))
                .isEqualTo(new Intake.Taken("uploads/养老提案.txt", TEXT.length, false));
        assertThat(Files.readAllBytes(corpus.resolve("uploads/养老提案.txt"))).isEqualTo(TEXT);
        // What came while the first index was built is not forgotten.
        intake.follow(() -> updates.add("update"));
        assertThat(updates).hasSize(1);
        intake.take("另一件.md", TEXT);
        assertThat(updates).hasSize(2);
        assertThat(files()).containsExactly("uploads/养老提案.txt", "uploads/另一件.md");
    }

    @Test
    void nothingIsOverwrittenAndTheSameFileAgainIsNoError() throws IOException {
        var intake = new CorpusIntake(corpus);
        intake.take("提案.txt", TEXT);
        assertThat(intake.take("提案.txt", TEXT).known()).isTrue();
        assertThatThrownBy(() -> intake.take("提案.txt", new byte[] {'x'}))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("同名");
        assertThat(Files.readAllBytes(corpus.resolve("uploads/提案.txt"))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../提案.txt",
                "/etc/提案.txt",
                "a\\b.txt",
                ".jianyanignore",
                ".提案.txt",
                "提案",
                "提案.exe",
                "提案.mapping.yaml",
                "提案.txt\u0000",
                "txt.\u202Efdp.txt",
                "a:b.txt",
                "提案.txt/",
                "  "
            })
    void aNameThatLeadsElsewhereOrIsNoDocumentIsRefused(String name) throws IOException {
        var intake = new CorpusIntake(corpus);
        assertThatThrownBy(() -> intake.take(name, TEXT))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        var intake = new CorpusIntake(corpus);
        assertThatThrownBy(() -> intake.take("空.txt", new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> intake.take("大.txt", new byte[Intake.MAX_FILE_BYTES + 1]))
                .hasMessageContaining("8 MB");
    }

    /// Somebody with access to the folder may have put a link where a file is to go.
    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path outside = Files.createTempFile("outside", ".txt");
        Files.createDirectories(corpus.resolve("uploads"));
        Files.createSymbolicLink(corpus.resolve("uploads/提案.txt"), outside);
        assertThatThrownBy(() -> new CorpusIntake(corpus).take("提案.txt", TEXT))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(Files.size(outside)).isZero();
    }
}
