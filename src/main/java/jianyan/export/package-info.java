/// What leaves the program as a file. Every table, be it hits, groups or counts, goes through a
/// `RowWriter`: one for each format, which keeps texts from becoming formulas. `About` and
/// `Provenance` say what a file is of, and `ExportFingerprint` lets it be checked later.
@NullMarked
package jianyan.export;

import org.jspecify.annotations.NullMarked;
