package jianyan.search.concordance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.index.Snapshot;
import jianyan.index.layout.PartFilter;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.search.shown.Marker;

/// Finds the occurrences of a query again in the text of documents.
///
/// @param width characters of context on each side
record LineMaker(Snapshot snapshot, Marker marker, PartFilter filter, int width) {
    List<Line> inOrder(List<Holder> holders, int from, int size) {
        List<Line> page = new ArrayList<>();
        int passed = 0;
        for (Holder holder : holders) {
            if (page.size() == size) {
                break;
            }
            if (passed + holder.occurrences() <= from) {
                passed += holder.occurrences();
                continue;
            }
            for (Line line : lines(holder)) {
                if (passed++ >= from && page.size() < size) {
                    page.add(line);
                }
            }
        }
        return page;
    }

    /// @param key what lines are ordered by; made once for each, since it costs more than to
    ///   compare
    List<Line> sorted(List<Holder> holders, Function<Line, String> key, int from, int size) {
        record Keyed(String key, Line line) {}
        return holders.stream()
                .flatMap(holder -> lines(holder).stream())
                .map(line -> new Keyed(key.apply(line), line))
                .sorted(Comparator.comparing(Keyed::key))
                .skip(from)
                .limit(size)
                .map(Keyed::line)
                .toList();
    }

    /// The lines at some places among all, which are given in ascending order.
    List<Line> at(List<Holder> holders, long[] places) {
        List<Line> chosen = new ArrayList<>();
        long passed = 0;
        int next = 0;
        for (Holder holder : holders) {
            if (next < places.length && places[next] < passed + holder.occurrences()) {
                List<Line> lines = lines(holder);
                while (next < places.length && places[next] < passed + holder.occurrences()) {
                    chosen.add(lines.get((int) (places[next++] - passed)));
                }
            }
            passed += holder.occurrences();
        }
        return chosen;
    }

    /// The lines of one document, in reading order.
    List<Line> lines(Holder holder) {
        snapshot.deadline().check();
        Document document = snapshot.document(holder.number());
        List<Line> lines = new ArrayList<>();
        for (Section section : document.sections()) {
            if (filter.admits(section.year(), section.orientation())) {
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        marker.marks(passage.text())
                                .forEach(mark -> lines.add(line(document, passage, mark.span())));
                    }
                }
            }
        }
        return lines;
    }

    private Line line(Document document, Passage passage, SourceSpan match) {
        String text = passage.text();
        int left = Math.max(0, match.start() - width);
        int right = Math.min(text.length(), match.end() + width);
        return new Line(
                document.id(),
                document.title(),
                passage.id(),
                text.substring(left, match.start()),
                text.substring(match.start(), match.end()),
                text.substring(match.end(), right),
                match.start(),
                match.end());
    }
}
