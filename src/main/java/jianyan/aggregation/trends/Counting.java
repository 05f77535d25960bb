package jianyan.aggregation.trends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.CellTable.Slice;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.DocumentCells;
import jianyan.aggregation.cells.Tally;
import jianyan.index.Snapshot;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.plan.Translation;
import jianyan.index.postings.KeptOccurrences;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts queries into the cells of a table, in slices of documents on all cores.
///
/// An occurrence belongs to the part of the document that it stands in, and so to the coverage year
/// and orientation of its section.
record Counting(CellTable table, Snapshot snapshot) {
    /// A query within one slice.
    ///
    /// @param condition what its documents have to meet; null when it has no conditions
    private record Task(CountedQuery query, @Nullable Weight condition, Slice slice) {}

    /// Occurrences of each query, and the documents and passages that have any.
    List<Tally> found(List<CountedQuery> queries) {
        List<Slice> slices = table.slices();
        List<Task> tasks = new ArrayList<>();
        for (CountedQuery query : queries) {
            Weight condition = condition(query.translation());
            slices.forEach(slice -> tasks.add(new Task(query, condition, slice)));
        }
        List<Tally> counted = tasks.parallelStream().map(this::count).toList();
        return IntStream.range(0, queries.size())
                .mapToObj(query ->
                        counted.subList(query * slices.size(), (query + 1) * slices.size()).stream()
                                .reduce(Tally.of(table.grid()), Tally::merge))
                .toList();
    }

    private @Nullable Weight condition(Translation query) {
        try {
            return query.conditional() ? OccurrenceVisit.weight(snapshot, query.countedIn()) : null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Tally count(Task task) {
        Tally found = Tally.of(table.grid());
        Slice slice = task.slice;
        try {
            FixedBitSet docs =
                    task.condition == null
                            ? null
                            : OccurrenceVisit.documents(
                                    slice.leaf().context(),
                                    task.condition,
                                    slice.from(),
                                    slice.to());
            DocumentCells cells = new DocumentCells(slice.leaf(), found);
            Occurrences occurrences =
                    new Occurrences(
                            slice.leaf().context().reader(),
                            task.query.translation().counted(),
                            snapshot.deadline());
            KeptOccurrences kept =
                    task.query.kept().isEmpty()
                            ? null
                            : new KeptOccurrences(
                                    slice.leaf().context().reader(),
                                    task.query.kept(),
                                    snapshot.deadline());
            for (int doc = occurrences.advance(slice.from());
                    doc < slice.to();
                    doc = occurrences.nextDoc()) {
                if (docs != null && !docs.get(doc)) {
                    continue;
                }
                if (kept == null) {
                    cells.count(doc, occurrences);
                    continue;
                }
                kept.keep(doc, occurrences);
                if (kept.count() > 0) {
                    cells.count(doc, kept);
                }
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
