/// Times answers about likeness: `SimilarityBenchmark`, asked for by `jianyan bench`.
@NullMarked
package jianyan.similarity.benchmark;

import org.jspecify.annotations.NullMarked;
