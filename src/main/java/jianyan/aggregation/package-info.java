/// Everything that counts. A question gathers rounds over the shards: each visits a shard and gives
/// a partial result; partial results merge by one associative method; only the finish divides and
/// rounds. `coverage` shows all of it in four files; `trends` counts queries; `comparison` is made
/// of trends; `keyness` and `indicator` count and read where the documents lie. `statistics` knows
/// no index.
@NullMarked
package jianyan.aggregation;

import org.jspecify.annotations.NullMarked;
