package jianyan.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jianyan.corpus.reading.ReadingException;
import jianyan.files.TemporaryFolder;

/// A .zip of documents, unpacked to a folder that is gone when it is closed.
final class Archive implements AutoCloseable {
    /// More than a year's proposals of a province.
    private static final int MOST_ENTRIES = 5_000;

    private static final long MOST_BYTES = 256L << 20;

    /// Text shrinks to a tenth, tables to a fiftieth; what shrinks to less is made to.
    private static final long HIGHEST_RATIO = 150;

    /// Below this size a high ratio harms nobody.
    private static final long SMALL = 1L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<String> outside = new ArrayList<>();
    private int attachments;

    private Archive(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// Unpacks an archive.
    ///
    /// @throws ReadingException if it is broken, encrypted, or unpacks to too much
    static Archive unpack(Path file) throws IOException, ReadingException {
        Archive archive = new Archive(TemporaryFolder.create("jianyan-zip"));
        boolean whole = false;
        try (ZipFile zip = open(file)) {
            check(zip);
            archive.copy(zip);
            whole = true;
            return archive;
        } catch (ZipException e) {
            throw new ReadingException("broken-file", "不是完整的 .zip（" + e.getMessage() + "）；请重新打包");
        } finally {
            if (!whole) {
                archive.close();
            }
        }
    }

    /// An empty one, for what hangs on a message.
    static Archive ofMessage() throws IOException {
        return new Archive(TemporaryFolder.create("jianyan-mail"));
    }

    /// Lays an attachment down as a file.
    void attachment(String given, byte[] content) throws IOException {
        attachments++;
        String name = safe(given).replace('/', '_');
        Path target = folder.resolve(name.isBlank() ? "附件" + attachments : name);
        if (Files.exists(target)) {
            target = folder.resolve(attachments + "-" + name);
        }
        Files.write(target, content);
    }

    int attachments() {
        return attachments;
    }

    /// Chinese programs write names in GBK and do not say so.
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GBK"));
        }
    }

    /// The bytes that the directory of a zip file claims, all in all.
    ///
    /// @throws ReadingException if it claims too much
    static long check(ZipFile zip) throws ReadingException {
        long total = 0;
        int count = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            total += Math.max(0, entry.getSize());
            count++;
            boolean dense =
                    entry.getSize() > SMALL
                            && entry.getSize() / Math.max(1, entry.getCompressedSize())
                                    > HIGHEST_RATIO;
            if (dense || total > MOST_BYTES || count > MOST_ENTRIES) {
                throw bomb();
            }
        }
        return total;
    }

    private static ReadingException bomb() {
        return new ReadingException(
                "zip-bomb",
                "解开后超过 "
                        + (MOST_BYTES >> 20)
                        + " MiB、"
                        + MOST_ENTRIES
                        + " 个文件，或膨胀超过 "
                        + HIGHEST_RATIO
                        + " 倍；若确实无误，请自行解开");
    }

    /// The names of entries that would have come to lie outside the folder; they were not unpacked.
    List<String> outside() {
        return outside;
    }

    /// Copies what is in it, counting what really comes out.
    private void copy(ZipFile zip) throws IOException, ReadingException {
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            Path target = folder.resolve(safe(entry.getName())).normalize();
            if (entry.isDirectory()) {
                continue;
            }
            if (!target.startsWith(folder)) {
                outside.add(entry.getName());
                continue;
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry);
                    var out = Files.newOutputStream(target)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > MOST_BYTES) {
                        throw bomb();
                    }
                    out.write(buffer, 0, n);
                }
            }
        }
    }

    private static String safe(String name) {
        return name.replace('\\', '/').replaceAll("^/+|[:\\u0000-\\u001f]", "");
    }

    @Override
    public void close() throws IOException {
        TemporaryFolder.delete(folder);
    }
}
