package jianyan.corpus.table;

/// The sorts of table that are read.
public enum TableFormat {
    CSV,
    TSV,
    JSON,
    JSON_LINES
}
