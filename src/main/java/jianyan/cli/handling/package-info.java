/// `jianyan handling` and what is below it: what becomes of proposals after they came in. Start
/// with `HandlingCommand`; a step of a proposal is a `StepCommand`, and its texts lie beside them.
@NullMarked
package jianyan.cli.handling;

import org.jspecify.annotations.NullMarked;
