/// What leaves the program as a file or as text for other programs. `Json` gives every answer the
/// names of the API; commands and routes share it. Every table, be it hits, groups or counts, goes
/// through a `RowWriter`: one for each format, which keeps texts from becoming formulas.
@NullMarked
package jianyan.export;

import org.jspecify.annotations.NullMarked;
