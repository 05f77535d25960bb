package jianyan.corpus;

import java.time.Duration;
import jianyan.corpus.reading.FileFormat;

/// What one file may take.
///
/// @param time until it is given up
/// @param textBytes the longest file that is read whole: text, HTML
/// @param binaryBytes the longest Word, PDF or spreadsheet file
/// @param tableBytes the longest table; it is read row by row
/// @param characters the longest text that a file may decode to
/// @param rows the most rows of a table that `CorpusReader.read` gathers in one list
public record ReadLimits(
        Duration time,
        long textBytes,
        long binaryBytes,
        long tableBytes,
        int characters,
        int rows) {
    private static final long MIB = 1 << 20;

    /// Chosen so that one file stays below 512 MiB of heap.
    public static ReadLimits standard() {
        return new ReadLimits(
                Duration.ofSeconds(60), 32 * MIB, 128 * MIB, 2032 * MIB, 24_000_000, 100_000);
    }

    /// The longest file of a format.
    long bytes(FileFormat format) {
        if (format.isTextTable()) {
            return tableBytes;
        }
        return format.isText() ? textBytes : binaryBytes;
    }
}
