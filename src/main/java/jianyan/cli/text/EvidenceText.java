package jianyan.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Why each value of a document's metadata is what it is, a line for each that the document itself
/// or its name says.
public final class EvidenceText {
    private static final Map<String, String> ORIGINS =
            Map.of(
                    "text", "正文",
                    "path", "文件名",
                    "table", "表格",
                    "mapping", "列名对照",
                    "sidecar", "旁注");

    /// Fields that are shown, in this order, with their values.
    private static final Map<String, Function<Metadata, @Nullable Object>> VALUES =
            Map.of(
                    "body", metadata -> Labels.of(metadata.body()),
                    "kind", metadata -> Labels.of(metadata.kind()),
                    "region", Metadata::region,
                    "district", Metadata::district,
                    "term", Metadata::term,
                    "session", Metadata::session,
                    "date", Metadata::date,
                    "meetingYear", Metadata::meetingYear,
                    "speaker", Metadata::speaker,
                    "source", Metadata::source);

    private static final List<String> FIELDS =
            List.of(
                    "body",
                    "kind",
                    "region",
                    "district",
                    "term",
                    "session",
                    "date",
                    "meetingYear",
                    "speaker",
                    "source");

    private static final Map<String, String> NAMES =
            Map.of(
                    "body", "机构",
                    "kind", "文体",
                    "region", "省市",
                    "district", "区县",
                    "term", "届",
                    "session", "次",
                    "date", "日期",
                    "meetingYear", "会议年份",
                    "speaker", "报告人",
                    "source", "来源");

    private EvidenceText() {}

    /// A value of the metadata in Chinese; its own name where it has none.
    public static String name(String field) {
        return NAMES.getOrDefault(field, field);
    }

    static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        for (String field : FIELDS) {
            for (Evidence evidence : document.metadata().evidence()) {
                String origin = ORIGINS.get(evidence.origin());
                Function<Metadata, @Nullable Object> value = VALUES.get(field);
                if (evidence.field().equals(field) && origin != null && value != null) {
                    lines.add(
                            "依据："
                                    + NAMES.get(field)
                                    + " "
                                    + value.apply(document.metadata())
                                    + " ← "
                                    + origin
                                    + words(document, evidence.span())
                                    + "，把握 "
                                    + Math.round(evidence.confidence() * 100)
                                    + "%");
                }
            }
        }
        return lines;
    }

    /// The words that a span of the source became in the reading text.
    private static String words(Document document, @Nullable SourceSpan span) {
        if (span == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        document.passages().forEach(passage -> words.append(words(passage, span)));
        return words.isEmpty() ? "" : "“" + Labels.onOneLine(words.toString()) + "”";
    }

    private static String words(Passage passage, SourceSpan span) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (SourceSpan source : passage.source()) {
            int from = Math.max(source.start(), span.start());
            int to = Math.min(source.end(), span.end());
            if (from < to) {
                words.append(passage.text(), at + from - source.start(), at + to - source.start());
            }
            at += source.length();
        }
        return words.toString();
    }
}
