package jianyan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jianyan.index.folder.Manifest;

/// Keeps what the program of today leaves on a disk, for the programs that come after: a small
/// corpus, its index, and decisions about it. Run once before [Manifest#FORMAT] is raised.
public final class StoredFormat {
    static final int FIRST = 9;
    static final Path FOLDER = Path.of("src/test/resources/jianyan/cli/formats");

    private static final String TABLE =
            """
            案号,案由,正文,年份,承办单位
            31,关于增设社区助餐点的提案,"建议：一是在街道增设社区助餐点。二是补贴老年助餐。",2023,民政局
            32,关于完善社区老年助餐服务的提案,"建议：一是增加社区助餐点。二是对老年助餐给予补贴。",2023,民政局
            """;
    private static final String MAPPING =
            """
            columns: {number: 案号, title: 案由, text: 正文, year: 年份, department: 承办单位}
            values: {kind: proposal, body: cppcc, district: 甲区}
            """;

    private StoredFormat() {}

    static String name(int format) {
        return "format-" + format + ".zip";
    }

    /// Unpacks what the program of a format left.
    static void unpack(int format, Path to) throws IOException {
        try (InputStream stored = Files.newInputStream(FOLDER.resolve(name(format)));
                ZipInputStream zip = new ZipInputStream(stored)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    /// @param arguments none: writes the file of today's format
    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("jianyan-format");
        Shell shell = new Shell(home);
        shell.write("corpus/提案.csv", TABLE);
        shell.write("corpus/提案.mapping.yaml", MAPPING);
        require(shell.run("index"));
        require(
                shell.run(
                        "groups",
                        "create",
                        "--member",
                        "31-2023",
                        "--member",
                        "32-2023",
                        "--matter",
                        "社区助餐",
                        "--reviewer",
                        "王审核"));
        for (String left : List.of("write.lock", "fingerprints.cache")) {
            Files.deleteIfExists(home.resolve("index").resolve(left));
        }
        pack(home, FOLDER.resolve(name(Manifest.FORMAT)));
    }

    private static void require(Shell.Ended ended) {
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.err());
        }
    }

    private static void pack(Path home, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(home)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = home.relativize(each).toString().replace('\\', '/');
                if (name.startsWith("corpus/") || name.startsWith("index/")) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    Files.copy(each, zip);
                    zip.closeEntry();
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
