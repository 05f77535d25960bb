/// How good the ranking is, over judged queries. `SearchEvaluation` is the door; nothing here takes
/// part in answering.
@NullMarked
package jianyan.evaluation.search;

import org.jspecify.annotations.NullMarked;
