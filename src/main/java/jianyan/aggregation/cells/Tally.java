package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A partial result: sums over documents for each cell of a grid, and for all of it.
///
/// Tallies of disjoint sets of documents merge by adding. What each document brought is kept as
/// well, as long as a cell has few documents, since few have to be drawn one by one.
public final class Tally {
    /// Above this number the linearised interval is as good as drawing documents.
    public static final int MOST_DRAWN = 64;

    private static final long[] NOTHING = {};

    private final long[] occurrences;
    private final long[] characters;
    private final long[] passages;
    private final long[] documents;
    private final double[] occurrenceSquares;
    private final double[] products;
    private final double[] characterSquares;

    /// By cell, what each document brought: occurrences in the high half, characters in the low
    /// one.
    private final long[][] shares;

    public static Tally of(Grid grid) {
        return new Tally(grid.cells() + 1);
    }

    Tally(int cells) {
        this.occurrences = new long[cells];
        this.characters = new long[cells];
        this.passages = new long[cells];
        this.documents = new long[cells];
        this.occurrenceSquares = new double[cells];
        this.products = new double[cells];
        this.characterSquares = new double[cells];
        this.shares = new long[cells][];
        Arrays.fill(shares, NOTHING);
    }

    /// Adds what one document brings to a cell, once for each document.
    void add(int cell, int occurring, int held, int inPassages) {
        occurrences[cell] += occurring;
        characters[cell] += held;
        passages[cell] += inPassages;
        occurrenceSquares[cell] += (double) occurring * occurring;
        products[cell] += (double) occurring * held;
        characterSquares[cell] += (double) held * held;
        int document = (int) Math.min(documents[cell]++, MOST_DRAWN);
        if (document < MOST_DRAWN) {
            if (shares[cell].length == document) {
                shares[cell] = Arrays.copyOf(shares[cell], Math.max(2, 2 * document));
            }
            shares[cell][document] = (long) occurring << 32 | held;
        } else {
            shares[cell] = NOTHING;
        }
    }

    /// The cell of everything, after those of the grid.
    public int all() {
        return cells() - 1;
    }

    int cells() {
        return occurrences.length;
    }

    public long occurrences(int cell) {
        return occurrences[cell];
    }

    public long characters(int cell) {
        return characters[cell];
    }

    public long passages(int cell) {
        return passages[cell];
    }

    public long documents(int cell) {
        return documents[cell];
    }

    public double occurrenceSquares(int cell) {
        return occurrenceSquares[cell];
    }

    public double products(int cell) {
        return products[cell];
    }

    public double characterSquares(int cell) {
        return characterSquares[cell];
    }

    /// What each document of a cell brought, one long each; only for at most [#MOST_DRAWN]
    /// documents.
    public long[] shares(int cell) {
        return documents[cell] > MOST_DRAWN
                ? NOTHING
                : Arrays.copyOf(shares[cell], (int) documents[cell]);
    }

    /// Writes what a cell holds.
    void write(int cell, DataOutput out) throws IOException {
        out.writeVLong(documents[cell]);
        out.writeVLong(occurrences[cell]);
        out.writeVLong(characters[cell]);
        out.writeVLong(passages[cell]);
        if (documents[cell] > MOST_DRAWN) {
            out.writeLong(Double.doubleToRawLongBits(occurrenceSquares[cell]));
            out.writeLong(Double.doubleToRawLongBits(products[cell]));
            out.writeLong(Double.doubleToRawLongBits(characterSquares[cell]));
        } else {
            for (long share : shares(cell)) {
                out.writeVInt((int) (share >>> 32));
                out.writeVInt((int) share);
            }
        }
    }

    /// Reads what [#write] wrote; the squares of few documents follow from what each brought.
    void read(int cell, DataInput in) throws IOException {
        long count = in.readVLong();
        long occurring = in.readVLong();
        long held = in.readVLong();
        long inPassages = in.readVLong();
        if (count > MOST_DRAWN) {
            documents[cell] = count;
            occurrenceSquares[cell] = Double.longBitsToDouble(in.readLong());
            products[cell] = Double.longBitsToDouble(in.readLong());
            characterSquares[cell] = Double.longBitsToDouble(in.readLong());
        } else {
            for (long document = 0; document < count; document++) {
                add(cell, in.readVInt(), in.readVInt(), 0);
            }
        }
        occurrences[cell] = occurring;
        characters[cell] = held;
        passages[cell] = inPassages;
    }

    long sizeInBytes() {
        long bytes = 8L * Long.BYTES * cells();
        for (long[] of : shares) {
            bytes += (long) of.length * Long.BYTES;
        }
        return bytes;
    }

    public Tally merge(Tally other) {
        Tally sum = new Tally(cells());
        for (int cell = 0; cell < cells(); cell++) {
            sum.occurrences[cell] = occurrences[cell] + other.occurrences[cell];
            sum.characters[cell] = characters[cell] + other.characters[cell];
            sum.passages[cell] = passages[cell] + other.passages[cell];
            sum.documents[cell] = documents[cell] + other.documents[cell];
            sum.occurrenceSquares[cell] = occurrenceSquares[cell] + other.occurrenceSquares[cell];
            sum.products[cell] = products[cell] + other.products[cell];
            sum.characterSquares[cell] = characterSquares[cell] + other.characterSquares[cell];
            int both = (int) Math.min(sum.documents[cell], MOST_DRAWN + 1);
            if (both > 0 && both <= MOST_DRAWN) {
                long[] mine = shares(cell);
                long[] kept = Arrays.copyOf(mine, both);
                System.arraycopy(other.shares(cell), 0, kept, mine.length, both - mine.length);
                sum.shares[cell] = kept;
            }
        }
        return sum;
    }
}
