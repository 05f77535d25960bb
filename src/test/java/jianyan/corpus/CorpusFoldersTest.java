package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Which files of a folder are read, and which are not followed or waited for.
final class CorpusFoldersTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Reading read(Path file) {
        return READER.read(new CorpusFile(folder, file, folder.relativize(file).toString()));
    }

    private static List<String> codes(Reading reading) {
        return reading.faults().stream().map(Fault::code).toList();
    }

    private List<String> names() {
        return CorpusFiles.of(List.of(folder)).files().stream().map(CorpusFile::name).toList();
    }

    @Test
    void listDocumentsInTheOrderOfTheirNames() throws IOException {
        write("b/2.txt", "x");
        write("b/1.md", "x");
        write("a.txt", "x");
        write(".hidden/x.txt", "x");
        write("b/.x.txt", "x");
        write("t.csv", "x");
        write("t.mapping.yaml", "x");
        write("a.meta.yaml", "x");
        write("picture.png", "x");
        assertThat(names()).containsExactly("a.txt", "b/1.md", "b/2.txt", "t.csv");
    }

    @Test
    void leaveOutWhatTheirIgnoreFileNames() throws IOException {
        write("README.md", "x");
        write("gold/queries.txt", "x");
        write("a.txt", "x");
        write("sub/README.md", "x");
        write(".jianyanignore", "# not documents\nREADME.md\ngold/\n");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void survivesALinkThatLeadsBack() throws IOException {
        write("sub/a.txt", "x");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        CorpusFiles files = CorpusFiles.of(List.of(folder));
        assertThat(files.files()).hasSize(1);
        assertThat(files.faults()).extracting(Fault::code).containsExactly("link-loop");
    }

    @Test
    void aLinkThatLeavesTheCorpusIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "root:x:0:0");
        write("a.txt", "x");
        write("sub/b.txt", "x");
        Files.createSymbolicLink(folder.resolve("file.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
        Files.createSymbolicLink(folder.resolve("within"), folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("none"));
        Files.createSymbolicLink(folder.resolve(".jianyanignore"), elsewhere.resolve("secret.txt"));
        CorpusFiles files = CorpusFiles.of(List.of(folder));
        assertThat(files.files())
                .extracting(CorpusFile::name)
                .containsExactly("a.txt", "sub/b.txt", "within/b.txt");
        assertThat(files.faults())
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        ".jianyanignore link-outside",
                        "dangling.txt missing",
                        "file.txt link-outside",
                        "folder link-outside");
    }

    @Test
    void aFolderThatIsItselfALinkIsTheCorpus(@TempDir Path elsewhere) throws IOException {
        Path real = Files.createDirectory(elsewhere.resolve("real"));
        Files.writeString(real.resolve("a.txt"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        CorpusFiles files = CorpusFiles.of(List.of(link));
        assertThat(files.files()).hasSize(1);
        assertThat(files.faults()).isEmpty();
    }

    @Test
    void aSidecarOrMappingThatLeavesTheCorpusIsNotFollowed(@TempDir Path elsewhere)
            throws IOException {
        Path yaml = Files.writeString(elsewhere.resolve("x.yaml"), "title: 别处的\n");
        Path text = write("a.txt", CorpusReaderTest.PROPOSAL);
        Files.createSymbolicLink(folder.resolve("a.meta.yaml"), yaml);
        Path table = write("t.csv", "案由,内容\n甲,乙\n");
        Files.createSymbolicLink(folder.resolve("t.mapping.yaml"), yaml);
        assertThat(codes(read(text))).containsExactly("link-outside");
        assertThat(read(text).documents().getFirst().title()).startsWith("关于推进");
        assertThat(codes(read(table))).containsExactly("link-outside");
    }

    @Test
    @Timeout(20)
    void aPipeIsAFaultAndNeverWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
                "no mkfifo here");
        assertThat(CorpusFiles.of(List.of(folder)).faults())
                .extracting(Fault::code)
                .containsExactly("special-file");
        assertThat(CorpusFiles.of(List.of(pipe)).faults())
                .extracting(Fault::code)
                .containsExactly("special-file");
        assertThat(codes(read(pipe))).containsExactly("special-file");
    }

    @Test
    void aFolderThatIsMissingIsAFault() {
        CorpusFiles files = CorpusFiles.of(List.of(folder.resolve("nowhere")));
        assertThat(files.files()).isEmpty();
        assertThat(files.faults()).extracting(Fault::code).containsExactly("missing");
    }
}
