package jianyan.http.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import jianyan.workbench.change.Change;
import org.jspecify.annotations.Nullable;

/// What went wrong, as `application/problem+json` (RFC 9457).
///
/// @param type names the kind of problem: `urn:jianyan:problem:` and the code
/// @param title the kind of problem in words, the same for every occurrence
/// @param detail what was wrong this time
/// @param code a fixed name for programs: `unknown-parameter`
/// @param where the parameter or place that is wrong; null when the whole request is
/// @param remedy what would be right; null when nothing the asker does would help
/// @param instance the path that was asked for
/// @param changes what others changed since the version that was decided on; left out where it does
///   not matter
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String where,
        @Nullable String remedy,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> changes) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemException problem, String instance) {
        return new Problem(
                "urn:jianyan:problem:" + problem.code(),
                title(problem.status()),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.where(),
                problem.remedy(),
                instance,
                problem.changes());
    }

    /// The same with its sentences in another language.
    public Problem said(UnaryOperator<String> spoken) {
        return new Problem(
                type,
                spoken.apply(title),
                status,
                spoken.apply(detail),
                code,
                where == null ? null : spoken.apply(where),
                remedy == null ? null : spoken.apply(remedy),
                instance,
                changes);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求有误，无法回答";
            case 401 -> "需要登录";
            case 403 -> "不允许这样做";
            case 404 -> "没有要找的内容";
            case 405 -> "这个地址不接受这种方法";
            case 409 -> "与现在的情形不合";
            case 413 -> "请求体太大";
            case 414, 431 -> "地址或请求头太长";
            case 415 -> "请求体不是 JSON";
            case 421 -> "不以这个主机名提供服务";
            case 429 -> "请求太多";
            case 501, 505 -> "不支持这样的请求";
            case 503 -> "现在无法回答";
            case 507 -> "没有空间了";
            default -> status < 500 ? "请求未被接受" : "程序出错";
        };
    }
}
