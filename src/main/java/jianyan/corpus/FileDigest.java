package jianyan.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.SourceBytes;

/// SHA-256 sums over files.
final class FileDigest {
    private static final String UNKNOWN = "application/octet-stream";

    private FileDigest() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform must have it.
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        add(file, digest);
        return hex(digest);
    }

    /// What can be said of a file that was not read.
    static SourceFile unread(CorpusFile file) {
        try {
            return new SourceFile(
                    file.name(), Files.size(file.path()), of(file.path()), UNKNOWN, null);
        } catch (IOException e) {
            return new SourceFile(file.name(), 0, "", UNKNOWN, null);
        }
    }

    /// Over a version, a file and those of its companions that exist.
    static String of(String version, Path file, List<Path> companions) throws IOException {
        MessageDigest digest = digest();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        add(file, digest);
        addThose(companions, digest);
        return hex(digest);
    }

    /// Over a version and those of some companions that exist.
    static String of(String version, List<Path> companions) throws IOException {
        MessageDigest digest = digest();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        addThose(companions, digest);
        return hex(digest);
    }

    private static void addThose(List<Path> companions, MessageDigest digest) throws IOException {
        for (Path companion : companions) {
            if (Files.isRegularFile(companion)) {
                digest.update((byte) 0);
                digest.update(companion.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                add(companion, digest);
            }
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = SourceBytes.open(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }
}
