package jianyan.corpus.walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import jianyan.corpus.helper.ParserEndedException;
import jianyan.files.TemporaryFolder;

/// What went wrong below the format: the file system's own errors as faults.
public final class FileFaults {
    private static final List<String> OF_THE_SYSTEM =
            List.of(
                    "No space left",
                    "Disk quota exceeded",
                    "Input/output error",
                    "Too many open files",
                    "Stale file handle");

    private FileFaults() {}

    /// A pipe, a socket or a device: reading one may never end.
    static Fault special(String file) {
        return new Fault(file, "special-file", "不是普通文件（管道、套接字或设备），没有读；请移走它");
    }

    public static Fault of(String file, IOException e) {
        return switch (e) {
            case SourceBytes.SpecialFileException ignored -> special(file);
            case TemporaryFolder.NoRoomException ignored ->
                    new Fault(file, Fault.READ_FAILED, e.getMessage() + "，没有解开；下次建立索引时再读");
            case ParserEndedException ignored ->
                    new Fault(file, Fault.READ_FAILED, e.getMessage() + "；下次建立索引时再读");
            case FileSystemLoopException ignored ->
                    new Fault(file, "link-loop", "这个链接指回上级文件夹；其中的文件只在原处读一次");
            case AccessDeniedException ignored -> new Fault(file, "unreadable", "没有读取权限；请放开权限后再试");
            case NoSuchFileException ignored -> new Fault(file, "missing", "文件不存在，或链接所指之处不存在");
            default -> ofOther(file, e);
        };
    }

    /// Readers of formats say by the same exception that a file is broken; what the system says of
    /// itself has its own class or a known text.
    private static Fault ofOther(String file, IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof FileSystemException
                        || OF_THE_SYSTEM.stream().anyMatch(message::contains)
                ? new Fault(file, Fault.READ_FAILED, "没有读全：" + message + "；下次建立索引时再读")
                : new Fault(file, "unreadable", "读不了：" + message);
    }
}
