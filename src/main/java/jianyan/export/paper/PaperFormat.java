package jianyan.export.paper;

import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// The forms in which papers are printed.
public enum PaperFormat implements Coded {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// For tables alone.
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @throws InvalidRequestException when no paper has the form
    public static PaperFormat parse(String code) {
        for (PaperFormat format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        throw new InvalidRequestException(
                "unknown-format", "format", "没有“" + code + "”这种格式", "可用：docx, xlsx；统计表还有 csv");
    }
}
