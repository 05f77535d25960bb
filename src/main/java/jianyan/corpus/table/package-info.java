/// Tables of documents: rows by CSV, JSON or spreadsheet, the mapping of columns, documents of
/// rows.
@NullMarked
package jianyan.corpus.table;

import org.jspecify.annotations.NullMarked;
