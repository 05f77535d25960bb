package jianyan.question.aggregation.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as documents state it for one series and year, whatever the sentences.
///
/// @param scope the text's own words for what part is counted; null for all
/// @param value in units
/// @param unit the measure word, `%`, `个百分点` or `倍`
/// @param shown value and unit as a Chinese reader writes them
/// @param document the first, by id, of those that state it
/// @param times how often it is stated in these words
public record StatedFigure(
        @Nullable String scope,
        BigDecimal value,
        String unit,
        String shown,
        Precision precision,
        String document,
        long times) {}
