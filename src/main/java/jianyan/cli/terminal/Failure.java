package jianyan.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.rule.InvalidRulesException;
import jianyan.analysis.lexicon.LexiconSyntaxException;
import jianyan.backup.BackupException;
import jianyan.check.InvalidCheckRulesException;
import jianyan.cluster.client.ClusterException;
import jianyan.embedding.VectorsLockedException;
import jianyan.http.PortInUseException;
import jianyan.index.build.EmptyCorpusException;
import jianyan.index.build.LargeRemovalException;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.IndexLockedException;
import jianyan.index.folder.MissingIndexException;
import jianyan.index.folder.NewerIndexException;
import jianyan.query.IndexCorruptException;
import jianyan.query.InvalidRequestException;
import jianyan.query.TimeBudgetExceededException;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.values.UnknownGroupException;
import jianyan.workbench.values.WorkbenchUnavailableException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/// Why a command ended without an answer: one line for the person, one number for the shell.
///
/// @param exitCode [#FAILED] or [#WRONG_USE]
/// @param what is wrong
/// @param where the option, file or place; empty when there is none
/// @param remedy what would be right
public record Failure(int exitCode, String what, String where, String remedy) {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    static final int WRONG_USE = 2;

    /// What the systems that this runs on say, whatever their language.
    private static final String NO_SPACE = "No space left on device";

    private static final String REBUILD = "运行 jianyan index 重建；归并办理的决定在 workbench.db 里，不受影响";

    /// 什么错了 · 在哪里 · 怎样才对.
    public String line() {
        return "错误："
                + Stream.of(what, where, remedy)
                        .filter(part -> !part.isBlank())
                        .map(part -> part.replaceAll("\\s*\\R\\s*", " "))
                        .collect(Collectors.joining(" · "));
    }

    public static Failure wrongUse(String what, String where, String remedy) {
        return new Failure(WRONG_USE, what, where, remedy);
    }

    public static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandFailedException failed -> failed.failure();
            case InvalidRequestException invalid ->
                    wrongUse(message(invalid), invalid.where(), invalid.remedy());
            case TimeBudgetExceededException late ->
                    failed(message(late), "", TimeBudgetExceededException.REMEDY);
            case ClusterException cluster -> failed(message(cluster), "", cluster.remedy());
            case UnknownGroupException unknown -> wrongUse(message(unknown), "", unknown.remedy());
            case ConflictException conflict ->
                    failed(message(conflict), since(conflict), conflict.remedy());
            case WorkbenchUnavailableException unavailable ->
                    failed(message(unavailable), "", unavailable.remedy());
            case LexiconSyntaxException lexicon ->
                    wrongUse("词库读不懂：" + message(lexicon), "", "改正这一处；原有的词库和索引没有改动");
            case InvalidRulesException rules ->
                    wrongUse("指标规则读不懂：" + message(rules), "--rules", "改正这一处，或去掉 --rules 用自带的规则");
            case InvalidCheckRulesException rules ->
                    wrongUse(
                            "预审规则读不懂：" + message(rules),
                            "--check-rules",
                            "改正这一处，或去掉 --check-rules 用自带的规则");
            case MissingIndexException missing ->
                    failed(message(missing), "", "先运行 jianyan index，或用 --index 指明索引");
            case IndexFormatException unfit -> failed(message(unfit), "", REBUILD);
            case IndexFormatTooOldException old -> failed("索引由更早的版本建成", "", REBUILD);
            case NewerIndexException newer ->
                    failed(message(newer), "", NewerIndexException.REMEDY);
            case IndexFormatTooNewException newer ->
                    failed("索引由更新的版本建成", "", NewerIndexException.REMEDY);
            case IndexCorruptException corrupt ->
                    failed(
                            IndexCorruptException.MESSAGE,
                            message(corrupt),
                            IndexCorruptException.REMEDY);
            case CorruptIndexException corrupt ->
                    failed(
                            IndexCorruptException.MESSAGE,
                            message(corrupt),
                            IndexCorruptException.REMEDY);
            case BackupException refused ->
                    failed(message(refused), refused.where(), refused.remedy());
            case IndexLockedException locked -> failed(message(locked), "", "等它结束后再运行");
            case VectorsLockedException locked -> failed(message(locked), "", "等它结束后再运行");
            case LargeRemovalException removal ->
                    failed(
                            message(removal),
                            "",
                            "检查语料文件夹是否都在、--index 是否是这份语料的；确实要移除，加上 --allow-removal；原有的索引没有改动");
            case EmptyCorpusException empty ->
                    failed(message(empty), "", "放入文档，或用 --corpus 指明语料；原有的索引没有改动");
            case PortInUseException used ->
                    failed("端口已被其他程序占用", Integer.toString(used.port()), "用 --port 换一个端口");
            case InvalidPathException path ->
                    Failure.wrongUse(
                            "不是合法的路径", path.getInput(), "检查路径；含汉字时请用 UTF-8 环境，如 LC_ALL=C.UTF-8");
            // What the program itself wrote, so the disk is not to blame.
            case JsonProcessingException unreadable -> internal(unreadable);
            case IOException io -> ofInputOutput(io);
            case UncheckedIOException unchecked -> of(cause(unchecked));
            case ExecutionException wrapped -> of(cause(wrapped));
            case CompletionException wrapped -> of(cause(wrapped));
            case OutOfMemoryError memory -> failed("内存不足", "", "用 JDK_JAVA_OPTIONS=-Xmx2g 给程序更多内存");
            default -> internal(thrown);
        };
    }

    /// What others did meanwhile.
    private static String since(ConflictException conflict) {
        return conflict.since().stream()
                .map(change -> change.reviewer() + " " + change.summary())
                .collect(Collectors.joining("；"));
    }

    private static Failure internal(Throwable thrown) {
        return failed(
                "程序内部出错",
                thrown.getClass().getSimpleName() + "：" + message(thrown),
                "加上 --debug 重试，并把输出附在问题报告里");
    }

    private static Failure ofInputOutput(IOException io) {
        return switch (io) {
            case NoSuchFileException none -> failed("没有这个文件或文件夹", none.getFile(), "检查路径");
            case AccessDeniedException denied -> failed("没有读写的权限", denied.getFile(), "检查权限");
            case NotDirectoryException file -> failed("不是文件夹", file.getFile(), "指明一个文件夹");
            case FileAlreadyExistsException file -> failed("不是文件夹", file.getFile(), "指明一个文件夹");
            case IOException full when message(full).contains(NO_SPACE) ->
                    failed("磁盘已满", message(full), "腾出空间后再运行；原有的索引没有改动");
            case FileSystemException other ->
                    failed("读写失败：" + other.getReason(), text(other.getFile()), "检查磁盘和权限");
            default -> failed("读写失败", message(io), "检查磁盘和权限");
        };
    }

    public static Failure failed(String what, String where, String remedy) {
        return new Failure(FAILED, what, where, remedy);
    }

    private static Throwable cause(Throwable wrapper) {
        Throwable cause = wrapper.getCause();
        return cause == null ? new IllegalStateException(wrapper.getMessage()) : cause;
    }

    private static String message(Throwable thrown) {
        return text(thrown.getMessage());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
