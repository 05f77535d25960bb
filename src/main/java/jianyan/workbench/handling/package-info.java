/// What becomes of a proposal after it came in: filed or not, who undertakes it and until when, who
/// was asked and visited, with what result. Start with `Handling`, which `Step` changes.
@NullMarked
package jianyan.workbench.handling;

import org.jspecify.annotations.NullMarked;
