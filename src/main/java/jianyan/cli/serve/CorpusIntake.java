package jianyan.cli.serve;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.http.route.Intake;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Puts files that come by the page into one folder of the corpus, each under its own name and none
/// in the place of another. Thread-safe.
final class CorpusIntake implements Intake {
    /// Beside what the site put there itself, so that it is seen where a document came from.
    static final String FOLDER = "uploads";

    private static final int LONGEST_NAME = 120;

    /// What stays free on the disk, for the index that follows.
    private static final long SPARE_BYTES = 256L << 20;

    /// Controls and marks that turn the direction of writing would show another name than it is.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}<>:\"|?*\\\\/]");

    private final Path folder;
    private @Nullable Runnable follow;
    private boolean waiting;

    /// @param corpus the folder whose subfolder takes them
    CorpusIntake(Path corpus) {
        this.folder = corpus.resolve(FOLDER);
    }

    /// What is run after a file was taken; at once for those that were taken before.
    synchronized void follow(Runnable update) {
        follow = update;
        if (waiting) {
            update.run();
        }
    }

    @Override
    public List<String> endings() {
        return CorpusFiles.endings();
    }

    @Override
    public synchronized Taken take(String name, byte[] content, @Nullable String mapping)
            throws IOException {
        String plain = checked(name);
        if (content.length == 0) {
            throw new InvalidRequestException(
                    "empty-file", "content", "“" + plain + "”是空的", "一个有内容的文件");
        }
        if (content.length > MAX_FILE_BYTES) {
            throw new InvalidRequestException(
                    "file-too-large",
                    "content",
                    "“" + plain + "”超过 " + (MAX_FILE_BYTES >> 20) + " MB",
                    "直接放进语料文件夹");
        }
        boolean known = write(plain, content, checked(plain, mapping));
        if (!known) {
            changed();
        }
        return new Taken(FOLDER + "/" + plain, content.length, known);
    }

    private String checked(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        int dot = plain.lastIndexOf('.');
        String ending = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (UNSAFE.matcher(plain).find()
                || plain.startsWith(".")
                || plain.length() > LONGEST_NAME) {
            throw new InvalidRequestException(
                    "unsafe-name",
                    "name",
                    "文件名不能收：不能有路径、控制字符和 < > : \" | ? *，不能以点开头，至多 " + LONGEST_NAME + " 字",
                    "改名后再交，如 2023年工作报告.docx");
        }
        if (dot < 1 || !endings().contains(ending)) {
            throw new InvalidRequestException(
                    "unknown-format",
                    "name",
                    "不收 ." + ending + " 文件",
                    "Word、PDF、OFD、网页、文本、表格等：" + String.join(" ", endings()));
        }
        return plain;
    }

    private static @Nullable String checked(String name, @Nullable String mapping) {
        if (mapping == null) {
            return null;
        }
        try {
            TableMapping.parse(mapping);
            return mapping;
        } catch (TableMapping.InvalidMappingException wrong) {
            throw new InvalidRequestException(
                    "malformed-mapping",
                    "mapping",
                    "“" + name + "”的列名对照不能用：" + wrong.getMessage(),
                    "先用 /api/v1/mapping 看这张表，交上它给的 yaml");
        }
    }

    /// The mapping comes first: a build between the two would read the table by its header. What
    /// was said of the columns of a table that lies there already is put right.
    ///
    /// @return whether the same lay there already, read in the same way
    private boolean write(String name, byte[] content, @Nullable String mapping)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        boolean known = isHeld(file, name, content);
        boolean asBefore = mapping == null || isMapped(file, mapping);
        if (!asBefore && !known && Files.exists(mappingOf(file), LinkOption.NOFOLLOW_LINKS)) {
            throw taken(String.valueOf(mappingOf(file).getFileName()));
        }
        if (!asBefore) {
            Path part = Files.createTempFile(folder, ".", ".part");
            Files.writeString(part, mapping);
            Files.move(part, mappingOf(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!known) {
            write(file, name, content);
        }
        return known && asBefore;
    }

    private static Path mappingOf(Path file) {
        return CorpusFile.of(file).beside(TableMapping.FILE);
    }

    private static boolean isMapped(Path file, String mapping) throws IOException {
        Path beside = mappingOf(file);
        return Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(beside).equals(mapping);
    }

    private static boolean isHeld(Path file, String name, byte[] content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content)) {
                return true;
            }
            throw taken(name);
        }
        return false;
    }

    /// Under another name first, so that no build reads half a file.
    private void write(Path file, String name, byte[] content) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < SPARE_BYTES + content.length) {
            throw new IOException("磁盘快满了");
        }
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            Files.write(part, content);
            Files.move(part, file);
        } catch (FileAlreadyExistsException meanwhile) {
            throw taken(name);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static InvalidRequestException taken(String name) {
        return new InvalidRequestException(
                "name-taken", "name", "已有同名而内容不同的文件“" + name + "”，没有覆盖", "改名后再交");
    }

    private void changed() {
        waiting = true;
        if (follow != null) {
            follow.run();
        }
    }
}
