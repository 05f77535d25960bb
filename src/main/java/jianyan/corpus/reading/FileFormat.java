package jianyan.corpus.reading;

/// The formats that are read.
public enum FileFormat {
    TEXT("text/plain"),
    MARKDOWN("text/markdown"),
    HTML("text/html"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    RTF("application/rtf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("application/vnd.ms-excel"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    JSON("application/json"),
    JSON_LINES("application/jsonl"),
    ZIP("application/zip");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether each row of the file is a document.
    public boolean isTable() {
        return isTextTable() || this == XLSX || this == XLS;
    }

    /// Whether it is a table that is written as text.
    public boolean isTextTable() {
        return this == CSV || this == TSV || this == JSON || this == JSON_LINES;
    }

    public boolean isText() {
        return this == TEXT || this == MARKDOWN || this == HTML;
    }

    /// The format of a file by its first bytes and, where these do not tell, its extension.
    ///
    /// @param head the first bytes, a few hundred of them or all
    public static FileFormat of(byte[] head, String extension) {
        if (startsWith(head, "%PDF")) {
            return PDF;
        }
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return switch (extension) {
                case "docx" -> DOCX;
                case "xlsx" -> XLSX;
                default -> ZIP;
            };
        }
        if (head.length > 3
                && (head[0] & 0xff) == 0xd0
                && (head[1] & 0xff) == 0xcf
                && (head[2] & 0xff) == 0x11) {
            return extension.equals("xls") || extension.equals("et") ? XLS : DOC;
        }
        if (startsWith(head, "{\\rtf")) {
            return RTF;
        }
        return switch (extension) {
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "pdf" -> PDF;
            case "docx" -> DOCX;
            case "doc", "wps" -> looksLikeHtml(head) ? HTML : DOC;
            case "rtf" -> RTF;
            case "xlsx" -> XLSX;
            case "xls", "et" -> looksLikeHtml(head) ? HTML : XLS;
            case "csv" -> CSV;
            case "tsv" -> TSV;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "zip" -> ZIP;
            default -> looksLikeHtml(head) ? HTML : TEXT;
        };
    }

    private static boolean looksLikeHtml(byte[] head) {
        String start =
                new String(
                                head,
                                0,
                                Math.min(head.length, 512),
                                java.nio.charset.StandardCharsets.ISO_8859_1)
                        .toLowerCase(java.util.Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }

    private static boolean startsWith(byte[] head, String magic) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (head[i] != (byte) magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
