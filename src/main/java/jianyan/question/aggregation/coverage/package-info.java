/// What the corpus holds: documents by place and year, gaps against what is expected, duplicates.
@NullMarked
package jianyan.question.aggregation.coverage;

import org.jspecify.annotations.NullMarked;
