/// Corpora of any size for measuring speed: `GeneratedProposals` writes them, `LatencyBenchmark`
/// asks them.
@NullMarked
package jianyan.search.benchmark;

import org.jspecify.annotations.NullMarked;
