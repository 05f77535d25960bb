/// Hits and their whole texts, or a closed session, as one file that opens offline in any browser.
/// Start at [jianyan.export.bundle.Bundle] and [jianyan.export.bundle.SessionArchive].
@NullMarked
package jianyan.export.bundle;

import org.jspecify.annotations.NullMarked;
