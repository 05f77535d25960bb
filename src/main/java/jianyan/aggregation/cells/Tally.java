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

    private final long[] occurrences;
    private final long[] characters;
    private final long[] passages;
    private final long[] documents;
    private final double[] occurrenceSquares;
    private final double[] products;
    private final double[] characterSquares;

    /// By cell, what each document brought.
    private final Shares[] shares;

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
        this.shares = new Shares[cells];
        Arrays.fill(shares, Shares.NONE);
    }

    /// Adds what one document brings to a cell, once for each document.
    void add(int cell, int occurring, int held, int inPassages) {
        occurrences[cell] += occurring;
        characters[cell] += held;
        passages[cell] += inPassages;
        occurrenceSquares[cell] += (double) occurring * occurring;
        products[cell] += (double) occurring * held;
        characterSquares[cell] += (double) held * held;
        shares[cell] =
                documents[cell]++ < MOST_DRAWN ? shares[cell].with(occurring, held) : Shares.NONE;
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

    /// What each document of a cell brought; none for more than [#MOST_DRAWN] documents.
    public Shares shares(int cell) {
        return shares[cell];
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
            Shares of = shares[cell];
            for (int document = 0; document < of.documents(); document++) {
                out.writeVInt(of.occurrences(document));
                out.writeVInt(of.characters(document));
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
        for (Shares of : shares) {
            bytes += of.sizeInBytes();
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
            if (sum.documents[cell] > 0 && sum.documents[cell] <= MOST_DRAWN) {
                sum.shares[cell] = shares[cell].and(other.shares[cell]);
            }
        }
        return sum;
    }
}
