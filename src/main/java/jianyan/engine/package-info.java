/// The one door: `Engine`, and `LocalEngine` that answers from a Lucene snapshot.
///
/// Commands, routes, exports and the workbench know this package and none of the floors that carry
/// out its answers.
@NullMarked
package jianyan.engine;

import org.jspecify.annotations.NullMarked;
