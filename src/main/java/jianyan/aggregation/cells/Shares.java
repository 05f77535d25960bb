package jianyan.aggregation.cells;

import java.util.Arrays;

/// What each of a few documents brought to a cell, in the order in which they came.
public final class Shares {
    static final Shares NONE = new Shares(0);

    private int[] occurrences;
    private int[] characters;
    private int documents;

    private Shares(int capacity) {
        this.occurrences = new int[capacity];
        this.characters = new int[capacity];
    }

    /// The same with one more document; this object, unless it is the one without any.
    Shares with(int occurring, int held) {
        Shares all = this == NONE ? new Shares(2) : this;
        if (all.documents == all.occurrences.length) {
            all.occurrences = Arrays.copyOf(all.occurrences, 2 * all.documents);
            all.characters = Arrays.copyOf(all.characters, 2 * all.documents);
        }
        all.occurrences[all.documents] = occurring;
        all.characters[all.documents++] = held;
        return all;
    }

    /// Those of both, as a new object.
    Shares and(Shares other) {
        Shares both = new Shares(Math.max(2, documents + other.documents));
        for (Shares each : new Shares[] {this, other}) {
            System.arraycopy(each.occurrences, 0, both.occurrences, both.documents, each.documents);
            System.arraycopy(each.characters, 0, both.characters, both.documents, each.documents);
            both.documents += each.documents;
        }
        return both;
    }

    public int documents() {
        return documents;
    }

    /// How often what is counted stands in one of them.
    public int occurrences(int document) {
        return occurrences[document];
    }

    /// How many characters of one of them belong to the cell.
    public int characters(int document) {
        return characters[document];
    }

    /// The characters of each.
    public int[] characters() {
        return Arrays.copyOf(characters, documents);
    }

    long sizeInBytes() {
        return (long) Integer.BYTES * (occurrences.length + characters.length);
    }
}
