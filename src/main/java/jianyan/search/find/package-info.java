/// Which documents a query finds. A `QueryReading` of the query and a `Narrowing` by filters are
/// what is `Sought`; `Relaxation` asks the shards in one reading after another (`FoundRound`).
/// Within a shard `Selection` gives `FoundDocuments`, every document exactly, by segment.
/// `QueryMeaning` and `NearDocuments` add those that are near by meaning (`NearRound`).
@NullMarked
package jianyan.search.find;

import org.jspecify.annotations.NullMarked;
