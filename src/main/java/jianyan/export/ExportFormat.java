package jianyan.export;

import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// The forms in which tables leave the program.
public enum ExportFormat implements Coded {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static ExportFormat parse(String code) {
        for (ExportFormat format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        throw new InvalidRequestException(
                "unknown-format", "format", "没有“" + code + "”这种格式", "可用：csv, xlsx, jsonl");
    }
}
