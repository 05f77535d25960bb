package jianyan.export.bundle;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip that is being written, file by file. Used by one thread.
final class ZipFolder {
    private final Clock clock;
    private final ZipOutputStream zip;
    private final SortedMap<String, String> checksums = new TreeMap<>();

    /// @param to stays open
    ZipFolder(OutputStream to, Clock clock) {
        this.clock = clock;
        this.zip = new ZipOutputStream(new Kept(to), StandardCharsets.UTF_8);
    }

    /// Writes one file.
    @FunctionalInterface
    interface Writing {
        void write(OutputStream to) throws IOException;
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, Writing file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(bytes);
        put(name, bytes.toByteArray());
    }

    private void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        checksums.put(name, sha256(content));
    }

    /// A line for each file so far, as `sha256sum` writes and checks them.
    String checksums() {
        StringBuilder lines = new StringBuilder();
        checksums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    void finish() throws IOException {
        zip.finish();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A stream that whoever opened it closes.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
