/// The one place that knows the field layout, and the seam between questions and where documents
/// lie.
///
/// `folder` is what lies on the disk. `build` writes a generation of the index in the layout of
/// `layout`; `Snapshots` opens it and `Snapshot`, a shard, reads it. `plan` turns filters and a
/// query into what Lucene carries out, `postings` finds exact patterns, `column` holds what stands
/// beside each document. Everything that a query decides the length of looks at the `Deadline`.
///
/// A question is put to `Shards`: it gathers a `Round` from each shard, and what has to travel does
/// so by a `Codec`. The rounds that every question may need are here, known values and documents by
/// id; the others lie beside their question.
@NullMarked
package jianyan.index;

import org.jspecify.annotations.NullMarked;
