package jianyan.question.aggregation.indicator;

import java.util.List;
import jianyan.question.Tabular;

/// Figures read out of the text, each with its sentence.
///
/// @param series by indicator, district, body and year; a year that is missing was not stated,
///   which is not zero
/// @param findings what comes of holding the readings against each other
public record IndicatorsAnswer(
        List<IndicatorReading> series, List<ConsistencyFinding> findings, List<String> notes)
        implements Tabular {
    public IndicatorsAnswer {
        series = List.copyOf(series);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    @Override
    public List<?> tableRows() {
        return series;
    }
}
