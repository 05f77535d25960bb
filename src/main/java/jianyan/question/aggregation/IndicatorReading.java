package jianyan.question.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// One figure read out of running text, with the place where it stands.
///
/// @param region the province or city
/// @param district null above the level of a district
/// @param year the year that the figure speaks of, or the last of several; null when unknown
/// @param since the first of several years; null when it is one year or when the text does not say
/// @param indicator the rule's id
/// @param qualifier what sets it apart from the year's plain figure; null for that. Words of the
///   text (市政协 in 报送市政协), `growth` for a change on the year before, and one of `target`, `quoted`,
///   `period`, `cumulative`, `partial`; several are joined by a space
/// @param value in units: 1.2万人次 is 12000 人次. A decrease is below 0
/// @param upper the upper end of a range; null for a single value
/// @param unit the measure word, `%`, `个百分点` or `倍`
/// @param word the word that says it is rounded; null when exact
/// @param sentence the sentence, a literal piece of the passage
/// @param start where the figure begins in the passage's reading text, in UTF-16 units
/// @param end where it ends, its unit included
public record IndicatorReading(
        @Nullable String region,
        @Nullable String district,
        Body body,
        @Nullable Integer year,
        @Nullable Integer since,
        String indicator,
        @Nullable String qualifier,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        Precision precision,
        @Nullable String word,
        String sentence,
        String passage,
        int start,
        int end,
        String document) {
    public IndicatorReading {
        value = plain(value);
        upper = upper == null ? null : plain(upper);
    }

    /// 190 and not 1.9E+2: a figure is shown as it would be written.
    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /// Where the readings of one series agree: all but the value and the place.
    public record Key(
            @Nullable String region,
            @Nullable String district,
            Body body,
            @Nullable Integer year,
            String indicator,
            @Nullable String qualifier) {}

    public Key key() {
        return new Key(region, district, body, year, indicator, qualifier);
    }
}
