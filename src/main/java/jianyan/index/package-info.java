/// The one place that knows the field layout: building generations, snapshots, query translation.
///
/// `IndexBuilder` writes, `Snapshot` reads; `Fields` names every Lucene field once.
@NullMarked
package jianyan.index;

import org.jspecify.annotations.NullMarked;
