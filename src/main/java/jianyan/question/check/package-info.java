/// Asking whether a draft is fit to be filed, and what is answered: [CheckRequest] to
/// [CheckAnswer]. JDK only.
@NullMarked
package jianyan.question.check;

import org.jspecify.annotations.NullMarked;
