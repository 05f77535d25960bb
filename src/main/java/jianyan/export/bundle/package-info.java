/// Hits and their whole texts as one file that opens offline in any browser. Start at
/// [jianyan.export.bundle.Bundle].
@NullMarked
package jianyan.export.bundle;

import org.jspecify.annotations.NullMarked;
