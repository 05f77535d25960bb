/// Corpora of any size for measuring speed: `GeneratedProposals` writes them, `LatencyBenchmark`
/// asks them what people ask, `HardestQueries` what nobody should.
@NullMarked
package jianyan.search.benchmark;

import org.jspecify.annotations.NullMarked;
