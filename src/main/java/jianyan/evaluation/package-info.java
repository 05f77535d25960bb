/// How good and how fast the answers are; nothing here takes part in answering, and only commands
/// ask for it.
///
/// - [jianyan.evaluation.search]: ranking and answers to questions against judged queries
/// - [jianyan.evaluation.similarity]: likeness and groups against judged pairs, part by part
/// - [jianyan.evaluation.benchmark]: times, over generated corpora and running servers
@NullMarked
package jianyan.evaluation;

import org.jspecify.annotations.NullMarked;
