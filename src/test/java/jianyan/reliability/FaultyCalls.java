package jianyan.reliability;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Says to `src/test/native/faults.c` which call of this process to the system fails. The process
/// has to be started with that library and the name of the file that both map:
///
/// ```
/// LD_PRELOAD=target/faults.so JIANYAN_FAULTS=target/faults java …
/// ```
final class FaultyCalls implements AutoCloseable {
    private static final long BYTES = 4096;
    private static final long FAIL_AT = 8;
    private static final long KIND = 16;
    private static final long FOLDER = 64;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment control;

    private FaultyCalls(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            control = channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES, arena);
        }
    }

    /// @param file of at least 4,096 zero bytes, that was there when this process began
    static FaultyCalls of(Path file) throws IOException {
        return new FaultyCalls(file);
    }

    /// From now on calls that change something under a folder are counted, and one fails.
    ///
    /// @param failAt the number of that call, from 1
    void arm(Path folder, FaultyDirectory.Kind kind, long failAt) {
        byte[] path = (folder.toAbsolutePath() + "/\0").getBytes(StandardCharsets.UTF_8);
        MemorySegment.copy(path, 0, control, ValueLayout.JAVA_BYTE, FOLDER, path.length);
        control.set(ValueLayout.JAVA_LONG, 0, 0);
        control.set(ValueLayout.JAVA_LONG, FAIL_AT, failAt);
        control.set(ValueLayout.JAVA_LONG, KIND, kind.ordinal() + 1L);
    }

    /// From now on nothing fails.
    ///
    /// @return how many calls there were since it was armed
    long disarm() {
        control.set(ValueLayout.JAVA_LONG, KIND, 0);
        return control.get(ValueLayout.JAVA_LONG, 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
