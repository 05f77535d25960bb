package jianyan.http.exchange;

import java.util.List;
import jianyan.cluster.client.ClusterException;
import jianyan.engine.BusyException;
import jianyan.engine.ViewComingException;
import jianyan.query.IndexCorruptException;
import jianyan.query.InvalidRequestException;
import jianyan.query.TimeBudgetExceededException;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.values.UnknownGroupException;
import jianyan.workbench.values.WorkbenchUnavailableException;
import org.jspecify.annotations.Nullable;

/// Ends a request with a [Problem].
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private final @Nullable String where;
    private final @Nullable String remedy;
    private final transient @Nullable List<Change> changes;

    public ProblemException(
            int status,
            String code,
            String detail,
            @Nullable String where,
            @Nullable String remedy) {
        this(status, code, detail, where, remedy, null);
    }

    private ProblemException(
            int status,
            String code,
            String detail,
            @Nullable String where,
            @Nullable String remedy,
            @Nullable List<Change> changes) {
        super(detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.where = where;
        this.remedy = remedy;
        this.changes = changes;
    }

    public static ProblemException of(InvalidRequestException invalid) {
        String message = invalid.getMessage();
        return new ProblemException(
                400,
                invalid.code(),
                message == null ? invalid.code() : message,
                invalid.where(),
                invalid.remedy());
    }

    public static ProblemException of(ConflictException conflict) {
        return new ProblemException(
                409,
                conflict.code(),
                text(conflict),
                conflict.where(),
                conflict.remedy(),
                conflict.since());
    }

    public static ProblemException of(TimeBudgetExceededException late) {
        return new ProblemException(
                503,
                TimeBudgetExceededException.CODE,
                text(late),
                "q",
                TimeBudgetExceededException.REMEDY);
    }

    public static ProblemException of(ClusterException unanswered) {
        return new ProblemException(
                503, unanswered.code(), text(unanswered), null, unanswered.remedy());
    }

    public static ProblemException of(BusyException busy) {
        return new ProblemException(
                503,
                BusyException.CODE,
                text(busy),
                null,
                busy.retrySeconds() + " 秒后再试（Retry-After）");
    }

    public static ProblemException of(ViewComingException coming) {
        return new ProblemException(
                503,
                ViewComingException.CODE,
                text(coming),
                null,
                ViewComingException.RETRY_SECONDS + " 秒后再试（Retry-After）");
    }

    public static ProblemException of(UnknownGroupException unknown) {
        return new ProblemException(404, unknown.code(), text(unknown), "id", unknown.remedy());
    }

    public static ProblemException of(WorkbenchUnavailableException unavailable) {
        return new ProblemException(
                unavailable.why() == WorkbenchUnavailableException.Cause.FULL ? 507 : 503,
                unavailable.code(),
                text(unavailable),
                null,
                unavailable.remedy());
    }

    public static ProblemException corruptIndex() {
        return new ProblemException(
                503,
                IndexCorruptException.CODE,
                IndexCorruptException.MESSAGE,
                null,
                IndexCorruptException.REMEDY);
    }

    private static String text(Exception thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message;
    }

    public static ProblemException internal() {
        return new ProblemException(500, "internal-error", "程序在回答这个请求时出错，日志里写明了在哪里", null, null);
    }

    public static ProblemException notFound(String path) {
        return new ProblemException(404, "unknown-path", "没有这个地址：" + path, null, "地址都列在接口说明里");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    @Nullable String where() {
        return where;
    }

    @Nullable String remedy() {
        return remedy;
    }

    @Nullable List<Change> changes() {
        return changes;
    }
}
