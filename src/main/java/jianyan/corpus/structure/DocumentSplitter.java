package jianyan.corpus.structure;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.text.Line;
import org.jspecify.annotations.Nullable;

/// Finds the documents in one file: a page with two reports, the reports of many years, a feature
/// with a section for each district, several proposals one after another. Each line goes to exactly
/// one of them.
public final class DocumentSplitter {
    /// The lines of one document.
    ///
    /// @param place the division that the splitting rests on; null where it rests on something else
    public record Piece(List<Line> lines, @Nullable Division place) {
        public Piece {
            lines = List.copyOf(lines);
        }
    }

    private final ReportPages reports;
    private final YearlyReports years;
    private final DistrictFeature feature;

    public DocumentSplitter(Folding folding, Gazetteer gazetteer) {
        this.reports = new ReportPages(folding);
        this.years = new YearlyReports(folding);
        this.feature = new DistrictFeature(folding, gazetteer);
    }

    public List<Piece> split(List<Line> lines) {
        List<Piece> pieces = reports.split(lines);
        List<Piece> yearly = years.split(lines);
        if (yearly.size() > pieces.size()) {
            pieces = yearly;
        }
        if (pieces.size() == 1) {
            pieces = feature.split(lines);
        }
        return pieces;
    }
}
