package jianyan.index.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.FileStamp;
import jianyan.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fingerprints of files by what the file system says of them, so that nothing need be read of
/// a corpus that did not change. Thread-safe.
///
/// It lies beside the index and can be lost at any time: a file that it does not know is read. As
/// in version control, a file that changed in the moments before it was looked at is not kept: it
/// may change once more without its time telling so.
final class KnownFingerprints {
    private static final Logger LOG = LoggerFactory.getLogger(KnownFingerprints.class);

    private static final String NAME = "fingerprints.cache";

    /// Stands before the version of the reader: what was written in another way is passed over.
    private static final String FORM = "deflated ";

    private static final int BUFFER = 1 << 16;

    /// File systems tell time by ticks of up to two seconds.
    private static final long TICK_MILLIS = 2_000;

    private record Known(String state, String fingerprint) {}

    private final Path file;
    private final Map<String, Known> before;
    private final Map<String, Known> now = new ConcurrentHashMap<>();

    private KnownFingerprints(Path file, Map<String, Known> before) {
        this.file = file;
        this.before = before;
    }

    static KnownFingerprints beside(Path index) {
        Path file = index.resolve(NAME);
        try {
            return new KnownFingerprints(file, read(file));
        } catch (NoSuchFileException none) {
            return new KnownFingerprints(file, Map.of());
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("Known fingerprints could not be read: all files will be", unreadable);
            return new KnownFingerprints(file, Map.of());
        }
    }

    /// The fingerprint of a file that is as it was; null when it has to be read.
    ///
    /// @param key the file's in the index
    @Nullable String of(String key, FileStamp stamp) {
        Known known = before.get(key);
        if (known == null || !known.state.equals(stamp.state())) {
            return null;
        }
        now.put(key, known);
        return known.fingerprint;
    }

    /// Keeps the fingerprint of a file for the next time.
    ///
    /// @param stamp from before it was read
    /// @param lookedMillis when that was
    void put(String key, FileStamp stamp, String fingerprint, long lookedMillis) {
        if (stamp.changedMillis() + TICK_MILLIS < lookedMillis) {
            now.put(key, new Known(stamp.state(), fingerprint));
        }
    }

    /// Writes down what is known now, where it is not what was known before.
    void save() {
        if (now.equals(before)) {
            return;
        }
        try {
            Path beside = file.resolveSibling(NAME + ".new");
            Files.deleteIfExists(beside);
            PrivateFiles.createFile(beside);
            write(beside);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            // A folder that may only be read is no fault of the program: no stack trace.
            LOG.warn(
                    "Known fingerprints could not be kept, the next build reads all: {}",
                    failed.toString());
        }
    }

    private void write(Path to) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to), BUFFER)) {
            DataOutputStream head = new DataOutputStream(file);
            head.writeUTF(FORM + CorpusReader.version());
            head.flush();
            CheckedOutputStream checked =
                    new CheckedOutputStream(
                            new DeflaterOutputStream(file, deflater, BUFFER), new CRC32C());
            DataOutputStream out = new DataOutputStream(checked);
            out.writeInt(now.size());
            for (Map.Entry<String, Known> entry : new TreeMap<>(now).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue().state);
                out.writeUTF(entry.getValue().fingerprint);
            }
            out.writeLong(checked.getChecksum().getValue());
            out.close();
        } finally {
            deflater.end();
        }
    }

    private static Map<String, Known> read(Path from) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(from), BUFFER)) {
            if (!new DataInputStream(file).readUTF().equals(FORM + CorpusReader.version())) {
                return Map.of();
            }
            CheckedInputStream checked =
                    new CheckedInputStream(
                            new BufferedInputStream(new InflaterInputStream(file), BUFFER),
                            new CRC32C());
            DataInputStream in = new DataInputStream(checked);
            int count = in.readInt();
            Map<String, Known> known = new HashMap<>();
            for (int i = 0; i < count; i++) {
                known.put(in.readUTF(), new Known(in.readUTF(), in.readUTF()));
            }
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw new IOException("checksum of " + from);
            }
            in.close();
            return known;
        }
    }
}
