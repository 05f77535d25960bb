package jianyan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jianyan.workbench.Change;
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
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String where,
        @Nullable String remedy,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> changes) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException problem, String instance) {
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

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request cannot be answered as it stands";
            case 403 -> "The request comes from a place that may not ask this";
            case 404 -> "There is nothing here";
            case 405 -> "The method does not fit the path";
            case 409 -> "The request does not fit what is there by now";
            case 413 -> "The body is too large";
            case 414, 431 -> "The address or a header is too long";
            case 415 -> "The body is of another type than JSON";
            case 421 -> "The host is not one that this server answers for";
            case 503 -> "What the answer needs is not at hand now";
            case 507 -> "There is no room left";
            default -> status < 500 ? "The request was refused" : "The server failed";
        };
    }
}
