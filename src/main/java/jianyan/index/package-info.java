/// The one place that knows the field layout.
///
/// `build` writes a generation of the index in the layout of `layout`; `Snapshots` opens it and
/// `Snapshot` reads it. `plan` turns a query into what Lucene carries out, `postings` finds exact
/// patterns, `column` holds what stands beside each document. Everything that a query decides the
/// length of looks at the `Deadline`.
@NullMarked
package jianyan.index;

import org.jspecify.annotations.NullMarked;
