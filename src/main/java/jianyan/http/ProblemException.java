package jianyan.http;

import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Ends a request with a [Problem].
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private final @Nullable String where;
    private final @Nullable String remedy;

    ProblemException(
            int status,
            String code,
            String detail,
            @Nullable String where,
            @Nullable String remedy) {
        super(detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.where = where;
        this.remedy = remedy;
    }

    static ProblemException of(InvalidRequestException invalid) {
        String message = invalid.getMessage();
        return new ProblemException(
                400,
                invalid.code(),
                message == null ? invalid.code() : message,
                invalid.where(),
                invalid.remedy());
    }

    static ProblemException notFound(String path) {
        return new ProblemException(
                404,
                "unknown-path",
                "nothing lies at " + path,
                null,
                "the paths are listed in /api/v1/openapi.yaml");
    }

    int status() {
        return status;
    }

    String code() {
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
}
