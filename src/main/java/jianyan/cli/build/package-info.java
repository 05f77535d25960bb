/// From files to an index: `index` and `recognise`.
///
/// `IndexCommand` builds once; with a watch, `Follower` builds again whenever the corpus changes
/// and `LiveIndex` swaps what is being answered from, vectors following in `BackgroundVectors`. The
/// server uses the same two. `ServiceRecord` writes builds into the audit record.
@NullMarked
package jianyan.cli.build;

import org.jspecify.annotations.NullMarked;
