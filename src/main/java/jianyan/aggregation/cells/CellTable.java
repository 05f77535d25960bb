package jianyan.aggregation.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.index.BoundedCache;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.column.PartTable;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.query.Places;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// The cell of every part of every document of a shard, under one grouping and one choice of
/// documents, and what is held in each cell.
///
/// Made once in the life of a shard, so that counting a term leads from a document to its cell by
/// one array.
///
/// @param held characters, passages and documents by cell
public record CellTable(Grid grid, List<Leaf> leaves, Tally held) {
    /// The cell of a part that is not among those chosen.
    public static final int NONE = -1;

    /// About how many documents one thread counts in one go: enough that opening the postings costs
    /// nothing beside it, few enough that all threads are done together.
    private static final int SLICE = 1 << 17;

    /// A table of a million proposals takes 4 MB.
    private static final long KEPT_BYTES = 64L << 20;

    /// One segment.
    ///
    /// @param cells by number of part: a cell, [#NONE], or below it a number of `several`
    /// @param several the cells of parts that belong to more than one
    public record Leaf(
            LeafReaderContext context, PartTable parts, int[] cells, SeveralCells several) {
        /// Whether a part belongs to a cell.
        public boolean holds(int part, int cell) {
            int of = cells[part];
            return of == cell
                    || of < NONE && Arrays.stream(several.of(of)).anyMatch(each -> each == cell);
        }

        /// Stretches of documents that together are all of the segment.
        public List<Slice> slices() {
            List<Slice> slices = new ArrayList<>();
            int documents = context.reader().maxDoc();
            for (int from = 0; from < documents; from += SLICE) {
                slices.add(new Slice(this, from, Math.min(documents, from + SLICE)));
            }
            return slices;
        }
    }

    /// @param to exclusive
    public record Slice(Leaf leaf, int from, int to) {}

    /// The table of a shard.
    public static CellTable of(Cells cells, Snapshot shard) {
        return BoundedCache.<CellTable>of(
                        shard, CellTable.class, KEPT_BYTES, CellTable::sizeInBytes)
                .get(cells, () -> make(cells, shard));
    }

    private long sizeInBytes() {
        return leaves.stream().mapToLong(leaf -> leaf.cells.length + leaf.several.size()).sum()
                        * Integer.BYTES
                + held.sizeInBytes();
    }

    public List<Slice> slices() {
        return leaves.stream().flatMap(leaf -> leaf.slices().stream()).toList();
    }

    private static CellTable make(Cells cells, Snapshot snapshot) {
        Grid grid = cells.grid();
        Admission admission = cells.chosen().admission();
        Places places = cells.chosen().places();
        List<Leaf> leaves =
                snapshot.getIndexReader().leaves().parallelStream()
                        .map(context -> empty(context, snapshot))
                        .toList();
        try {
            Weight weight = OccurrenceVisit.weight(snapshot, admission.documents());
            Tally held =
                    leaves.stream()
                            .flatMap(leaf -> leaf.slices().stream())
                            .toList()
                            .parallelStream()
                            .map(slice ->
                                    fill(
                                            slice,
                                            grid,
                                            places,
                                            weight,
                                            admission,
                                            snapshot.deadline()))
                            .reduce(Tally.of(grid), Tally::merge);
            return new CellTable(grid, leaves, held);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Leaf empty(LeafReaderContext context, Snapshot snapshot) {
        PartTable parts = PartTable.of(snapshot, context);
        int[] cells = new int[parts.parts()];
        Arrays.fill(cells, NONE);
        return new Leaf(context, parts, cells, new SeveralCells());
    }

    private static Tally fill(
            Slice slice,
            Grid grid,
            Places places,
            Weight weight,
            Admission admission,
            Deadline deadline) {
        Leaf leaf = slice.leaf;
        Tally held = Tally.of(grid);
        try {
            FixedBitSet docs =
                    OccurrenceVisit.documents(leaf.context, weight, slice.from, slice.to);
            GridReader reader = new GridReader(grid, places, slice, deadline);
            DocumentCells cells = new DocumentCells(leaf, held);
            for (int doc = next(docs, slice.from, slice);
                    doc < slice.to;
                    doc = next(docs, doc + 1, slice)) {
                deadline.check(doc);
                for (int part = leaf.parts.first(doc); part < leaf.parts.first(doc + 1); part++) {
                    if (leaf.parts.admits(admission.parts(), part)) {
                        int cell = reader.cell(doc, part);
                        leaf.cells[part] =
                                cell == AxisReader.SEVERAL
                                        ? leaf.several.number(reader.several())
                                        : cell;
                    }
                }
                cells.hold(doc);
            }
            return held;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int next(FixedBitSet docs, int from, Slice slice) {
        return from < slice.to ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
