package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.Arrays;
import jianyan.index.column.PartTable;
import jianyan.index.postings.Found;

/// Adds documents of one segment to a tally, spread over the cells that their parts belong to.
///
/// Most documents are one part and go straight to their cell. The others have few parts, so their
/// cells are looked up one after another. Not thread-safe.
public final class DocumentCells {
    private final PartTable parts;
    private final int[] cellOfPart;
    private final SeveralCells several;
    private final Tally tally;
    private int size;
    private int allOccurrences;
    private int allCharacters;
    private int allPassages;
    private int[] slotOfPart = new int[8];
    private int[] cells = new int[8];
    private int[] characters = new int[8];
    private int[] passages = new int[8];
    private int[] occurrences = new int[8];

    public DocumentCells(CellTable.Leaf leaf, Tally tally) {
        this.parts = leaf.parts();
        this.cellOfPart = leaf.cells();
        this.several = leaf.several();
        this.tally = tally;
    }

    /// Adds what a document holds.
    void hold(int doc) {
        int first = parts.first(doc);
        if (parts.first(doc + 1) == first + 1) {
            add(cellOfPart[first], 0, parts.characters(first), parts.passages(first));
            return;
        }
        spread(doc);
        for (int part = first; part < parts.first(doc + 1); part++) {
            if (cellOfPart[part] != CellTable.NONE) {
                put(part - first, cellOfPart[part], 0, parts.passages(part));
            }
        }
        addAll(true);
    }

    /// Adds what occurs in a document.
    ///
    /// @param found stands at that document
    public void count(int doc, Found found) throws IOException {
        int first = parts.first(doc);
        if (parts.first(doc + 1) == first + 1) {
            if (cellOfPart[first] != CellTable.NONE) {
                int count = found.count();
                add(
                        cellOfPart[first],
                        count,
                        parts.characters(first),
                        count == 1 || parts.passages(first) == 1 ? 1 : passages(found, first));
            }
            return;
        }
        if (!isChosen(doc)) {
            return;
        }
        spread(doc);
        int part = first;
        int passage = -1;
        for (int i = 0; i < found.count(); i++) {
            int position = found.start(i);
            part = parts.partAt(position, part, doc);
            if (cellOfPart[part] != CellTable.NONE) {
                int now = parts.passageAt(position, part);
                put(part - first, cellOfPart[part], 1, now == passage ? 0 : 1);
                passage = now;
            }
        }
        addAll(false);
    }

    private int passages(Found found, int part) throws IOException {
        int count = 0;
        int passage = -1;
        for (int i = 0; i < found.count(); i++) {
            int now = parts.passageAt(found.start(i), part);
            count += now == passage ? 0 : 1;
            passage = now;
        }
        return count;
    }

    private boolean isChosen(int doc) {
        for (int part = parts.first(doc); part < parts.first(doc + 1); part++) {
            if (cellOfPart[part] != CellTable.NONE) {
                return true;
            }
        }
        return false;
    }

    private void add(int cell, int occurring, int held, int inPassages) {
        if (cell == CellTable.NONE) {
            return;
        }
        if (cell > CellTable.NONE) {
            tally.add(cell, occurring, held, inPassages);
        } else {
            for (int each : several.of(cell)) {
                tally.add(each, occurring, held, inPassages);
            }
        }
        tally.add(tally.all(), occurring, held, inPassages);
    }

    /// Puts what a chosen part brings into the slots of its cells, and once into the sum of all.
    private void put(int ofDocument, int cell, int occurring, int inPassages) {
        allOccurrences += occurring;
        allPassages += inPassages;
        if (cell > CellTable.NONE) {
            occurrences[slotOfPart[ofDocument]] += occurring;
            passages[slotOfPart[ofDocument]] += inPassages;
            return;
        }
        for (int each : several.of(cell)) {
            int slot = slot(each);
            occurrences[slot] += occurring;
            passages[slot] += inPassages;
        }
    }

    /// Gives each chosen part of a document the slot of its cell.
    private void spread(int doc) {
        size = 0;
        allOccurrences = 0;
        allCharacters = 0;
        allPassages = 0;
        int first = parts.first(doc);
        if (slotOfPart.length < parts.first(doc + 1) - first) {
            grow(parts.first(doc + 1) - first);
        }
        for (int part = first; part < parts.first(doc + 1); part++) {
            int cell = cellOfPart[part];
            if (cell == CellTable.NONE) {
                continue;
            }
            allCharacters += parts.characters(part);
            if (cell > CellTable.NONE) {
                int slot = slot(cell);
                slotOfPart[part - first] = slot;
                characters[slot] += parts.characters(part);
            } else {
                for (int each : several.of(cell)) {
                    // A new slot may move the arrays.
                    int slot = slot(each);
                    characters[slot] += parts.characters(part);
                }
            }
        }
    }

    /// The cell of all takes the document once, whatever number of cells it is in.
    private void addAll(boolean holding) {
        for (int slot = 0; slot < size; slot++) {
            if (holding || occurrences[slot] > 0) {
                tally.add(cells[slot], occurrences[slot], characters[slot], passages[slot]);
            }
        }
        if (size > 0 && (holding || allOccurrences > 0)) {
            tally.add(tally.all(), allOccurrences, allCharacters, allPassages);
        }
    }

    private int slot(int cell) {
        for (int slot = 0; slot < size; slot++) {
            if (cells[slot] == cell) {
                return slot;
            }
        }
        if (size == cells.length) {
            grow(2 * size);
        }
        cells[size] = cell;
        characters[size] = 0;
        passages[size] = 0;
        occurrences[size] = 0;
        return size++;
    }

    private void grow(int atLeast) {
        int length = Math.max(atLeast, 2 * cells.length);
        slotOfPart = Arrays.copyOf(slotOfPart, length);
        cells = Arrays.copyOf(cells, length);
        characters = Arrays.copyOf(characters, length);
        passages = Arrays.copyOf(passages, length);
        occurrences = Arrays.copyOf(occurrences, length);
    }
}
