package jianyan.aggregation;

import java.util.Arrays;

/// A partial result: an amount and a number of documents for each cell, and the documents in all.
///
/// Tallies of disjoint sets of documents merge by adding.
final class Tally {
    private final long[] amounts;
    private final long[] documents;
    private final int[] lastDocument;
    private long allDocuments;
    private int lastOfAll = -1;

    Tally(int cells) {
        this.amounts = new long[cells];
        this.documents = new long[cells];
        this.lastDocument = new int[cells];
        Arrays.fill(lastDocument, -1);
    }

    /// Adds to a cell on behalf of a document, which counts once in each cell and once in all. All
    /// that is said of one document is said before the next.
    void add(int cell, int document, long amount) {
        amounts[cell] += amount;
        if (lastDocument[cell] != document) {
            lastDocument[cell] = document;
            documents[cell]++;
        }
        if (lastOfAll != document) {
            lastOfAll = document;
            allDocuments++;
        }
    }

    long amount(int cell) {
        return amounts[cell];
    }

    long documents(int cell) {
        return documents[cell];
    }

    long totalAmount() {
        return Arrays.stream(amounts).sum();
    }

    /// Documents in any cell, each once.
    long totalDocuments() {
        return allDocuments;
    }

    Tally merge(Tally other) {
        Tally sum = new Tally(amounts.length);
        Arrays.setAll(sum.amounts, cell -> amounts[cell] + other.amounts[cell]);
        Arrays.setAll(sum.documents, cell -> documents[cell] + other.documents[cell]);
        sum.allDocuments = allDocuments + other.allDocuments;
        return sum;
    }
}
