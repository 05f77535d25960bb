package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.imageio.ImageIO;
import jianyan.cli.Shell.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scans on their way into the index, with a program in tesseract's place that answers as it does
/// and reads the same line on every page.
final class RecogniseCommandTest {
    private static final String STAND_IN =
            """
            #!/bin/sh
            case "$1" in
              --version) echo 'stand-in 1.0' ;;
              --list-langs) printf 'List of models:\\nchi_sim\\n' ;;
              *) echo read >> "$(dirname "$0")/pages"
                 printf '5\\t1\\t1\\t1\\t1\\t1\\t9\\t9\\t90\\t20\\t91\\t建议整治河道黑臭水体\\n' ;;
            esac
            """;

    @TempDir private Path home;

    private Shell shell;
    private String standIn;

    @BeforeEach
    void scanInTheCorpus() throws IOException {
        shell = new Shell(home).withCorpus();
        Path program = shell.write("bin/stand-in", STAND_IN);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        standIn = program.toString();
        BufferedImage page = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(page, "png", home.resolve("corpus/公报.png").toFile());
    }

    private long pagesRead() throws IOException {
        Path pages = home.resolve("bin/pages");
        return Files.exists(pages) ? Files.readAllLines(pages).size() : 0;
    }

    @Test
    void nothingIsRecognisedUnlessAskedFor() throws IOException {
        shell.run("index");
        assertThat(shell.run("search", "黑臭水体").out()).doesNotContain("公报.png");
        assertThat(pagesRead()).isZero();
    }

    @Test
    void indexRecognisesScansOnItsWayAndEachPageOnce() throws IOException {
        Ended built = shell.run("index", "--recognise", "--tesseract", standIn);
        assertThat(built.exit()).isZero();
        assertThat(built.err()).contains("公报.png", "共识别 1 页");
        assertThat(shell.run("search", "黑臭水体").out()).contains("公报.png", "识别");
        shell.run("index", "--recognise", "--tesseract", standIn);
        assertThat(pagesRead()).isOne();
    }

    @Test
    void theCommandWritesBesideTheFileAndTheNextIndexReadsIt() {
        String corpus = home.resolve("corpus").toString();
        assertThat(shell.run("recognise", corpus, "--tesseract", standIn).out())
                .contains("公报.png", "1 页", "可信度 91%");
        shell.run("index");
        assertThat(shell.run("search", "黑臭水体").out()).contains("公报.png");
    }

    @Test
    void withoutARecogniserNothingIsBuilt() {
        Ended ended = shell.run("index", "--recognise", "--tesseract", "no-such-program");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("错误：做不了文字识别")
                .contains("no-such-program", "apt-get install tesseract-ocr");
        assertThat(home.resolve("index")).doesNotExist();
    }
}
