package jianyan.search.concordance;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.index.Snapshot;
import jianyan.index.layout.PartFilter;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.search.find.Sought;
import jianyan.search.shown.Marker;

/// Finds the occurrences of a query again in the text of a shard's documents.
///
/// @param width characters of context on each side
record LineMaker(Snapshot shard, Marker marker, PartFilter filter, int width) {
    static LineMaker of(Sought sought, int width, Folding folding, Snapshot shard) {
        return new LineMaker(
                shard,
                new Marker(folding, sought.reading().query().counted()),
                sought.under().chosen().admission().parts(),
                width);
    }

    /// The lines of one document, in reading order.
    ///
    /// @param number its Lucene number
    List<Line> lines(int number) {
        shard.deadline().check();
        Document document = shard.document(number);
        List<Line> lines = new ArrayList<>();
        for (Section section : document.sections()) {
            if (filter.admits(section.year(), section.orientation())) {
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        marker.marks(passage.text())
                                .forEach(mark ->
                                        lines.add(line(document, section, passage, mark.span())));
                    }
                }
            }
        }
        return lines;
    }

    private Line line(Document document, Section section, Passage passage, SourceSpan match) {
        String text = passage.text();
        int left = Math.max(0, match.start() - width);
        int right = Math.min(text.length(), match.end() + width);
        return new Line(
                document.id(),
                document.title(),
                document.metadata().region(),
                document.metadata().district(),
                section.year(),
                passage.id(),
                text.substring(left, match.start()),
                text.substring(match.start(), match.end()),
                text.substring(match.end(), right),
                match.start(),
                match.end(),
                passage.recognised() != null);
    }
}
