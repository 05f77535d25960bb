package jianyan.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Why each value of a document's metadata is what it is, in words: who said so, with which words,
/// how sure it is; and what stays unknown because nothing said so.
public final class EvidenceText {
    private static final Map<String, String> ORIGINS =
            Map.of(
                    "text", "正文",
                    "path", "文件名或文件夹名",
                    "table", "表格",
                    "mapping", "列名对照",
                    "sidecar", "旁注文件");

    private record Shown(String field, String name, Function<Metadata, @Nullable Object> value) {}

    private record OfProposal(
            String field, String name, Function<Proposal, @Nullable Object> value) {}

    /// What every document may have, in the order in which it is shown.
    private static final List<Shown> FIELDS =
            List.of(
                    new Shown("title", "题名", Metadata::title),
                    new Shown("body", "机构", metadata -> metadata.body().label()),
                    new Shown("kind", "文体", metadata -> metadata.kind().label()),
                    new Shown("region", "省市", Metadata::region),
                    new Shown("district", "区县", Metadata::district),
                    new Shown("term", "届", Metadata::term),
                    new Shown("session", "次", Metadata::session),
                    new Shown("date", "日期", Metadata::date),
                    new Shown("published", "发布日期", Metadata::published),
                    new Shown("meetingYear", "会议年份", Metadata::meetingYear),
                    new Shown("years", "所述年份", metadata -> listed(metadata.years())),
                    new Shown("speaker", "报告人", Metadata::speaker),
                    new Shown("source", "来源", Metadata::source));

    private static final List<OfProposal> PROPOSAL_FIELDS =
            List.of(
                    new OfProposal("number", "案号", Proposal::number),
                    new OfProposal("sponsors", "提案人", proposal -> listed(proposal.sponsors())),
                    new OfProposal("supporters", "联名", proposal -> listed(proposal.supporters())),
                    new OfProposal("sector", "界别", Proposal::sector),
                    new OfProposal("category", "类别", Proposal::category),
                    new OfProposal("department", "主办单位", Proposal::department),
                    new OfProposal("supporting", "会办单位", proposal -> listed(proposal.supporting())),
                    new OfProposal("committee", "专委会", Proposal::committee),
                    new OfProposal("intended", "意向单位", Proposal::intended),
                    new OfProposal("result", "审查结果", Proposal::result),
                    new OfProposal("outcome", "办理结果", Proposal::outcome),
                    new OfProposal("satisfaction", "满意度", Proposal::satisfaction),
                    new OfProposal("replied", "答复日期", Proposal::replied));

    /// Long titles and lists of sponsors are known by their beginning.
    private static final int BEGINNING = 44;

    private EvidenceText() {}

    /// A value of the metadata in Chinese; its own name where it has none.
    public static String name(String field) {
        return FIELDS.stream()
                .filter(shown -> shown.field.equals(field))
                .map(Shown::name)
                .findFirst()
                .orElse(field);
    }

    public static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Shown shown : FIELDS) {
            add(
                    document,
                    shown.field,
                    shown.name,
                    shown.value.apply(document.metadata()),
                    lines,
                    unknown);
        }
        String access = document.metadata().access();
        if (access != null) {
            add(document, "access", "限制查看", access, lines, unknown);
        }
        Proposal proposal = document.proposal();
        if (proposal != null) {
            for (OfProposal shown : PROPOSAL_FIELDS) {
                add(document, shown.field, shown.name, shown.value.apply(proposal), lines, unknown);
            }
        }
        if (!unknown.isEmpty()) {
            lines.add("没有依据、留空：" + String.join("、", unknown));
        }
        return lines;
    }

    private static void add(
            Document document,
            String field,
            String name,
            @Nullable Object value,
            List<String> lines,
            List<String> unknown) {
        if (value == null || value.toString().isEmpty()) {
            unknown.add(name);
            return;
        }
        String shown = beginning(value.toString());
        Evidence said =
                document.metadata().evidence().stream()
                        .filter(evidence -> evidence.field().equals(field))
                        .findFirst()
                        .orElse(null);
        String origin = said == null ? null : ORIGINS.get(said.origin());
        lines.add(
                "依据："
                        + name
                        + " "
                        + shown
                        + " ← "
                        + (said == null || origin == null
                                ? fallback(field)
                                : origin
                                        + words(document, said.span())
                                        + rule(document, field, said)
                                        + "，把握 "
                                        + Math.round(said.confidence() * 100)
                                        + "%"));
    }

    /// What is taken where nothing says so.
    private static String fallback(String field) {
        return switch (field) {
            case "title" -> "没有认出题名，取开头的字，把握 0%";
            case "body" -> "没有一个机构说得够多，作其他，把握 0%";
            case "kind" -> "题名和小标题都没有说明，作其他，把握 0%";
            case "years" -> "各节标题里的年份，把握 100%";
            default -> "没有说明，按常例，把握 0%";
        };
    }

    /// How coverage years follow from what is known.
    private static String rule(Document document, String field, Evidence said) {
        if (!field.equals("years")) {
            return "";
        }
        if (document.metadata().kind() == Kind.REPORT) {
            return "：回顾说会议的上一年（夏秋的专项报告说当年），计划说当年；标题自己写了年份的从标题";
        }
        return said.isGuess() && said.span() == null ? "里最晚的年月" : "";
    }

    private static String listed(List<?> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
    }

    /// The words that a span of the source became in the reading text.
    private static String words(Document document, @Nullable SourceSpan span) {
        if (span == null) {
            return "";
        }
        String words =
                document.passages()
                        .flatMap(passage -> Stream.of(words(passage, span)))
                        .collect(Collectors.joining());
        String shown = beginning(words.strip());
        return shown.isEmpty() ? "" : "“" + shown + "”";
    }

    private static String beginning(String text) {
        String line = Labels.onOneLine(text);
        String start = DisplayWidth.start(line, BEGINNING);
        return start.length() < line.length() ? start + "…" : start;
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
