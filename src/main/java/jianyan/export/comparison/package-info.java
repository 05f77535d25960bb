/// An exported file read again: `ExportFile` and `WorkbookFile` read it, `ExportComparison` holds
/// it against the answer of today.
@NullMarked
package jianyan.export.comparison;

import org.jspecify.annotations.NullMarked;
