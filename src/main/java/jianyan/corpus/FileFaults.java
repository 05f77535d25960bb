package jianyan.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// What went wrong below the format: the file system's own errors as faults.
final class FileFaults {
    private FileFaults() {}

    /// A pipe, a socket or a device: reading one may never end.
    static Fault special(String file) {
        return new Fault(file, "special-file", "不是普通文件（管道、套接字或设备），没有读；请移走它");
    }

    static Fault of(String file, IOException e) {
        return switch (e) {
            case SourceBytes.SpecialFileException _ -> special(file);
            case FileSystemLoopException _ ->
                    new Fault(file, "link-loop", "这个链接指回上级文件夹；其中的文件只在原处读一次");
            case AccessDeniedException _ -> new Fault(file, "unreadable", "没有读取权限；请放开权限后再试");
            case NoSuchFileException _ -> new Fault(file, "missing", "文件不存在，或链接所指之处不存在");
            default -> new Fault(file, "unreadable", "读不了：" + e.getMessage());
        };
    }
}
