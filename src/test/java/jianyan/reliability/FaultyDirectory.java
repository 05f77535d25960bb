package jianyan.reliability;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/// A directory whose n-th call fails. Calls are those that open, write (each 256 bytes), close,
/// sync, rename or delete.
final class FaultyDirectory extends FilterDirectory {
    private static final int BYTES_A_CALL = 256;

    /// How the n-th call fails.
    enum Kind {
        /// It alone fails.
        ONCE,
        /// The disk is full from then on: nothing is written, opening and deleting go on.
        FULL,
        /// The machine stops: nothing succeeds any more, and of what was not synced only a part is
        /// on the disk.
        CRASH
    }

    private final Path folder;
    private final Kind kind;
    private final long failAt;
    private final Set<String> unsynced = new HashSet<>();
    private long calls;

    /// @param failAt the number of the call that fails, from 1
    FaultyDirectory(Directory directory, Path folder, Kind kind, long failAt) {
        super(directory);
        this.folder = folder;
        this.kind = kind;
        this.failAt = failAt;
    }

    /// How many calls there were.
    synchronized long calls() {
        return calls;
    }

    boolean hasFailed() {
        return calls() >= failAt;
    }

    /// Leaves of what was not synced a part, as a machine that stops does.
    synchronized void crash(Random random) throws IOException {
        for (String name : unsynced) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(random.nextLong(channel.size() + 1));
                }
            }
        }
    }

    private synchronized void call(boolean writes) throws IOException {
        calls++;
        boolean fails =
                switch (kind) {
                    case ONCE -> calls == failAt;
                    case FULL -> calls >= failAt && writes;
                    case CRASH -> calls >= failAt;
                };
        if (fails) {
            throw new IOException(
                    kind == Kind.FULL ? "No space left on device" : "injected at " + calls);
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        call(true);
        return counted(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        call(true);
        return counted(super.createTempOutput(prefix, suffix, context));
    }

    private synchronized IndexOutput counted(IndexOutput output) {
        unsynced.add(output.getName());
        return new CountedOutput(output);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        call(false);
        return super.openInput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        call(true);
        super.sync(names);
        synchronized (this) {
            unsynced.removeAll(names);
        }
    }

    @Override
    public void syncMetaData() throws IOException {
        call(true);
        super.syncMetaData();
    }

    @Override
    public void rename(String source, String target) throws IOException {
        call(true);
        super.rename(source, target);
        synchronized (this) {
            if (unsynced.remove(source)) {
                unsynced.add(target);
            }
        }
    }

    @Override
    public void deleteFile(String name) throws IOException {
        call(false);
        super.deleteFile(name);
        synchronized (this) {
            unsynced.remove(name);
        }
    }

    private final class CountedOutput extends FilterIndexOutput {
        private int written;

        CountedOutput(IndexOutput output) {
            super("faulty", output.getName(), output);
        }

        private void count(int bytes) throws IOException {
            written += bytes;
            if (written >= BYTES_A_CALL) {
                written = 0;
                call(true);
            }
        }

        @Override
        public void writeByte(byte b) throws IOException {
            count(1);
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            int half = written + length >= BYTES_A_CALL ? length / 2 : 0;
            super.writeBytes(bytes, offset, half);
            count(length);
            super.writeBytes(bytes, offset + half, length - half);
        }

        @Override
        public void close() throws IOException {
            super.close();
            call(true);
        }
    }
}
