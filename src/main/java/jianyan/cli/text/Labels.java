package jianyan.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.Labelled;
import jianyan.document.Orientation;
import jianyan.document.SponsorKind;
import jianyan.document.TextOrigin;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;
import org.jspecify.annotations.Nullable;

/// The Chinese names of choices and figures.
public final class Labels {
    private Labels() {}

    /// A value of a cell on one of its axes.
    public static String value(Coordinates at, String dimension) {
        return value(dimension, at.text(Dimension.parse(dimension)));
    }

    /// A value of a facet or of an axis: the name of a code, other values as they are.
    public static String value(String dimension, @Nullable String code) {
        if (code == null) {
            return DimensionLabels.UNKNOWN;
        }
        return switch (dimension) {
            case "body" -> named(code, Body.values());
            case "kind" -> named(code, Kind.values());
            case "orientation" -> named(code, Orientation.values());
            case "sponsor-kind" -> named(code, SponsorKind.values());
            case "text-origin" -> named(code, TextOrigin.values());
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

    private static String named(String code, Labelled[] choices) {
        return Stream.of(choices)
                .filter(each -> each.code().equals(code))
                .map(Labelled::label)
                .findFirst()
                .orElse(code);
    }
}
