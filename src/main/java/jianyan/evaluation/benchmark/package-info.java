/// How fast it is. `GeneratedProposals` writes corpora of any size, `LatencyBenchmark` asks them
/// what people ask, `HardestQueries` what nobody should, `SimilarityBenchmark` what is alike;
/// `MixedLoad` asks a running server as many people would at a time, with the `Questions` that its
/// own documents suggest. All of them are asked for by `jianyan bench`.
@NullMarked
package jianyan.evaluation.benchmark;

import org.jspecify.annotations.NullMarked;
