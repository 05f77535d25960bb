package jianyan.corpus.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The formats that are read.
public enum FileFormat {
    TEXT("text/plain"),
    MARKDOWN("text/markdown"),
    HTML("text/html"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    WORD_XML("application/vnd.ms-word.2003+xml"),
    RTF("application/rtf"),
    OFD("application/ofd"),
    IMAGE("image"),
    MHTML("multipart/related"),
    EML("message/rfc822"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("application/vnd.ms-excel"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    JSON("application/json"),
    JSON_LINES("application/jsonl"),
    ZIP("application/zip");

    /// How far the declarations of a text format may stand.
    private static final int SAMPLE = 1024;

    private static final Pattern WORD_MARKUP =
            Pattern.compile(
                    "schemas\\.microsoft\\.com/office/word/2003/wordml|progid=\"Word\\.Document\"");

    /// A message begins with its headers.
    private static final Pattern MAIL_HEADER =
            Pattern.compile(
                    "^(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,40}(?:MIME-Version:|Content-Type:\\s*multipart/)",
                    Pattern.CASE_INSENSITIVE);

    /// The first bytes of PNG, JPEG and TIFF.
    private static final List<String> IMAGES =
            List.of("\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*");

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
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ofPackage(start, extension);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return extension.equals("xls") || extension.equals("et") ? XLS : DOC;
        }
        if (IMAGES.stream().anyMatch(start::startsWith)) {
            return IMAGE;
        }
        String text = start.stripLeading().replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (text.startsWith("%PDF")) {
            return PDF;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (text.startsWith("<?xml") && WORD_MARKUP.matcher(text).find()) {
            return WORD_XML;
        }
        if (!extension.equals("txt") && MAIL_HEADER.matcher(text).find()) {
            return extension.equals("eml") ? EML : MHTML;
        }
        return ofExtension(text, extension);
    }

    /// Office packages are told by their parts, for an extension may be wrong.
    private static FileFormat ofPackage(String start, String extension) {
        return switch (extension) {
            case "docx", "docm", "dotx" -> DOCX;
            case "xlsx", "xlsm" -> XLSX;
            case "ofd" -> OFD;
            case "zip" -> ZIP;
            default ->
                    start.contains("OFD.xml")
                            ? OFD
                            : start.contains("word/") ? DOCX : start.contains("xl/") ? XLSX : ZIP;
        };
    }

    private static FileFormat ofExtension(String text, String extension) {
        boolean html = looksLikeHtml(text);
        return switch (extension) {
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "pdf" -> PDF;
            case "docx", "docm", "dotx" -> DOCX;
            case "doc", "wps" -> html ? HTML : isText(text) ? TEXT : DOC;
            case "rtf" -> RTF;
            case "ofd" -> OFD;
            case "eml" -> EML;
            case "mht", "mhtml" -> MHTML;
            case "xlsx", "xlsm" -> XLSX;
            case "xls", "et" -> html ? HTML : XLS;
            case "csv" -> CSV;
            case "tsv" -> TSV;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "zip" -> ZIP;
            default -> html ? HTML : TEXT;
        };
    }

    /// Whether there is a line and no control character among the first bytes.
    private static boolean isText(String start) {
        return start.chars()
                        .limit(SAMPLE)
                        .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                && start.indexOf('\n') >= 0;
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }
}
