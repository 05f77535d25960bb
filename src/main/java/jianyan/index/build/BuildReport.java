package jianyan.index.build;

import java.util.List;
import jianyan.corpus.walk.Fault;

/// What a build did.
///
/// @param generation the generation that is now current; the old one when nothing had changed
/// @param characters Han characters and runs of letters or digits held
/// @param faults of all files, also those that were not read again
public record BuildReport(
        long generation,
        FileCounts files,
        long documents,
        long passages,
        long characters,
        long tookMillis,
        List<Fault> faults) {
    /// @param failed files among those held that gave no document but a fault
    /// @param incomplete files that something passing kept from being read whole; they are read
    ///   again by the next build
    public record FileCounts(int read, int unchanged, int removed, int failed, int incomplete) {}
}
