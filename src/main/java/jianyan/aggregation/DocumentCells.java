package jianyan.aggregation;

import java.io.IOException;
import java.util.Arrays;
import jianyan.index.Occurrences;
import jianyan.index.PartFilter;
import jianyan.index.Parts;

/// One document spread over the cells that its parts belong to: what is held, and what occurs.
///
/// A document has few parts, so its cells are looked up one after another. Not thread-safe; one
/// object serves all documents of a segment.
final class DocumentCells {
    private static final int NONE = -1;

    private final Grid.Reader grid;
    private final PartFilter admitted;
    private Parts parts = Parts.NONE;
    private int size;
    private int[] slotOfPart = new int[8];
    private int[] cells = new int[8];
    private int[] characters = new int[8];
    private int[] passages = new int[8];
    private int[] occurrences = new int[8];
    private int[] passagesWith = new int[8];

    DocumentCells(Grid.Reader grid, PartFilter admitted) {
        this.grid = grid;
        this.admitted = admitted;
    }

    /// Turns to a document, of which nothing has occurred yet.
    void moveTo(int doc, Parts partsOfDocument) throws IOException {
        parts = partsOfDocument;
        size = 0;
        if (slotOfPart.length < parts.size()) {
            grow(parts.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            Parts.Part part = parts.get(i);
            if (!admitted.admits(part)) {
                slotOfPart[i] = NONE;
                continue;
            }
            int slot = slot(grid.cell(doc, part));
            slotOfPart[i] = slot;
            characters[slot] += part.characters();
            passages[slot] += part.passages();
        }
    }

    /// Puts the occurrences of the current document into their cells.
    void count(Occurrences found) {
        int lastPassage = -1;
        for (int i = 0; i < found.count(); i++) {
            int slot = slotOfPart[parts.at(found.start(i))];
            if (slot != NONE) {
                occurrences[slot]++;
                int passage = parts.passageAt(found.start(i));
                if (passage != lastPassage) {
                    passagesWith[slot]++;
                    lastPassage = passage;
                }
            }
        }
    }

    void addHeldTo(Tally tally) {
        addTo(tally, false);
    }

    void addFoundTo(Tally tally) {
        addTo(tally, true);
    }

    /// The cell of all takes the document once, whatever number of cells it is in.
    private void addTo(Tally tally, boolean found) {
        int allOccurrences = 0;
        int allCharacters = 0;
        int allPassages = 0;
        for (int slot = 0; slot < size; slot++) {
            int with = found ? passagesWith[slot] : passages[slot];
            allOccurrences += occurrences[slot];
            allCharacters += characters[slot];
            allPassages += with;
            if (!found || occurrences[slot] > 0) {
                tally.add(cells[slot], occurrences[slot], characters[slot], with);
            }
        }
        if (size > 0 && (!found || allOccurrences > 0)) {
            tally.add(tally.all(), allOccurrences, allCharacters, allPassages);
        }
    }

    private int slot(int cell) {
        for (int slot = 0; slot < size; slot++) {
            if (cells[slot] == cell) {
                return slot;
            }
        }
        cells[size] = cell;
        characters[size] = 0;
        passages[size] = 0;
        occurrences[size] = 0;
        passagesWith[size] = 0;
        return size++;
    }

    private void grow(int atLeast) {
        int length = Math.max(atLeast, 2 * cells.length);
        slotOfPart = Arrays.copyOf(slotOfPart, length);
        cells = Arrays.copyOf(cells, length);
        characters = Arrays.copyOf(characters, length);
        passages = Arrays.copyOf(passages, length);
        occurrences = Arrays.copyOf(occurrences, length);
        passagesWith = Arrays.copyOf(passagesWith, length);
    }
}
