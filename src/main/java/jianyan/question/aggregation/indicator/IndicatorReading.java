package jianyan.question.aggregation.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// One figure read out of running text, with the place where it stands.
///
/// @param region the province or city that the document is from
/// @param district null above the level of a district
/// @param place whose figure it is, where that is not the document's own place; else null
/// @param year the year that the figure speaks of; null when unknown, and for several years
/// @param from the first of several years, where it follows from the text
/// @param to the last of them
/// @param indicator the rule's id
/// @param scope the text's own words for what part is counted: 市政协 in 报送市政协, 专题 in 专题协商
/// @param qualifier what sets it apart from the year's plain figure, words joined by a space; see
///   [#YEARLY]; null for none
/// @param value in units: 1.2万人次 is 12000 人次. A decrease is below 0
/// @param upper the upper end of a range; null for a single value
/// @param unit the measure word, `%`, `个百分点` or `倍`
/// @param shown value and unit as a Chinese reader writes them: 1.3万亿元, 近500件
/// @param word the word that says it is rounded; null when exact
/// @param retold whether the document tells the figure of a year before the one it reviews
/// @param confidence between 0 and 1: how much of the reading the text says itself; below
///   [#CERTAIN] the qualifier is `doubtful`
/// @param sentence the sentence, a literal piece of the passage
/// @param start where the figure begins in the passage's reading text, in UTF-16 units
/// @param end where it ends, its unit included
public record IndicatorReading(
        @Nullable String region,
        @Nullable String district,
        Body body,
        @Nullable String place,
        @Nullable Integer year,
        @Nullable Integer from,
        @Nullable Integer to,
        String indicator,
        @Nullable String scope,
        @Nullable String qualifier,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        String shown,
        Precision precision,
        @Nullable String word,
        boolean retold,
        double confidence,
        String sentence,
        String passage,
        int start,
        int end,
        String document) {
    /// Below this a reading is listed as doubtful and enters no series.
    public static final double CERTAIN = 0.6;

    /// The word of a qualifier for one of several figures that a document counts apart.
    public static final String PART = "part";

    /// Words of a qualifier that leave a figure the year's own, only less exact or of fewer people.
    private static final Set<String> YEARLY =
            Set.of("over", "at", "least", "most", "rounded", "members");

    public IndicatorReading {
        value = plain(value);
        upper = upper == null ? null : plain(upper);
    }

    /// 190 and not 1.9E+2: a figure is shown as it would be written.
    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /// Where the readings of one series agree: all but the value and where it stands.
    ///
    /// @param sort the qualifier without the words that say how exact the figure is
    public record Key(
            @Nullable String region,
            @Nullable String district,
            Body body,
            @Nullable String place,
            @Nullable Integer year,
            String indicator,
            @Nullable String scope,
            String sort) {}

    public Key key() {
        return new Key(region, district, body, place, year, indicator, scope, sort());
    }

    /// The qualifier without the words that say how exact the figure is; empty for the year's own.
    public String sort() {
        return sort(qualifier);
    }

    /// The same of a qualifier by itself.
    public static String sort(@Nullable String qualifier) {
        return words(qualifier)
                .filter(word -> !YEARLY.contains(word))
                .collect(Collectors.joining(" "));
    }

    /// Whether the qualifier has a word.
    public boolean is(String word) {
        return words(qualifier).anyMatch(word::equals);
    }

    /// Whether it is a figure of one year that a series of yearly figures may hold.
    public boolean isYearly() {
        return year != null && sort().isEmpty();
    }

    /// Whether it is one of several figures of one year, which a series may show but not hold.
    public boolean isPart() {
        return year != null && sort().equals(PART);
    }

    /// Whether it is a change on the year before that a series of yearly changes may hold.
    public boolean isYearlyGrowth() {
        return year != null && sort().equals("growth");
    }

    /// The same with one word more in its qualifier.
    public IndicatorReading marked(String word) {
        return with(qualifier == null ? word : qualifier + " " + word, confidence);
    }

    /// The same with another qualifier and confidence.
    public IndicatorReading with(@Nullable String otherQualifier, double otherConfidence) {
        return new IndicatorReading(
                region,
                district,
                body,
                place,
                year,
                from,
                to,
                indicator,
                scope,
                otherQualifier,
                value,
                upper,
                unit,
                shown,
                precision,
                word,
                retold,
                otherConfidence,
                sentence,
                passage,
                start,
                end,
                document);
    }

    private static Stream<String> words(@Nullable String qualifier) {
        return qualifier == null ? Stream.empty() : Arrays.stream(qualifier.split(" "));
    }
}
