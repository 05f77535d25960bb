package jianyan.aggregation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.TrendsAnswer.Cell;
import jianyan.aggregation.TrendsAnswer.Figures;
import jianyan.aggregation.TrendsAnswer.Total;
import jianyan.aggregation.statistics.Interval;
import jianyan.aggregation.statistics.PoissonInterval;
import jianyan.analysis.TextAnalysis;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.OccurrenceVisit;
import jianyan.index.Occurrences;
import jianyan.index.Parts;
import jianyan.index.PartsReader;
import jianyan.index.QueryTranslator;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts queries cell by cell. Thread-safe.
///
/// An occurrence belongs to the part of the document that it stands in, and so to the coverage year
/// and orientation of its section; the characters held are those of the same parts.
public final class Trends {
    private static final String MEASURE = "per10k";
    private static final double PER_CHARACTERS = 10_000;

    /// More cells than anybody can look at; a table of this size fills a few megabytes.
    private static final int MAX_CELLS = 100_000;

    private final QueryTranslator queries;
    private final FilterTranslator filters;

    public Trends(TextAnalysis analysis) {
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// @throws InvalidRequestException when a query or filter is not valid, or the table would be
    ///   too large
    public TrendsAnswer trends(TrendsRequest request, Snapshot snapshot) {
        Grid grid = new Grid(request.by(), snapshot);
        if ((long) grid.cells() * request.q().size() > MAX_CELLS) {
            throw new InvalidRequestException(
                    "too-many-cells",
                    "by",
                    "表格会有 " + grid.cells() * (long) request.q().size() + " 格",
                    "不超过 " + MAX_CELLS + " 格；减少词或分组，或加筛选");
        }
        Admission admission = filters.translate(request.filters(), snapshot);
        Tally held =
                snapshot.memo(
                        new HeldKey(request.by(), request.filters()),
                        key -> held(grid, admission, snapshot));
        List<Integer> shown = shown(grid, held);
        List<Cell> cells = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String q : request.q()) {
            Translation query = queries.translate(QueryParser.parse(q));
            if (query.counted().isEmpty()) {
                throw new InvalidRequestException(
                        "nothing-to-count", "q", "“" + q + "”里没有可以计数的词", "至少写一个不带减号的词");
            }
            query.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            if (query.conditional()) {
                notes.add("“" + q + "”：在满足全部条件的文件里，各词的出现次数相加，重叠处只计一次");
            }
            Tally found = found(grid, query, admission, snapshot);
            for (int cell : shown) {
                cells.add(new Cell(q, grid.keys(cell), figures(found, held, cell)));
            }
            totals.add(
                    new Total(
                            q,
                            figures(
                                    found.totalAmount(),
                                    found.totalDocuments(),
                                    held.totalAmount(),
                                    held.totalDocuments())));
        }
        if (grid.axes().stream().anyMatch(Axis::isYears)) {
            notes.add("一件文件可以跨几个年份（总结上年、安排当年），文件数在各年分别计入，合计里只计一次");
        }
        return new TrendsAnswer(
                request.by().stream().map(Dimension::code).toList(), MEASURE, cells, totals, notes);
    }

    private record HeldKey(List<Dimension> by, Filters filters) {}

    /// Characters and documents held, cell by cell.
    private static Tally held(Grid grid, Admission admission, Snapshot snapshot) {
        try {
            Weight weight = OccurrenceVisit.weight(snapshot, admission.documents());
            Tally all = new Tally(grid.cells());
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                Tally tally = new Tally(grid.cells());
                FixedBitSet docs = OccurrenceVisit.documents(leaf, weight);
                PartsReader partsReader = new PartsReader(leaf.reader());
                Grid.Reader cells = grid.reader(leaf.reader());
                for (int doc = next(docs, 0);
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = next(docs, doc + 1)) {
                    Parts parts = partsReader.of(doc);
                    for (int i = 0; i < parts.size(); i++) {
                        Parts.Part part = parts.get(i);
                        if (admission.parts().admits(part)) {
                            tally.add(cells.cell(doc, part), doc, part.characters());
                        }
                    }
                }
                all = all.merge(tally);
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int next(FixedBitSet docs, int from) {
        return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private static Tally found(
            Grid grid, Translation query, Admission admission, Snapshot snapshot) {
        OccurrenceTally tally = new OccurrenceTally(grid, admission);
        OccurrenceVisit.each(snapshot, query, admission.documents(), tally);
        return tally.all();
    }

    /// Puts each occurrence into its cell.
    private static final class OccurrenceTally implements OccurrenceVisit.Visitor {
        private final Grid grid;
        private final Admission admission;
        private Tally finished;
        private Tally current;
        private @Nullable PartsReader partsReader;
        private Grid.@Nullable Reader cells;

        OccurrenceTally(Grid grid, Admission admission) {
            this.grid = grid;
            this.admission = admission;
            this.finished = new Tally(grid.cells());
            this.current = new Tally(grid.cells());
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            finished = all();
            current = new Tally(grid.cells());
            partsReader = new PartsReader(leaf.reader());
            cells = grid.reader(leaf.reader());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            if (partsReader == null || cells == null) {
                throw new IllegalStateException("visited before a segment was entered");
            }
            Parts parts = partsReader.of(doc);
            if (parts.size() == 1) {
                if (admission.parts().admits(parts.get(0))) {
                    current.add(cells.cell(doc, parts.get(0)), doc, occurrences.count());
                }
                return;
            }
            for (int i = 0; i < occurrences.count(); i++) {
                Parts.Part part = parts.get(parts.at(occurrences.start(i)));
                if (admission.parts().admits(part)) {
                    current.add(cells.cell(doc, part), doc, 1);
                }
            }
        }

        Tally all() {
            return finished.merge(current);
        }
    }

    /// The cells worth a row: all pairs of values that hold anything, and the years between them.
    private static List<Integer> shown(Grid grid, Tally held) {
        List<boolean[]> used = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            boolean[] places = new boolean[grid.axes().get(axis).size()];
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (held.documents(cell) > 0) {
                    places[grid.place(cell, axis)] = true;
                }
            }
            if (grid.axes().get(axis).isYears()) {
                fillGaps(places);
            }
            used.add(places);
        }
        return IntStream.range(0, grid.cells())
                .filter(cell ->
                        IntStream.range(0, used.size())
                                .allMatch(axis -> used.get(axis)[grid.place(cell, axis)]))
                .boxed()
                .toList();
    }

    /// Leaves the last place, that of the unknown, as it is.
    private static void fillGaps(boolean[] places) {
        int first = -1;
        int last = -1;
        for (int place = 0; place < places.length - 1; place++) {
            if (places[place]) {
                first = first < 0 ? place : first;
                last = place;
            }
        }
        for (int place = Math.max(first, 0); place < last; place++) {
            places[place] = true;
        }
    }

    private static Figures figures(Tally found, Tally held, int cell) {
        return figures(
                found.amount(cell), found.documents(cell), held.amount(cell), held.documents(cell));
    }

    private static Figures figures(
            long occurrences, long documents, long characters, long documentsHeld) {
        if (characters == 0) {
            return new Figures(occurrences, documents, 0, documentsHeld, null, null);
        }
        double scale = PER_CHARACTERS / characters;
        return new Figures(
                occurrences,
                documents,
                characters,
                documentsHeld,
                occurrences * scale,
                scaled(PoissonInterval.of(occurrences), scale));
    }

    private static TrendsAnswer.Interval scaled(Interval interval, double scale) {
        return new TrendsAnswer.Interval(interval.low() * scale, interval.high() * scale);
    }
}
