package jianyan.index;

import jianyan.index.codec.Codec;

/// One pass over all shards of an index: what it asks of each, how what two of them found is
/// joined, and how question and finding travel to a shard that lies elsewhere.
///
/// A round keeps nothing between visits but what belongs to the program (analysis, rules), so the
/// same round can be asked of a shard anywhere. Thread-safe.
///
/// @param <Q> what is asked; small
/// @param <P> a partial result: what some of the shards found
public interface Round<Q, P> {
    /// What one shard finds.
    ///
    /// @throws jianyan.query.TimeBudgetExceededException when the shard's time is up
    P visit(Q request, Snapshot shard);

    /// What two sets of shards found together. Associative and commutative, and changes neither, so
    /// that shards can be joined in any order and by twos.
    P merge(P one, P other);

    /// What a shard elsewhere knows this round by.
    default String name() {
        return getClass().getName().substring("jianyan.".length());
    }

    Codec<Q> requests();

    Codec<P> partials();
}
