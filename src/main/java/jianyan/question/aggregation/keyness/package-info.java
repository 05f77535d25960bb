/// Words that are found instead of given: keyness against a reference, shifts between periods,
/// collocates.
@NullMarked
package jianyan.question.aggregation.keyness;

import org.jspecify.annotations.NullMarked;
