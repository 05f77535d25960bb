package jianyan.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.PassageLabel;
import jianyan.document.SponsorKind;
import jianyan.document.TextOrigin;
import jianyan.query.FilterField;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;
import org.jspecify.annotations.Nullable;

/// The Chinese names of choices and figures.
public final class Labels {
    private Labels() {}

    public static String of(Kind kind) {
        return switch (kind) {
            case REPORT -> "工作报告";
            case PROPOSAL -> "提案";
            case REPLY -> "答复";
            case FEATURE -> "特写";
            case SUMMARY -> "总结";
            case OTHER -> "其他";
        };
    }

    public static String of(Body body) {
        return switch (body) {
            case CPPCC -> "政协";
            case NPC -> "人大";
            case GOVERNMENT -> "政府";
            case COUNCIL -> "议会";
            case OTHER -> "其他机构";
        };
    }

    public static String of(Orientation orientation) {
        return switch (orientation) {
            case REVIEW -> "回顾";
            case PLAN -> "计划";
            case LESSON -> "体会";
            case SHORTFALL -> "不足";
            case NONE -> "未分";
        };
    }

    public static String of(PassageLabel label) {
        return switch (label) {
            case HEADING -> "标题";
            case BODY -> "正文";
            case CAPTION -> "图注";
            case FURNITURE -> "页面附属";
            case TABLE -> "表格";
        };
    }

    public static String of(Dimension dimension) {
        return DimensionLabels.of(dimension);
    }

    public static String of(FilterField field) {
        return DimensionLabels.of(Dimension.parse(field.code()));
    }

    public static String of(SponsorKind kind) {
        return switch (kind) {
            case PERSON -> "个人";
            case PARTY -> "党派";
            case ORGANISATION -> "其他组织";
        };
    }

    public static String of(TextOrigin origin) {
        return switch (origin) {
            case WRITTEN -> "原有文字";
            case RECOGNISED -> "识别文字";
        };
    }

    /// A value of a facet or of a cell: the name of a code, other values as they are.
    public static String value(String dimension, @Nullable Object value) {
        if (value == null) {
            return DimensionLabels.UNKNOWN;
        }
        String code = value.toString();
        return switch (dimension) {
            case "body" ->
                    named(
                            code,
                            Stream.of(Body.values())
                                    .collect(Collectors.toMap(Body::code, Labels::of)));
            case "kind" ->
                    named(
                            code,
                            Stream.of(Kind.values())
                                    .collect(Collectors.toMap(Kind::code, Labels::of)));
            case "orientation" ->
                    named(
                            code,
                            Stream.of(Orientation.values())
                                    .collect(Collectors.toMap(Orientation::code, Labels::of)));
            case "sponsor-kind" ->
                    named(
                            code,
                            Stream.of(SponsorKind.values())
                                    .collect(Collectors.toMap(SponsorKind::code, Labels::of)));
            case "text-origin" ->
                    named(
                            code,
                            Stream.of(TextOrigin.values())
                                    .collect(Collectors.toMap(TextOrigin::code, Labels::of)));
            default -> code;
        };
    }

    /// 上海市静安区, 上海市, or empty.
    public static String place(@Nullable String region, @Nullable String district) {
        return Stream.of(region, district)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining());
    }

    /// The same, and in brackets the other place whose figure its document tells.
    public static String place(
            @Nullable String region, @Nullable String district, @Nullable String other) {
        String own = place(region, district);
        return other == null ? own : other + "（" + (own.isEmpty() ? "全国" : own) + "的文件）";
    }

    /// 第十五届 and 第二次 as 15届2次.
    public static String meeting(@Nullable Integer term, @Nullable Integer session) {
        return (term == null ? "" : term + "届") + (session == null ? "" : session + "次");
    }

    /// The parts that are not blank, with a mark between.
    public static String joined(@Nullable String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                present.add(part);
            }
        }
        return String.join(" · ", present);
    }

    /// 12,345.
    public static String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /// White space of any kind, line breaks among it, as one blank.
    public static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String named(String code, java.util.Map<String, String> names) {
        return names.getOrDefault(code, code);
    }
}
