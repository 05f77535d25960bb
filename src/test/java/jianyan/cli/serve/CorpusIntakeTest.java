package jianyan.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.http.route.Intake;
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
        assertThat(intake.take("养老提案.txt", TEXT, null))
                .isEqualTo(new Intake.Taken("uploads/养老提案.txt", TEXT.length, false));
        assertThat(Files.readAllBytes(corpus.resolve("uploads/养老提案.txt"))).isEqualTo(TEXT);
        // What came while the first index was built is not forgotten.
        intake.follow(() -> updates.add("update"));
        assertThat(updates).hasSize(1);
        intake.take("另一件.md", TEXT, null);
        assertThat(updates).hasSize(2);
        assertThat(files()).containsExactly("uploads/养老提案.txt", "uploads/另一件.md");
    }

    @Test
    void nothingIsOverwrittenAndTheSameFileAgainIsNoError() throws IOException {
        var intake = new CorpusIntake(corpus);
        intake.take("提案.txt", TEXT, null);
        assertThat(intake.take("提案.txt", TEXT, null).known()).isTrue();
        assertThatThrownBy(() -> intake.take("提案.txt", new byte[] {'x'}, null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("同名");
        assertThat(Files.readAllBytes(corpus.resolve("uploads/提案.txt"))).isEqualTo(TEXT);
    }

    @Test
    void whatAColumnIsStandsBesideItsTableAndCanBePutRight() throws IOException {
        byte[] table = "甲,乙\n关于养老的提案,建议多办助餐点。\n".getBytes(StandardCharsets.UTF_8);
        var intake = new CorpusIntake(corpus);
        String first = "columns:\n  title: 甲\n";
        String better = "columns:\n  title: 甲\n  text: 乙\n";
        assertThat(intake.take("一览.csv", table, first).known()).isFalse();
        assertThat(files()).containsExactly("uploads/一览.csv", "uploads/一览.mapping.yaml");
        assertThat(intake.take("一览.csv", table, first).known()).isTrue();
        assertThat(intake.take("一览.csv", table, better).known()).isFalse();
        assertThat(corpus.resolve("uploads/一览.mapping.yaml")).hasContent(better);
        // Another table would be read by the mapping of this one.
        assertThatThrownBy(() -> intake.take("一览.tsv", table, first))
                .hasMessageContaining("一览.mapping.yaml");
        assertThatThrownBy(() -> intake.take("二.csv", table, "columns:\n  naem: 甲\n"))
                .hasMessageContaining("naem");
        assertThat(files()).containsExactly("uploads/一览.csv", "uploads/一览.mapping.yaml");
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
        assertThatThrownBy(() -> intake.take(name, TEXT, null))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        var intake = new CorpusIntake(corpus);
        assertThatThrownBy(() -> intake.take("空.txt", new byte[0], null))
                .hasMessageContaining("空的");
        assertThatThrownBy(() -> intake.take("大.txt", new byte[Intake.MAX_FILE_BYTES + 1], null))
                .hasMessageContaining("8 MB");
    }

    /// Somebody with access to the folder may have put a link where a file is to go.
    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path outside = Files.createTempFile("outside", ".txt");
        Files.createDirectories(corpus.resolve("uploads"));
        Files.createSymbolicLink(corpus.resolve("uploads/提案.txt"), outside);
        assertThatThrownBy(() -> new CorpusIntake(corpus).take("提案.txt", TEXT, null))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(Files.size(outside)).isZero();
    }
}
