package jianyan.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
    @TempDir private Path folder;

    @Test
    void aFileIsThereWhenItIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("表.csv"), "旧");
        new OutputFile(file).write(to -> to.write('a'));
        assertThat(file).hasContent("a");
    }

    @Test
    void aFailureLeavesWhatWasThereAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("表.csv"), "旧");
        OutputFile output = new OutputFile(file);
        assertThatThrownBy(() ->
                        output.write(to -> {
                            to.write('a');
                            throw new IOException("full");
                        }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("旧");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
